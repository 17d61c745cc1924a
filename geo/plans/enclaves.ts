import type { Adjacency } from './adjacency';
import type { Ground } from './ground';

const MEMBER = 1;
const FREE = 2;

/** No unit: there is no way out. */
const NONE = -1;

/**
 * For every unit the next one on a shortest way by land to an open unit (a coast, or the border of
 * the country); an open unit is its own. Made once: it lets most units around a group show in a few
 * steps that the group does not surround them.
 */
export function waysOut({ codes, start, neighbour }: Adjacency, open: Uint8Array): Int32Array {
  const next = new Int32Array(codes.length).fill(NONE);
  const queue: number[] = [];
  for (let unit = 0; unit < codes.length; unit++)
    if (open[unit]) {
      next[unit] = unit;
      queue.push(unit);
    }
  for (let k = 0; k < queue.length; k++) {
    const unit = queue[k]!;
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      const other = neighbour[e]!;
      if (next[other] !== NONE) continue;
      next[other] = unit;
      queue.push(other);
    }
  }
  return next;
}

/**
 * Units that a group surrounds without having them: by land there is no way from them to a coast or
 * to the border of the country but through the group. A unit on the shore of a lake that belongs to
 * nobody counts as free.
 * @param units the group, by index
 * @returns indices, ascending
 */
export function enclavesOf({ borders, waysOut: next }: Ground, units: readonly number[]): number[] {
  if (!next) return [];
  const { start, neighbour } = borders;
  // Of the units at hand only: a mark for every unit of the country would cost more than the walk.
  const state = new Map<number, typeof MEMBER | typeof FREE>();
  for (const unit of units) state.set(unit, MEMBER);
  const isOut = (unit: number): boolean => {
    for (let at = unit; at !== NONE && state.get(at) !== MEMBER; at = next[at]!)
      if (state.get(at) === FREE || next[at] === at) return true;
    return false;
  };
  const enclosed: number[] = [];
  for (const unit of units) {
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      const first = neighbour[e]!;
      if (state.has(first)) continue;
      const region = [first];
      const seen = new Set(region);
      let free = isOut(first);
      for (let k = 0; k < region.length && !free; k++) {
        const at = region[k]!;
        for (let f = start[at]!; f < start[at + 1]! && !free; f++) {
          const other = neighbour[f]!;
          if (state.get(other) === MEMBER || seen.has(other)) continue;
          seen.add(other);
          region.push(other);
          free = isOut(other);
        }
      }
      if (!free) enclosed.push(...region);
      // A region that was walked to its end is surrounded; the mark spares walking it again.
      for (const at of region) state.set(at, FREE);
    }
  }
  return enclosed.sort((a, b) => a - b);
}
