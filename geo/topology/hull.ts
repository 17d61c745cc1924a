import type { Position } from './arcs';

/**
 * The convex hull of positions, counter-clockwise and closed (Andrew's monotone chain). Positions on
 * the hull's sides are left out; fewer than three that are not in line give an empty hull.
 */
export function convexHull(positions: readonly Position[]): Position[] {
  const sorted = [...positions].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  const hull = [...lower.slice(0, -1), ...upper.slice(0, -1)];
  return hull.length < 3 ? [] : [...hull, hull[0]!];
}

/** The positions that turn left all the way. */
function chain(sorted: readonly Position[]): Position[] {
  const turned: Position[] = [];
  for (const position of sorted) {
    while (turned.length > 1 && !turnsLeft(turned.at(-2)!, turned.at(-1)!, position)) turned.pop();
    turned.push(position);
  }
  return turned;
}

const turnsLeft = (a: Position, b: Position, c: Position): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
