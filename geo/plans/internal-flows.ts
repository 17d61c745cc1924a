import type { FlowColumns } from './ground';

/**
 * Movers between different units of a group: by the plan they would have stayed within one unit.
 * @param units the group, by index
 */
export function internalMovers(
  { start, destination, movers }: FlowColumns,
  units: readonly number[],
): number {
  const inside = new Set(units);
  let sum = 0;
  for (const origin of units)
    for (let e = start[origin]!; e < start[origin + 1]!; e++) {
      const to = destination[e]!;
      if (to !== origin && inside.has(to)) sum += movers[e]!;
    }
  return sum;
}

/** Whether some of those movers may be hidden: then there are at least as many as are told. */
export function mayMoveUntold(
  { hiddenOut, hiddenIn }: FlowColumns,
  units: readonly number[],
): boolean {
  return [hiddenOut, hiddenIn].every((hidden) => units.some((unit) => hidden?.[unit] === 1));
}
