/** Units over, after the groups that stand are found: each joins a neighbour, or is named as unmet. */
import { componentsOf } from '../adjacency';
import type { Ground } from './ground';

/**
 * Gives every unit in no group to a group beside it, the group with fewest people first. What no
 * group can take, because none is beside it or it must stay apart from all, becomes groups of its
 * own: they do not meet the floor.
 */
export function placeRest(
  ground: Ground,
  groups: readonly (readonly number[])[],
  units: readonly number[],
): number[][] {
  const placed = groups.map((group) => [...group]);
  const groupOf = new Int32Array(ground.people.length).fill(-1);
  const people = placed.map((group) => group.reduce((sum, unit) => sum + ground.people[unit]!, 0));
  placed.forEach((group, g) => {
    for (const unit of group) groupOf[unit] = g;
  });
  let rest = units.filter((unit) => groupOf[unit]! < 0);
  for (;;) {
    let [takes, taken] = [-1, -1];
    for (const unit of rest) {
      for (const g of groupsBeside(ground, groupOf, unit)) {
        if (takes >= 0 && people[g]! >= people[takes]!) continue;
        if (mayJoin(ground, placed[g]!, unit)) [takes, taken] = [g, unit];
      }
    }
    if (takes < 0) break;
    placed[takes]!.push(taken);
    people[takes]! += ground.people[taken]!;
    groupOf[taken] = takes;
    rest = rest.filter((unit) => unit !== taken);
  }
  for (const piece of componentsOf(ground.adjacency, rest)) placed.push(...gather(ground, piece));
  return placed;
}

export const mayJoin = (ground: Ground, group: readonly number[], unit: number): boolean =>
  !ground.apart[unit]!.some((other) => group.includes(other));

function groupsBeside({ adjacency }: Ground, groupOf: Int32Array, unit: number): number[] {
  const { start, neighbour } = adjacency;
  const beside: number[] = [];
  for (let e = start[unit]!; e < start[unit + 1]!; e++) {
    const g = groupOf[neighbour[e]!]!;
    if (g >= 0) beside.push(g);
  }
  return beside;
}

/** A piece as few groups, whole but for units that must stay apart. */
function gather(ground: Ground, piece: readonly number[]): number[][] {
  const { start, neighbour } = ground.adjacency;
  const waiting = new Set(piece);
  const groups: number[][] = [];
  for (const first of piece) {
    if (!waiting.delete(first)) continue;
    const group = [first];
    for (let k = 0; k < group.length; k++) {
      for (let e = start[group[k]!]!; e < start[group[k]! + 1]!; e++) {
        const other = neighbour[e]!;
        if (!waiting.has(other) || !mayJoin(ground, group, other)) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
