/** What the page and the worker that compares say to each other. */
import type { ComparedPaint } from '@/components/studio/compare/compared-owner';
import type { DrawnPlans } from '@/components/studio/compare/drawn-plans';
import type { Draft } from '@/geo/plans';
import type { Edition } from '@/geo/units';
import type { GroundData } from '@/server/answers/plan-shapes';
import type { Between, Comparison } from './compare-desk';
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
  | { kind: 'paint'; run: number; place: number; a: number; against: number };

export interface Replies {
  compare: Comparison;
  between: Between;
  draw: DrawnPlans | null;
  paint: ComparedPaint;
}

export type Asked = Question & { id: number };
export type Said = { id: number } & (
  | { kind: 'progress'; done: number }
  | { kind: 'reply'; reply: Replies[keyof Replies] }
  | { kind: 'failed'; why: string }
);
