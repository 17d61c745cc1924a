import { Delaunay } from 'd3-delaunay';
import { noisyLine } from './noisy-line';
import { distance, type Point } from './plane';
import type { Random } from './random';

/** A border between the cells of two seeds, from one corner of the Voronoi diagram to another. */
export interface Cut {
  readonly line: readonly Point[];
  /** Corners by number; null where the cut was shortened far outside the land. */
  readonly from: number | null;
  readonly to: number | null;
  /** Seeds at either hand, walking along `line`. */
  readonly left: number;
  readonly right: number;
}

/** Straight pieces of a border are about this long, in degrees. */
const STEP = 0.008;

/**
 * The borders between seeds over a piece of land: the edges of their Voronoi diagram, made to look
 * natural. They reach beyond the land's outline, which will cut them.
 */
export function cutsBetween(
  seeds: readonly Point[],
  land: readonly Point[],
  random: Random,
): Cut[] {
  if (seeds.length < 2) return [];
  const box = frame(land);
  // Far seeds all around, so that every cell on the land is closed; their own borders lie far out.
  const reach = 4 * Math.max(box.east - box.west, box.north - box.south);
  const middle: Point = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const far = Array.from({ length: 16 }, (_, i): Point => {
    const angle = ((i + 0.37) * Math.PI) / 8;
    return [middle[0] + reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)];
  });
  const points = [...seeds, ...far];
  const { triangles, halfedges } = Delaunay.from(points as [number, number][]);
  const corner = (triangle: number) =>
    circumcentre(
      points[triangles[triangle * 3]!]!,
      points[triangles[triangle * 3 + 1]!]!,
      points[triangles[triangle * 3 + 2]!]!,
    );
  const cuts: Cut[] = [];
  for (let edge = 0; edge < halfedges.length; edge++) {
    const other = halfedges[edge]!;
    if (other < edge) continue;
    const p = triangles[edge]!;
    const q = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!;
    if (p >= seeds.length || q >= seeds.length) continue;
    const [from, to] = [Math.floor(edge / 3), Math.floor(other / 3)];
    const clipped = clip(corner(from), corner(to), box);
    if (!clipped) continue;
    const { a, b } = clipped;
    const line = noisyLine(a, b, points[p]!, points[q]!, STEP, random);
    const pLeft = turn(a, b, points[p]!) > 0;
    cuts.push({
      line,
      from: clipped.startCut ? null : from,
      to: clipped.endCut ? null : to,
      left: pLeft ? p : q,
      right: pLeft ? q : p,
    });
  }
  return cuts;
}

function circumcentre([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Point {
  const [dx, dy, ex, ey] = [bx - ax, by - ay, cx - ax, cy - ay];
  const [d, e] = [dx * dx + dy * dy, ex * ex + ey * ey];
  const double = 2 * (dx * ey - dy * ex);
  return [ax + (ey * d - dy * e) / double, ay + (dx * e - ex * d) / double];
}

/** Positive when c lies to the left of the walk from a to b. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}
function frame(line: readonly Point[]): Box {
  const margin = 0.05;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of line) {
    box.west = Math.min(box.west, x - margin);
    box.east = Math.max(box.east, x + margin);
    box.south = Math.min(box.south, y - margin);
    box.north = Math.max(box.north, y + margin);
  }
  return box;
}

/** The part of a-b within the box (Liang and Barsky), and which ends were cut off; null if none. */
function clip(a: Point, b: Point, { west, south, east, north }: Box) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [start, end] = [0, 1];
  for (const [p, q] of [
    [-dx, a[0] - west],
    [dx, east - a[0]],
    [-dy, a[1] - south],
    [dy, north - a[1]],
  ] as const) {
    if (p < 0) start = Math.max(start, q / p);
    else if (p > 0) end = Math.min(end, q / p);
    else if (q < 0) return null;
  }
  if (start >= end) return null;
  const at = (s: number): Point => [a[0] + dx * s, a[1] + dy * s];
  const clipped = {
    a: start > 0 ? at(start) : a,
    b: end < 1 ? at(end) : b,
    startCut: start > 0,
    endCut: end < 1,
  };
  return distance(clipped.a, clipped.b) > 0 ? clipped : null;
}
