/**
 * The rows of a comparison: what is told of each plan, in which direction it is better, and whose value
 * is the best. There is no score over all rows: how they weigh is for those who decide.
 */
import type { PlanSummary } from './compare';
import type { Criterion, Verdict } from './judge';
import { shareThatMeets } from './standing';

export type Better = 'less' | 'more' | 'none';

/** A value that some units may be missing from. */
export interface Told {
  readonly value: number | null;
  /** Units (or groups) that the value leaves out. */
  readonly untold: number;
  /** What the value would be if all of them counted in it; null where nobody knows. */
  readonly most: number | null;
}

interface Row {
  readonly better: Better;
  readonly told: (plan: PlanSummary) => Told;
}

const whole = (value: number | null): Told => ({ value, untold: 0, most: value });
const lacking = (value: number | null, untold: number): Told =>
  untold === 0 ? whole(value) : { value, untold, most: null };

/** Units with a verdict, which those that cannot be judged would join at most. */
const judged = (
  tally: Readonly<Record<Verdict, number>> | null,
  verdict: 'meets' | 'fails',
): Told => {
  if (tally === null) return whole(null);
  const { not_judged: untold, [verdict]: value } = tally;
  return { value, untold, most: value + untold };
};
const failsBy = (criterion: Criterion): Row => ({
  better: 'less',
  told: ({ standing }) => judged(standing.byCriterion[criterion], 'fails'),
});
const people = (what: 'unit' | 'code' | 'name' | 'kind' | 'province'): Row => ({
  better: 'less',
  told: ({ affected }) => lacking(affected[what], affected.unknown.length),
});
const spread = (of: 'people' | 'land', what: 'gini' | 'maxOverMin'): Row => ({
  better: 'less',
  told: ({ [of]: { balance, unknown } }) => lacking(balance?.[what] ?? null, unknown),
});
const way = (what: 'meanKm' | 'medianKm' | 'p90Km' | 'maxKm'): Row => ({
  better: 'less',
  told: ({ distance }) =>
    lacking(distance?.[what] ?? null, distance === null ? 0 : distance.unknownUnits.length),
});
const compact = (what: 'mean' | 'least'): Row => ({
  better: 'more',
  told: ({ polsbyPopper, groupsWithoutOutline }) =>
    lacking(polsbyPopper?.[what] ?? null, groupsWithoutOutline),
});
const count = (better: Better, of: (plan: PlanSummary) => number | null): Row => ({
  better,
  told: (plan) => whole(of(plan)),
});

const ROWS = {
  units: {
    unitsAfter: count('none', (plan) => plan.unitsAfter),
    groups: count('none', (plan) => plan.groups),
    unitsTaken: count('less', (plan) => plan.unitsTaken),
  },
  standards: {
    meetsShare: {
      better: 'more',
      told: ({ standing: { set, verdicts } }) => {
        if (set === null) return whole(null);
        const { not_judged: untold, meets, fails } = verdicts;
        const most = shareThatMeets({ meets: meets + untold, fails, not_judged: 0 });
        return { value: shareThatMeets(verdicts), untold, most };
      },
    },
    fails: {
      better: 'less',
      told: ({ standing: { set, verdicts } }) => judged(set === null ? null : verdicts, 'fails'),
    },
    failsPopulation: failsBy('population'),
    failsArea: failsBy('area'),
    failsWardShare: failsBy('ward_share'),
    failsUrbanisation: failsBy('urbanisation'),
    notJudged: count('less', ({ standing: { verdicts } }) => verdicts.not_judged),
  },
  affected: {
    changesUnit: people('unit'),
    changesCode: people('code'),
    changesName: people('name'),
    changesKind: people('kind'),
    changesProvince: people('province'),
    changesSeat: {
      better: 'less',
      told: ({ affected, openSeats }) =>
        lacking(affected.seat, affected.unknown.length + openSeats),
    },
  },
  distance: {
    distanceMean: way('meanKm'),
    distanceMedian: way('medianKm'),
    distanceP90: way('p90Km'),
    distanceMax: way('maxKm'),
  },
  balance: {
    peopleGini: spread('people', 'gini'),
    peopleRatio: spread('people', 'maxOverMin'),
    landGini: spread('land', 'gini'),
    landRatio: spread('land', 'maxOverMin'),
  },
  shape: {
    compactMean: compact('mean'),
    compactLeast: compact('least'),
    scattered: count('less', (plan) => plan.scattered.length),
    withEnclaves: count('less', (plan) => plan.withEnclaves.length),
    internalMovers: count('more', (plan) => plan.internalMovers),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Row>>>>;

export type ComparedSection = keyof typeof ROWS;
type RowsOf<S> = S extends ComparedSection ? Extract<keyof (typeof ROWS)[S], string> : never;
export type ComparedId = RowsOf<ComparedSection>;

export interface ComparedRow {
  readonly id: ComparedId;
  readonly section: ComparedSection;
  readonly better: Better;
  /** In the order of the plans. */
  readonly told: readonly Told[];
  /** The plans with the best value, by their places; none where that cannot be told. */
  readonly best: readonly number[];
}

/**
 * The rows of plans side by side. A row about standards has no best where plans were judged by
 * different decrees.
 */
export function sideBySide(plans: readonly PlanSummary[]): ComparedRow[] {
  const oneSet = new Set(plans.map(({ standing }) => standing.set)).size === 1;
  return (Object.keys(ROWS) as ComparedSection[]).flatMap((section) =>
    Object.entries<Row>(ROWS[section]).map(([id, { better, told }]): ComparedRow => {
      const values = plans.map(told);
      const comparable = section !== 'standards' || oneSet;
      return {
        ...{ id: id as ComparedId, section, better, told: values },
        best: comparable ? bestOf(values, better) : [],
      };
    }),
  );
}

/**
 * Whose value is the best for certain: whatever is missing from a value could not take it from them.
 * Nobody's where all are alike or a value is not known.
 */
export function bestOf(values: readonly Told[], better: Better): number[] {
  if (better === 'none' || values.some(({ value, most }) => value === null || most === null))
    return [];
  const beats = (one: Told, other: Told) =>
    better === 'less' ? one.most! <= other.value! : one.value! >= other.most!;
  const best = values.flatMap((one, i) =>
    values.every((other, k) => k === i || beats(one, other)) ? [i] : [],
  );
  return best.length === values.length ? [] : best;
}
