/** From as many units as the floor allows to the number that was asked for. */
import { isContiguous } from '../adjacency';
import { type Floor, type Ground, groupMeets, holdsApart } from './ground';

const peopleOf = (ground: Ground, group: readonly number[]) =>
  group.reduce((sum, unit) => sum + ground.people[unit]!, 0);

/**
 * Merges neighbours until no more groups are left than asked for: the group with fewest people with
 * its smallest neighbour. Stops earlier where no two may merge; merging breaks no standard.
 */
export function mergeDown(
  ground: Ground,
  groups: readonly (readonly number[])[],
  count: number,
): number[][] {
  const merged = groups.map((group) => [...group]);
  while (merged.length > count) {
    merged.sort((a, b) => peopleOf(ground, a) - peopleOf(ground, b) || a[0]! - b[0]!);
    const pair = firstPair(ground, merged);
    if (!pair) break;
    const [small, other] = pair;
    merged[small]!.push(...merged[other]!);
    merged.splice(other, 1);
  }
  return merged;
}

function firstPair(ground: Ground, groups: readonly number[][]): [number, number] | undefined {
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      const both = [...groups[a]!, ...groups[b]!];
      if (touch(ground, groups[a]!, groups[b]!) && !holdsApart(ground, both)) return [a, b];
    }
  }
  return undefined;
}

function touch({ adjacency }: Ground, a: readonly number[], b: readonly number[]): boolean {
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
  ground: Ground,
  floor: Floor,
  groups: readonly (readonly number[])[],
  count: number,
): number[][] {
  const split = groups.map((group) => [...group]);
  while (split.length < count) {
    const pick = spare(ground, floor, split) ?? loosest(ground, split);
    if (!pick) break;
    const [g, unit] = pick;
    split[g] = split[g]!.filter((other) => other !== unit);
    split.push([unit]);
  }
  return split;
}

/** A unit without which its group still meets the floor and hangs together. */
function spare(
  ground: Ground,
  floor: Floor,
  groups: readonly (readonly number[])[],
): [number, number] | undefined {
  for (const [g, group] of groups.entries()) {
    if (group.length < 2) continue;
    const stood = groupMeets(ground, floor, group);
    for (const unit of group) {
      const rest = group.filter((other) => other !== unit);
      if (stood && !groupMeets(ground, floor, rest)) continue;
      if (isContiguous(ground.adjacency, rest)) return [g, unit];
    }
  }
  return undefined;
}

/** A unit at the edge of the group with most units. */
function loosest(
  ground: Ground,
  groups: readonly (readonly number[])[],
): [number, number] | undefined {
  const [g] = [...groups.keys()].sort((a, b) => groups[b]!.length - groups[a]!.length || a - b);
  const group = g === undefined ? [] : groups[g]!;
  if (g === undefined || group.length < 2) return undefined;
  const unit = group.find((each) =>
    isContiguous(
      ground.adjacency,
      group.filter((other) => other !== each),
    ),
  );
  return unit === undefined ? undefined : [g, unit];
}
