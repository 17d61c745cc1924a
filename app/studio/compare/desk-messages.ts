/** What the page and the worker that compares say to each other. */
import type { TileAt } from '@/components/map/tile-address';
import type { DrawnFrame } from '@/components/studio/compare/drawn-plans';
import type { OutlineSource } from '@/components/studio/outline-sources';
import type { Draft } from '@/geo/plans';
import type { Edition } from '@/geo/units';
import type { GroundData } from '@/server/answers/plan-shapes';
import type { Between, Comparison, PaintedPlan } from './compare-desk';
import type { PublishedPlan } from './use-published-plans';

/** What the ground is laid out from: the worker fetches the outlines itself. */
export interface GroundSource {
  readonly data: GroundData;
  readonly edition: Edition;
  /** Address of the boundary file; null where the release has none. */
  readonly boundaries: string | null;
}

/** `compare` lays the ground out if it is given; without it the one from before stays. */
export type Question =
  | {
      kind: 'compare';
      ground: GroundSource | null;
      drafts: readonly Draft[];
      published: readonly PublishedPlan[];
      setId: string | null;
    }
  | { kind: 'between'; run: number; a: number; b: number }
  | { kind: 'draw'; run: number }
  | { kind: 'tile'; run: number; plan: PaintedPlan; source: OutlineSource; at: TileAt };

export interface Replies {
  compare: Comparison;
  between: Between;
  draw: DrawnFrame | null;
  tile: ArrayBuffer;
}

export type Asked = Question & { id: number };
export type Said = { id: number } & (
  | { kind: 'progress'; done: number }
  | { kind: 'reply'; reply: Replies[keyof Replies] }
  | { kind: 'failed'; why: string }
);
