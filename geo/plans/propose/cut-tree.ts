import { type Field, holdsApart, meets } from './field';
import type { Tree } from './spanning-tree';

/**
 * The most groups into which a tree can be cut such that each meets its floor; units left over at
 * the root belong to none. Walks from the leaves: as soon as what hangs together below a unit meets
 * the floor, it is cut off.
 *
 * That is optimal where all groups need the same, however much is asked for besides people: by induction every subtree gives its most groups and,
 * with them, the most that can be left hanging at its root; one group fewer below can lead to at
 * most one more above (compare Perl and Schach 1981, "Max-min tree partitioning").
 * Groups with units that must stay apart are not cut off, which may cost groups but breaks nothing.
 */
export function cutTree(field: Field, { units, parent }: Tree): number[][] {
  const people = units.map((unit) => field.people[unit]!);
  const area = units.map((unit) => field.area[unit]!);
  const hanging = units.map((unit) => [unit]);
  const groups: number[][] = [];
  for (let place = units.length - 1; place >= 0; place--) {
    if (meets(field, hanging[place]!, people[place]!, area[place]!)) {
      if (!holdsApart(field, hanging[place]!)) groups.push(hanging[place]!);
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
