/** One plan under several rules side by side: its own day's, another decree's, those of a later day. */
import type { IsoDate } from '@/geo/units';
import type { JudgedFigures, Verdict } from './judge';
import { type JudgedPlan, judgePlan, type Rules, rulesOn } from './judge-plan';
import type { Plan } from './plan';
import { RULE_SETS, ruleSetOn } from './rule-sets';
import type { StandardSet } from './standards';

/** A measure that a plan is held against. */
export interface Yardstick {
  /** The set's number, or the day: unique among those that stand side by side. */
  readonly id: string;
  /** The day whose rules these are; null where a set was asked for by its number. */
  readonly day: IsoDate | null;
  readonly rules: Rules;
}

/** The rules in force on a day. */
export const yardstickOn = (day: IsoDate): Yardstick => ({ id: day, day, rules: rulesOn(day) });

/** A set of standards whatever the day, with the classification of the day on which it came. */
export const yardstickOf = (set: StandardSet): Yardstick => ({
  id: set.id,
  day: null,
  rules: { standards: set, classification: ruleSetOn('classification', set.inForceFrom) },
});

/** Every set of standards that is known, in the order in which they came into force. */
export const standardSets = (): StandardSet[] =>
  RULE_SETS.filter((set) => set.purpose === 'standards');

export interface JudgedSideBySide {
  readonly columns: readonly { readonly by: Yardstick; readonly judged: JudgedPlan }[];
  /** The verdicts of every group, in the order of the columns. */
  readonly verdicts: readonly (readonly Verdict[])[];
  /** Places of the groups on which the columns do not agree. */
  readonly differing: readonly number[];
}

/**
 * Judges a plan by every yardstick.
 * @param figures of the group at a place; those of a forecast may differ by the day of the yardstick
 */
export function judgeBySets(
  plan: Plan,
  figures: (group: number, by: Yardstick) => JudgedFigures,
  yardsticks: readonly Yardstick[],
): JudgedSideBySide {
  const columns = yardsticks.map((by) => ({
    by,
    judged: judgePlan(plan, (group) => figures(group, by), by.rules),
  }));
  const verdicts = plan.groups.map((_, g) =>
    columns.map(({ judged }): Verdict => judged.groups[g]!.standards?.verdict ?? 'not_judged'),
  );
  const differing = verdicts.flatMap((of, g) => (new Set(of).size > 1 ? [g] : []));
  return { columns, verdicts, differing };
}
