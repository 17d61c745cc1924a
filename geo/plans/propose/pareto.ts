/** Which of many plans are worth showing: none worse in everything than another, and truly different. */

/** A plan by what is weighed in it; less is better in each. */
export interface Weighed {
  readonly groups: readonly (readonly number[])[];
  readonly burdens: readonly number[];
}

/** Whether `a` is at least as good as `b` in everything and better in something. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value <= b[i]!) && a.some((value, i) => value < b[i]!);
}

/**
 * People who would have to be moved to another unit to make one plan of the other: those outside the
 * largest common part of each unit, whichever way more. 0 for the same plan.
 */
export function movedBetween(
  people: Float64Array,
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
): number {
  return Math.max(movedInto(people, a, b), movedInto(people, b, a));
}

function movedInto(
  people: Float64Array,
  from: readonly (readonly number[])[],
  to: readonly (readonly number[])[],
): number {
  const groupOf = new Map(
    to.flatMap((group, g) => group.map((unit): [number, number] => [unit, g])),
  );
  let moved = 0;
  for (const group of from) {
    const common = new Map<number, number>();
    let total = 0;
    for (const unit of group) {
      const g = groupOf.get(unit)!;
      common.set(g, (common.get(g) ?? 0) + people[unit]!);
      total += people[unit]!;
    }
    moved += total - Math.max(...common.values());
  }
  return moved;
}

/**
 * Of plans in order of preference those that no other dominates and that differ from every one
 * before them by at least so many people; at most `most`.
 */
export function trulyDifferent<T extends Weighed>(
  plans: readonly T[],
  people: Float64Array,
  least: number,
  most: number,
): T[] {
  const kept: T[] = [];
  for (const plan of plans) {
    if (kept.length === most) break;
    if (plans.some((other) => dominates(other.burdens, plan.burdens))) continue;
    const isNews = kept.every(
      (other) => movedBetween(people, plan.groups, other.groups) >= Math.max(1, least),
    );
    if (isNews) kept.push(plan);
  }
  return kept;
}
