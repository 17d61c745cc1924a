/** Units over, after the groups that stand are found: each joins a neighbour, or is named as unmet. */
import { componentsOf } from '../adjacency';
import { type Field, groupMeets, holdsApart } from './field';

/**
 * Gives every unit in no group to a group beside it, the group with fewest people first. What no
 * group can take, because none is beside it, it must stay apart from all, or any would then miss the
 * standard that the union comes under, becomes groups of its own: they do not meet the floor.
 */
export function placeRest(
  field: Field,
  groups: readonly (readonly number[])[],
  units: readonly number[],
): number[][] {
  const placed = groups.map((group) => [...group]);
  const groupOf = new Int32Array(field.people.length).fill(-1);
  const people = placed.map((group) => group.reduce((sum, unit) => sum + field.people[unit]!, 0));
  placed.forEach((group, g) => {
    for (const unit of group) groupOf[unit] = g;
  });
  let rest = units.filter((unit) => groupOf[unit]! < 0);
  for (;;) {
    let [takes, taken] = [-1, -1];
    for (const unit of rest) {
      for (const g of groupsBeside(field, groupOf, unit)) {
        if (takes >= 0 && people[g]! >= people[takes]!) continue;
        if (mayJoin(field, placed[g]!, unit) && standsWith(field, placed[g]!, [unit]))
          [takes, taken] = [g, unit];
      }
    }
    if (takes < 0) break;
    placed[takes]!.push(taken);
    people[takes]! += field.people[taken]!;
    groupOf[taken] = takes;
    rest = rest.filter((unit) => unit !== taken);
  }
  const over = componentsOf(field.adjacency, rest).flatMap((piece) => gather(field, piece));
  return field.floors.alike ? [...placed, ...over] : joinWhole(field, placed, over);
}

export const mayJoin = (field: Field, group: readonly number[], unit: number): boolean =>
  !field.apart[unit]!.some((other) => group.includes(other));

/** Whether the group, which meets its floor, does so with more units; where all need the same it does. */
const standsWith = (field: Field, group: readonly number[], more: readonly number[]): boolean =>
  field.floors.alike || groupMeets(field, [...group, ...more]);

/** Units over that no group could take one by one may do as a whole. */
function joinWhole(field: Field, groups: readonly number[][], over: readonly number[][]) {
  const joined = groups.map((group) => [...group]);
  const left: number[][] = [];
  for (const piece of over) {
    const groupOf = new Int32Array(field.people.length).fill(-1);
    joined.forEach((group, g) => {
      for (const unit of group) groupOf[unit] = g;
    });
    const takes = piece
      .flatMap((unit) => groupsBeside(field, groupOf, unit))
      .find((g) => {
        const both = [...joined[g]!, ...piece];
        return !holdsApart(field, both) && groupMeets(field, both);
      });
    if (takes === undefined) left.push(piece);
    else joined[takes]!.push(...piece);
  }
  return [...joined, ...left];
}

function groupsBeside({ adjacency }: Field, groupOf: Int32Array, unit: number): number[] {
  const { start, neighbour } = adjacency;
  const beside: number[] = [];
  for (let e = start[unit]!; e < start[unit + 1]!; e++) {
    const g = groupOf[neighbour[e]!]!;
    if (g >= 0) beside.push(g);
  }
  return beside;
}

/** A piece as few groups, whole but for units that must stay apart. */
function gather(field: Field, piece: readonly number[]): number[][] {
  const { start, neighbour } = field.adjacency;
  const waiting = new Set(piece);
  const groups: number[][] = [];
  for (const first of piece) {
    if (!waiting.delete(first)) continue;
    const group = [first];
    for (let k = 0; k < group.length; k++) {
      for (let e = start[group[k]!]!; e < start[group[k]! + 1]!; e++) {
        const other = neighbour[e]!;
        if (!waiting.has(other) || !mayJoin(field, group, other)) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
