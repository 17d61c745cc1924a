import type { Part } from './outlines';
import { distance, type Point } from './plane';

/** A straight piece of a part's outline: piece `index` of an arc, walked forwards. */
export interface ShorePiece {
  readonly arc: number;
  readonly index: number;
  readonly a: Point;
  readonly b: Point;
}

const BAND = 0.02;
const bandOf = (y: number) => Math.floor(y / BAND);
const known = new WeakMap<Part, Map<number, ShorePiece[]>>();

/** The pieces of an outline by the bands of latitude that they touch. */
function bandsOf(part: Part): Map<number, ShorePiece[]> {
  const cached = known.get(part);
  if (cached) return cached;
  const bands = new Map<number, ShorePiece[]>();
  part.ring.forEach((signed, k) => {
    const arc = signed < 0 ? ~signed : signed;
    const line = part.arcs[k]!;
    for (let index = 0; index + 1 < line.length; index++) {
      const piece = { arc, index, a: line[index]!, b: line[index + 1]! };
      const last = bandOf(Math.max(piece.a[1], piece.b[1]));
      for (let band = bandOf(Math.min(piece.a[1], piece.b[1])); band <= last; band++) {
        const list = bands.get(band);
        if (list) list.push(piece);
        else bands.set(band, [piece]);
      }
    }
  });
  known.set(part, bands);
  return bands;
}

/** Whether a point lies on a part (even-odd rule). */
export function isOnLand(part: Part, [x, y]: Point): boolean {
  let inside = false;
  for (const { a, b } of bandsOf(part).get(bandOf(y)) ?? []) {
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) {
      inside = !inside;
    }
  }
  return inside;
}

/** Pieces of the outline near a line from a to b: all that may meet it, each once. */
export function shoreNear(part: Part, a: Point, b: Point): Set<ShorePiece> {
  const bands = bandsOf(part);
  const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
  const near = new Set<ShorePiece>();
  const last = bandOf(Math.max(a[1], b[1]));
  for (let band = bandOf(Math.min(a[1], b[1])); band <= last; band++) {
    for (const piece of bands.get(band) ?? []) {
      const { a: c, b: d } = piece;
      if ((c[0] < west && d[0] < west) || (c[0] > east && d[0] > east)) continue;
      near.add(piece);
    }
  }
  return near;
}

/** How far the outline is from a point; `within` where it is farther than that. */
export function shoreDistance(part: Part, at: Point, within: number): number {
  const [x, y] = at;
  let least = within;
  for (const { a, b } of shoreNear(part, [x - within, y - within], [x + within, y + within])) {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, along));
    least = Math.min(least, distance(at, [a[0] + t * dx, a[1] + t * dy]));
  }
  return least;
}
