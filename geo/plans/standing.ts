/** Who would pass what: every unit as it would stand after a plan, by each criterion of a decree. */
import { CRITERIA, type Criterion, type CriterionVerdict, judge, type Verdict } from './judge';
import type { StandardSet } from './standards';
import type { UnitAfter } from './units-after';

export type Tallied = Readonly<Record<Verdict, number>>;

/** A unit that misses a standard, with the criteria that it misses. */
export interface Failing {
  /** As in `UnitAfter`. */
  readonly group: number;
  readonly unit: number;
  readonly criteria: readonly CriterionVerdict[];
}

export interface Standing {
  /** The decree judged by; null where none is known: then nothing is judged. */
  readonly set: string | null;
  /** Of all units after the plan. */
  readonly verdicts: Tallied;
  /** Of the units that the decree sets a floor of the criterion; null where it sets none any. */
  readonly byCriterion: Readonly<Record<Criterion, Tallied | null>>;
  /** In the order of the units: first groups, then units that stay. */
  readonly failing: readonly Failing[];
}

/** Judges every unit after a plan, also those that it does not touch: they are part of what it leaves. */
export function standingOf(units: readonly UnitAfter[], set: StandardSet | undefined): Standing {
  const verdicts = nobody();
  const byCriterion = new Map<Criterion, Record<Verdict, number>>();
  const failing: Failing[] = [];
  for (const { group, unit, figures } of units) {
    const judgement = set && judge(figures, set);
    verdicts[judgement?.verdict ?? 'not_judged'] += 1;
    for (const { criterion, verdict } of judgement?.criteria ?? []) {
      const tally = byCriterion.get(criterion) ?? nobody();
      byCriterion.set(criterion, tally);
      tally[verdict] += 1;
    }
    if (judgement?.verdict === 'fails')
      failing.push({
        ...{ group, unit },
        criteria: judgement.criteria.filter(({ verdict }) => verdict === 'fails'),
      });
  }
  return {
    ...{ set: set?.id ?? null, verdicts, failing },
    byCriterion: Object.fromEntries(
      CRITERIA.map((criterion) => [criterion, byCriterion.get(criterion) ?? null]),
    ) as Standing['byCriterion'],
  };
}

const nobody = (): Record<Verdict, number> => ({ meets: 0, fails: 0, not_judged: 0 });

/** Units that meet every standard among all, 0..1: one that cannot be judged has not met it. */
export function shareThatMeets({ meets, fails, not_judged }: Tallied): number | null {
  const all = meets + fails + not_judged;
  return all === 0 ? null : meets / all;
}
