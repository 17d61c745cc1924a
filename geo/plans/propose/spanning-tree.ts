import type { Adjacency } from '../adjacency';
import type { Dice } from './dice';

/** A tree over some units: each unit's parent is its place in the list, and comes before it. */
export interface Tree {
  /** The units, the root first. */
  readonly units: readonly number[];
  /** For each place the place of its parent; -1 for the root. */
  readonly parent: readonly number[];
}

/**
 * A random tree over units that hang together, grown from a random root by a random open border
 * (Prim's method with chance for weights).
 * @param inside marks the units of the tree by index; others are passed over
 */
export function randomTree(
  { start, neighbour }: Adjacency,
  inside: Uint8Array,
  root: number,
  dice: Dice,
): Tree {
  const units: number[] = [];
  const parent: number[] = [];
  const open: number[] = [root];
  const openFrom: number[] = [-1];
  const met = new Set<number>();
  while (open.length > 0) {
    const pick = dice.roll(open.length);
    const [unit, from] = [open[pick]!, openFrom[pick]!];
    open[pick] = open.at(-1)!;
    openFrom[pick] = openFrom.at(-1)!;
    open.pop();
    openFrom.pop();
    if (met.has(unit)) continue;
    met.add(unit);
    const place = units.push(unit) - 1;
    parent.push(from);
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      const other = neighbour[e]!;
      if (!inside[other] || met.has(other)) continue;
      open.push(other);
      openFrom.push(place);
    }
  }
  return { units, parent };
}
