import type { Proposal } from '../proposal';
import { hangTogether, meetsFloor } from './every-partition';

/**
 * The most disjoint groups that hang together and meet the floor, by dynamic programming over all
 * subsets of up to some 16 units: no lists of smallest groups, no prices, no order of units.
 */
export function mostByMasks(input: Proposal): number {
  const count = input.people.length;
  const unitsOf = (mask: number) => [...input.people.keys()].filter((u) => (mask >> u) & 1);
  const byLowest: number[][] = Array.from({ length: count }, () => []);
  for (let mask = 1; mask < 1 << count; mask++) {
    const units = unitsOf(mask);
    if (meetsFloor(input, units) && hangTogether(input, units)) byLowest[units[0]!]!.push(mask);
  }
  const most = new Uint8Array(1 << count);
  for (let mask = 1; mask < 1 << count; mask++) {
    const lowest = 31 - Math.clz32(mask & -mask);
    let best = most[mask & (mask - 1)]!;
    for (const group of byLowest[lowest]!) {
      if ((group & mask) === group) best = Math.max(best, 1 + most[mask ^ group]!);
    }
    most[mask] = best;
  }
  return most[(1 << count) - 1]!;
}
