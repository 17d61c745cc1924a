/** What the usual heuristic finds, to hold proposals against. */
import type { Dice } from './dice';
import { type Field, meets } from './field';
import { mayJoin } from './place-rest';

/**
 * The construction of max-p heuristics (Wei, Rey and Knaap 2021, "Efficient regionalization for
 * spatially explicit neighborhood delineation"): from a random free unit grow by random free
 * neighbours until the floor is met, then begin the next; units of growths that fail stay over.
 * @returns the most groups of all tries
 */
export function greedyGroups(
  field: Field,
  units: readonly number[],
  tries: number,
  dice: Dice,
): number[][] {
  let best: number[][] = [];
  for (let t = 0; t < tries; t++) {
    const groups = growOnce(field, units, dice);
    if (groups.length > best.length) best = groups;
  }
  return best;
}

function growOnce(field: Field, units: readonly number[], dice: Dice): number[][] {
  const { start, neighbour } = field.adjacency;
  const free = new Uint8Array(field.people.length);
  for (const unit of units) free[unit] = 1;
  const seeds = [...units];
  const groups: number[][] = [];
  while (seeds.length > 0) {
    const [seed] = seeds.splice(dice.roll(seeds.length), 1) as [number];
    if (!free[seed]) continue;
    const group: number[] = [];
    const open = [seed];
    let [people, area] = [0, 0];
    while (open.length > 0 && (group.length === 0 || !meets(field, group, people, area))) {
      const [unit] = open.splice(dice.roll(open.length), 1) as [number];
      if (!free[unit] || !mayJoin(field, group, unit)) continue;
      free[unit] = 0;
      group.push(unit);
      people += field.people[unit]!;
      area += field.area[unit]!;
      for (let e = start[unit]!; e < start[unit + 1]!; e++)
        if (free[neighbour[e]!]) open.push(neighbour[e]!);
    }
    if (meets(field, group, people, area)) groups.push(group);
  }
  return groups;
}
