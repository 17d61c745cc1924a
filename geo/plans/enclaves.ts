import type { Ground } from './ground';

const UNSEEN = 0;
const MEMBER = 1;
const FREE = 2;

/**
 * Units that a group surrounds without having them: by land there is no way from them to a coast or
 * to the border of the country but through the group. A unit on the shore of a lake that belongs to
 * nobody counts as free.
 * @param units the group, by index
 * @returns indices, ascending
 */
export function enclavesOf({ borders, shapes }: Ground, units: readonly number[]): number[] {
  if (!shapes) return [];
  const { start, neighbour, codes } = borders;
  const state = new Uint8Array(codes.length);
  for (const unit of units) state[unit] = MEMBER;
  const enclosed: number[] = [];
  for (const unit of units) {
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      const first = neighbour[e]!;
      if (state[first] !== UNSEEN) continue;
      const region = [first];
      const seen = new Set(region);
      let free = false;
      for (let k = 0; k < region.length && !free; k++) {
        const at = region[k]!;
        free = shapes.open[at] === 1;
        for (let f = start[at]!; f < start[at + 1]! && !free; f++) {
          const next = neighbour[f]!;
          if (state[next] === FREE) free = true;
          else if (state[next] === UNSEEN && !seen.has(next)) {
            seen.add(next);
            region.push(next);
          }
        }
      }
      // A region that was walked to its end is surrounded; marking it spares walking it again.
      for (const at of region) state[at] = FREE;
      if (!free) enclosed.push(...region);
    }
  }
  return enclosed.sort((a, b) => a - b);
}
