/** Cuts the outlines of one plan into tiles beside the page, with the paint that they are first drawn in. */
import type { TileAt } from '../map/tile-address';
import { areasOf, bordersOf } from './outline-features';
import { type OutlineSource, PAINT_STATE } from './outline-sources';
import { OutlineTiles } from './outline-tiles';
import { type PackedShapes, unpackShapes } from './pack-shapes';

export type AskedOfOutlines =
  | { kind: 'lay'; shapes: PackedShapes; paint: Record<OutlineSource, Int8Array> }
  | { kind: 'tile'; id: number; source: OutlineSource; at: TileAt };

/** A tile that was asked for; null where it could not be cut. */
export interface CutTile {
  readonly id: number;
  readonly tile: ArrayBuffer | null;
}

let cut: ((source: OutlineSource, at: TileAt) => ArrayBuffer) | null = null;

function lay({ shapes: packed, paint }: Extract<AskedOfOutlines, { kind: 'lay' }>) {
  const shapes = unpackShapes(packed);
  const tiles = new OutlineTiles({ units: () => areasOf(shapes), lines: () => bordersOf(shapes) });
  cut = (source, at) => tiles.tile(source, at, (id) => ({ [PAINT_STATE]: paint[source][id]! }));
}

self.onmessage = ({ data: asked }: MessageEvent<AskedOfOutlines>) => {
  if (asked.kind === 'lay') {
    lay(asked);
    return;
  }
  const tile = cut?.(asked.source, asked.at) ?? null;
  self.postMessage({ id: asked.id, tile } satisfies CutTile, { transfer: tile ? [tile] : [] });
};
