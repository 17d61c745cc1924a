/** Where the units of a dossier's map lie on paper: the main frame, and what is far out at sea apart. */
import type { Ground } from '@/geo/plans';
import { forEachArc, type Position } from '@/geo/topology';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Units that are drawn together. */
export interface Cluster {
  readonly units: readonly number[];
  readonly bounds: Bounds;
}

/** Ground farther away than this many degrees from all other gets a frame of its own. */
const APART = 0.5;

/** The box of a unit's boundary; null for a unit without one. */
export function boundsOf({ shapes }: Ground, unit: number): Bounds | null {
  const shape = shapes?.units[unit];
  if (!shapes || !shape) return null;
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  forEachArc(shape, (ring) => {
    for (const arc of ring)
      for (const [x, y] of shapes.lines[arc < 0 ? ~arc : arc]!) {
        bounds[0] = Math.min(bounds[0], x);
        bounds[1] = Math.min(bounds[1], y);
        bounds[2] = Math.max(bounds[2], x);
        bounds[3] = Math.max(bounds[3], y);
      }
  });
  return bounds;
}

export const around = (all: readonly Bounds[]): Bounds =>
  all.reduce<Bounds>(
    (a, b) => [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[2], b[2]),
      Math.max(a[3], b[3]),
    ],
    [180, 90, -180, -90],
  );

/**
 * The units in clusters that lie apart from each other, the one with most units first. Boxes are put
 * on a grid; what touches in the grid is together, so the work grows with the units, not their pairs.
 */
export function clustersOf(ground: Ground, units: readonly number[]): Cluster[] {
  const boxes = new Map<number, Bounds>();
  const unitsAt = new Map<string, number[]>();
  for (const unit of units) {
    const box = boundsOf(ground, unit);
    if (!box) continue;
    boxes.set(unit, box);
    for (const cell of cellsOf(box)) {
      const list = unitsAt.get(cell);
      if (list) list.push(unit);
      else unitsAt.set(cell, [unit]);
    }
  }
  const waiting = new Set(boxes.keys());
  const clusters: Cluster[] = [];
  for (const first of boxes.keys()) {
    if (!waiting.delete(first)) continue;
    const found = [first];
    for (let k = 0; k < found.length; k++)
      for (const cell of cellsOf(boxes.get(found[k]!)!))
        for (const beside of besides(cell))
          for (const unit of unitsAt.get(beside) ?? []) if (waiting.delete(unit)) found.push(unit);
    clusters.push({ units: found, bounds: around(found.map((unit) => boxes.get(unit)!)) });
  }
  return clusters.sort((a, b) => b.units.length - a.units.length);
}

function cellsOf([west, south, east, north]: Bounds): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(west / APART); x <= Math.floor(east / APART); x++)
    for (let y = Math.floor(south / APART); y <= Math.floor(north / APART); y++)
      cells.push(`${x} ${y}`);
  return cells;
}

function besides(cell: string): string[] {
  const [x = 0, y = 0] = cell.split(' ').map(Number);
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${x + dx} ${y + dy}`));
}

/** From degrees to the units of a drawing: x to the east, y to the south. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly project: (position: Position) => readonly [number, number];
}

/** Equirectangular, true at the middle of the frame: what lies within fills the frame but for a rim. */
export function fitted(bounds: Bounds, width: number, most: number, rim = 8): Projection {
  const [west, south, east, north] = bounds;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = Math.max((east - west) * squeeze, 1e-6);
  const down = Math.max(north - south, 1e-6);
  const scale = Math.min((width - 2 * rim) / across, (most - 2 * rim) / down);
  const height = Math.ceil(down * scale + 2 * rim);
  const left = (width - across * scale) / 2;
  return {
    ...{ width, height },
    project: ([x, y]) => [left + (x - west) * squeeze * scale, rim + (north - y) * scale],
  };
}
