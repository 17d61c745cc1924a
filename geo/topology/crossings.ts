import type { Line, Position } from './arcs';
import { orientation } from './orientation';

/** Where two pieces of line cross: the position, and which lines they belong to. */
export interface Crossing {
  readonly at: Position;
  readonly lines: readonly [number, number];
}

/**
 * Where the insides of two segments cross, among all the lines given; segments that only touch, at an
 * end or along each other, do not cross. A ring that crosses itself is found when it is the only line.
 * Sweeps over the segments in the order of their western ends.
 * @param limit stop after this many
 */
export function crossings(lines: readonly Line[], limit = Number.POSITIVE_INFINITY): Crossing[] {
  const count = lines.reduce((sum, line) => sum + Math.max(0, line.length - 1), 0);
  const owner = new Int32Array(count);
  const start = new Int32Array(count);
  const western = new Float64Array(count);
  let n = 0;
  for (const [i, line] of lines.entries()) {
    for (let k = 0; k + 1 < line.length; k++) {
      owner[n] = i;
      start[n] = k;
      western[n++] = Math.min(line[k]![0], line[k + 1]![0]);
    }
  }
  const order = new Uint32Array(count).map((_, i) => i).sort((p, q) => western[p]! - western[q]!);
  // Boxes in the order of the sweep, so that its inner loop reads memory in one direction.
  const west = new Float64Array(count);
  const south = new Float64Array(count);
  const north = new Float64Array(count);
  const ends = (i: number): [Position, Position] => {
    const line = lines[owner[order[i]!]!]!;
    const k = start[order[i]!]!;
    return [line[k]!, line[k + 1]!];
  };
  for (let i = 0; i < count; i++) {
    const [a, b] = ends(i);
    west[i] = western[order[i]!]!;
    south[i] = Math.min(a[1], b[1]);
    north[i] = Math.max(a[1], b[1]);
  }
  const found: Crossing[] = [];
  for (let i = 0; i < count; i++) {
    const [a, b] = ends(i);
    const east = Math.max(a[0], b[0]);
    const [low, high] = [south[i]!, north[i]!];
    for (let j = i + 1; j < count && west[j]! <= east; j++) {
      if (north[j]! < low || south[j]! > high) continue;
      const [c, d] = ends(j);
      if (!cross(a, b, c, d)) continue;
      found.push({ at: meeting(a, b, c, d), lines: [owner[order[i]!]!, owner[order[j]!]!] });
      if (found.length >= limit) return found;
    }
  }
  return found;
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return (
    orientation(a, b, c) * orientation(a, b, d) < 0 &&
    orientation(c, d, a) * orientation(c, d, b) < 0
  );
}

/** Where two segments that cross meet. */
function meeting(a: Position, b: Position, c: Position, d: Position): Position {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / (rx * sy - ry * sx);
  return [a[0] + t * rx, a[1] + t * ry];
}
