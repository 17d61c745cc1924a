/** From as many units as the floor allows to the number that was asked for. */
import { isContiguous } from '../adjacency';
import { type Field, groupMeets, holdsApart } from './field';

const peopleOf = (field: Field, group: readonly number[]) =>
  group.reduce((sum, unit) => sum + field.people[unit]!, 0);

/**
 * Merges neighbours until no more groups are left than asked for: the group with fewest people with
 * its smallest neighbour, one with whom it stands where there is such a one. Stops earlier where no two
 * may merge.
 */
export function mergeDown(
  field: Field,
  groups: readonly (readonly number[])[],
  count: number,
): number[][] {
  const merged = groups.map((group) => [...group]);
  while (merged.length > count) {
    merged.sort((a, b) => peopleOf(field, a) - peopleOf(field, b) || a[0]! - b[0]!);
    const pair = firstPair(field, merged);
    if (!pair) break;
    const [small, other] = pair;
    merged[small]!.push(...merged[other]!);
    merged.splice(other, 1);
  }
  return merged;
}

function firstPair(field: Field, groups: readonly number[][]): [number, number] | undefined {
  const stood = groups.map((group) => groupMeets(field, group));
  let other: [number, number] | undefined;
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      const both = [...groups[a]!, ...groups[b]!];
      if (!touch(field, groups[a]!, groups[b]!) || holdsApart(field, both)) continue;
      if ((!stood[a] && !stood[b]) || groupMeets(field, both)) return [a, b];
      other ??= [a, b];
    }
  }
  return other;
}

function touch({ adjacency }: Field, a: readonly number[], b: readonly number[]): boolean {
  const { start, neighbour } = adjacency;
  return a.some((unit) => {
    for (let e = start[unit]!; e < start[unit + 1]!; e++)
      if (b.includes(neighbour[e]!)) return true;
    return false;
  });
}

/**
 * Sets units free until as many groups stand as asked for. Units that their group can spare go
 * first; after them the largest groups are broken up. Each unit set free is one that fails.
 */
export function splitUp(
  field: Field,
  groups: readonly (readonly number[])[],
  count: number,
): number[][] {
  const split = groups.map((group) => [...group]);
  while (split.length < count) {
    const pick = spare(field, split) ?? loosest(field, split);
    if (!pick) break;
    const [g, unit] = pick;
    split[g] = split[g]!.filter((other) => other !== unit);
    split.push([unit]);
  }
  return split;
}

/** A unit without which its group still meets the floor and hangs together. */
function spare(field: Field, groups: readonly (readonly number[])[]): [number, number] | undefined {
  for (const [g, group] of groups.entries()) {
    if (group.length < 2) continue;
    const stood = groupMeets(field, group);
    for (const unit of group) {
      const rest = group.filter((other) => other !== unit);
      if (stood && !groupMeets(field, rest)) continue;
      if (isContiguous(field.adjacency, rest)) return [g, unit];
    }
  }
  return undefined;
}

/** A unit at the edge of the group with most units. */
function loosest(
  field: Field,
  groups: readonly (readonly number[])[],
): [number, number] | undefined {
  const [g] = [...groups.keys()].sort((a, b) => groups[b]!.length - groups[a]!.length || a - b);
  const group = g === undefined ? [] : groups[g]!;
  if (g === undefined || group.length < 2) return undefined;
  const unit = group.find((each) =>
    isContiguous(
      field.adjacency,
      group.filter((other) => other !== each),
    ),
  );
  return unit === undefined ? undefined : [g, unit];
}
