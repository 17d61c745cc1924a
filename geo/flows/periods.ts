/**
 * Periods in which movers are counted: a year `2024`, a quarter `2024-Q1`, a month `2024-03`. Months
 * are numbered through the years, so that a period is a run of months and one holds another or not.
 */

export const PERIOD_KINDS = ['year', 'quarter', 'month'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const MONTHS: Readonly<Record<PeriodKind, number>> = { year: 12, quarter: 3, month: 1 };

export interface Period {
  readonly kind: PeriodKind;
  /** The first month: year x 12 + month, January 0. */
  readonly first: number;
  readonly months: number;
}

const FORM = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** @throws RangeError that names the text when it is no year, quarter or month. */
export function parsePeriod(text: string): Period {
  const parts = FORM.exec(text);
  if (!parts) throw new RangeError(`"${text}" is no period of the form YYYY, YYYY-Q1 or YYYY-MM`);
  const [, year, quarter, month] = parts;
  const start = Number(year) * 12;
  if (quarter) return { kind: 'quarter', first: start + 3 * (Number(quarter) - 1), months: 3 };
  if (month) return { kind: 'month', first: start + Number(month) - 1, months: 1 };
  return { kind: 'year', first: start, months: 12 };
}

/** Whether a text names a year, a quarter or a month. */
export const isPeriod = (text: string): boolean => FORM.test(text);

/** The period of a kind that holds a month, by name. */
export function periodHolding(kind: PeriodKind, month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const within = month % 12;
  if (kind === 'year') return year;
  if (kind === 'quarter') return `${year}-Q${Math.floor(within / 3) + 1}`;
  return `${year}-${String(within + 1).padStart(2, '0')}`;
}

/** The first day after a period, YYYY-MM-DD. */
export function dayAfter(name: string): string {
  const { first, months } = parsePeriod(name);
  return `${periodHolding('month', first + months)}-01`;
}

/** The same period a year before, by name: what a change is held against. */
export function yearBefore(name: string): string {
  const { kind, first } = parsePeriod(name);
  return periodHolding(kind, first - 12);
}

/** Two periods that share a month, where there are such: adding them would count movers twice. */
export function overlapOf(names: readonly string[]): readonly [string, string] | undefined {
  const ordered = names
    .map((name) => ({ name, ...parsePeriod(name) }))
    .sort((a, b) => a.first - b.first || b.months - a.months);
  let last = ordered[0];
  for (const period of ordered.slice(1)) {
    if (last && period.first < last.first + last.months) return [last.name, period.name];
    last = period;
  }
  return undefined;
}

export interface PeriodsRolledUp {
  /** Coarser periods that hold at least one of the finer, in the order of time. */
  readonly names: readonly string[];
  /** For each finer period the index of the coarser one that holds it. */
  readonly of: Int32Array;
  /** For each coarser period whether its months are all there; a part of a year is no year. */
  readonly complete: readonly boolean[];
}

/**
 * Sums of periods by coarser ones: months to quarters, either to years.
 * @throws RangeError when two periods overlap, or one is coarser than what it is to be summed to
 */
export function rollUpPeriods(names: readonly string[], kind: PeriodKind): PeriodsRolledUp {
  const overlap = overlapOf(names);
  if (overlap) throw new RangeError(`the periods ${overlap.join(' and ')} overlap`);
  const covered = new Map<string, number>();
  const into = names.map((name) => {
    const { first, months } = parsePeriod(name);
    if (months > MONTHS[kind]) throw new RangeError(`${name} is longer than a ${kind}`);
    const holder = periodHolding(kind, first);
    covered.set(holder, (covered.get(holder) ?? 0) + months);
    return holder;
  });
  const holders = [...covered.keys()].sort((a, b) => parsePeriod(a).first - parsePeriod(b).first);
  const indexOf = new Map(holders.map((name, i) => [name, i]));
  return {
    names: holders,
    of: Int32Array.from(into, (name) => indexOf.get(name)!),
    complete: holders.map((name) => covered.get(name) === MONTHS[kind]),
  };
}
