import { type Floor, type Ground, holdsApart, meets } from './ground';
import type { Tree } from './spanning-tree';

/**
 * The most groups into which a tree can be cut such that each meets the floor; units left over at
 * the root belong to none. Walks from the leaves: as soon as what hangs together below a unit meets
 * the floor, it is cut off.
 *
 * That is optimal for any number of floors: by induction every subtree gives its most groups and,
 * with them, the most that can be left hanging at its root; one group fewer below can lead to at
 * most one more above (compare Perl and Schach 1981, "Max-min tree partitioning").
 * Groups with units that must stay apart are not cut off, which may cost groups but breaks nothing.
 */
export function cutTree(ground: Ground, floor: Floor, { units, parent }: Tree): number[][] {
  const people = units.map((unit) => ground.people[unit]!);
  const area = units.map((unit) => ground.area[unit]!);
  const hanging = units.map((unit) => [unit]);
  const groups: number[][] = [];
  for (let place = units.length - 1; place >= 0; place--) {
    if (meets(floor, people[place]!, area[place]!)) {
      if (!holdsApart(ground, hanging[place]!)) groups.push(hanging[place]!);
      continue;
    }
    const above = parent[place]!;
    if (above < 0) continue;
    people[above]! += people[place]!;
    area[above]! += area[place]!;
    hanging[above]!.push(...hanging[place]!);
  }
  return groups;
}
