/** All partitions of a small ground, the slow and certain way: what proposals are held against. */
import type { Proposal } from '../proposal';

/** Whether units hang together, by walking over the list of neighbours. */
export function hangTogether({ adjacency }: Proposal, units: readonly number[]): boolean {
  const reached = new Set(units.slice(0, 1));
  for (const unit of reached) {
    for (const other of adjacency.neighbour.subarray(
      adjacency.start[unit]!,
      adjacency.start[unit + 1]!,
    ))
      if (units.includes(other)) reached.add(other);
  }
  return reached.size === units.length;
}

export const meetsFloor = ({ people, area, floor }: Proposal, units: readonly number[]): boolean =>
  units.reduce((sum, unit) => sum + people[unit]!, 0) >= floor.people &&
  units.reduce((sum, unit) => sum + area[unit]!, 0) >= floor.area;

/** Every way to split units into groups that hang together and keep apart what must be. */
export function* everyPartition(input: Proposal): Generator<number[][]> {
  const { apart, people } = input;
  const groups: number[][] = [];
  function* place(unit: number): Generator<number[][]> {
    if (unit === people.length) {
      const allowed = groups.every(
        (group) =>
          hangTogether(input, group) &&
          !apart.some(([a, b]) => group.includes(a) && group.includes(b)),
      );
      if (allowed) yield groups.map((group) => [...group]);
      return;
    }
    for (const group of groups) {
      group.push(unit);
      yield* place(unit + 1);
      group.pop();
    }
    groups.push([unit]);
    yield* place(unit + 1);
    groups.pop();
  }
  yield* place(0);
}

/** The most groups that meet the floor in any partition. */
export function mostOfAll(input: Proposal): number {
  let most = 0;
  for (const partition of everyPartition(input))
    most = Math.max(most, partition.filter((group) => meetsFloor(input, group)).length);
  return most;
}

/** The fewest groups that fail in any partition into so many groups; undefined where there is none. */
export function fewestUnmet(input: Proposal, count: number): number | undefined {
  let fewest: number | undefined;
  for (const partition of everyPartition(input)) {
    if (partition.length !== count) continue;
    const unmet = partition.filter((group) => !meetsFloor(input, group)).length;
    fewest = Math.min(fewest ?? unmet, unmet);
  }
  return fewest;
}
