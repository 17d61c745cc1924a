import type { Position } from './arcs';

/** Rounding error of the determinant in units of its terms: Shewchuk (1997), "ccwerrboundA". */
const ERROR_BOUND = (3 + 16 * Number.EPSILON) * (Number.EPSILON / 2);
/** Positions are compared on a grid of this many steps a degree where doubles cannot decide. */
const EXACT_STEPS = 1e12;

const exact = (degrees: number) => BigInt(Math.round(degrees * EXACT_STEPS));

/**
 * On which side of the line from `a` to `b` lies `c`: 1 left, -1 right, 0 on it. The sign is exact
 * for coordinates of up to twelve decimals: a near-zero determinant is worked out in integers.
 */
export function orientation(a: Position, b: Position, c: Position): -1 | 0 | 1 {
  const left = (a[0] - c[0]) * (b[1] - c[1]);
  const right = (a[1] - c[1]) * (b[0] - c[0]);
  const det = left - right;
  if (Math.abs(det) > ERROR_BOUND * (Math.abs(left) + Math.abs(right))) return det > 0 ? 1 : -1;
  const [cx, cy] = [exact(c[0]), exact(c[1])];
  const sure = (exact(a[0]) - cx) * (exact(b[1]) - cy) - (exact(a[1]) - cy) * (exact(b[0]) - cx);
  return sure > 0n ? 1 : sure < 0n ? -1 : 0;
}
