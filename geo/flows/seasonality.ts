/**
 * How movers come and go with the months, Tết told apart: it falls in January in one year and in
 * February in another, and people move before and after it rather than in it. Every month's count is
 * taken as (level of the year) x (factor of the calendar month) x (factor of Tết, in its month or the
 * one after), and fitted as a regression of counts.
 */
import { lunarNewYear } from './lunar-new-year';
import { type Design, fitPoisson, poissonDeviance } from './poisson-regression';
import { beyondF } from './probability';

/** By how many times a month has more movers, and what that may be at 95 per cent. */
export interface SeasonFactor {
  readonly factor: number;
  readonly low: number;
  readonly high: number;
}

export interface Seasonality {
  /** Factors of January to December; their product is 1. */
  readonly months: Float64Array;
  /** Factors of the month of Tết and of the month after it. */
  readonly tet: { readonly within: SeasonFactor; readonly after: SeasonFactor };
  /** What to expect of each month of the series if every year were alike: they average 1. */
  readonly expected: Float64Array;
  /** Variance divided by the mean (Pearson), at least 1. */
  readonly dispersion: number;
  /**
   * Chance of months as unlike each other if there were no seasons: the F test of the twelve months and
   * Tết against years alone, with the dispersion (McCullagh and Nelder, 1989, 9.2).
   */
  readonly p: number;
}

/** Columns that tell months apart: February to December, the month of Tết and the one after it. */
const SEASONS = 13;
/** Standard normal numbers are further from 0 than this in 5 of 100. */
const Z = 1.959963984540054;
/** Months that are needed to tell seasons from years: three years see Tết in January and in February. */
const FEWEST = 36;

/**
 * @param counts movers of consecutive months; best of many corridors together, for one alone says little
 * @param first the first of them, year x 12 + month with January 0
 * @throws RangeError for less than three years, or a calendar month in which never anybody moved
 */
export function seasonality(counts: ArrayLike<number>, first: number): Seasonality {
  const n = counts.length;
  if (n < FEWEST) throw new RangeError(`seasons need ${FEWEST} months, not ${n}`);
  const calendar = Array.from({ length: n }, (_, k) => (first + k) % 12);
  const tet = calendar.map((_, k) => afterTet(first + k));
  const design = designOf(calendar, tet, first);
  const { coefficients, errors, expected, deviance } = fitPoisson(design, counts);
  const years = design.columns - SEASONS;
  const logs = Float64Array.from({ length: 12 }, (_, m) =>
    m === 0 ? 0 : coefficients[years + m - 1]!,
  );
  const middle = logs.reduce((a, b) => a + b, 0) / 12;
  const [within, after] = [coefficients[years + 11]!, coefficients[years + 12]!];
  const factorOf = (at: number): SeasonFactor => {
    const [log, reach] = [coefficients[at]!, Z * errors[at]!];
    return { factor: Math.exp(log), low: Math.exp(log - reach), high: Math.exp(log + reach) };
  };
  const season = Float64Array.from(calendar, (month, k) =>
    Math.exp(logs[month]! + (tet[k] === 0 ? within : 0) + (tet[k] === 1 ? after : 0)),
  );
  const mean = season.reduce((a, b) => a + b, 0) / n;
  let pearson = 0;
  for (let k = 0; k < n; k++) pearson += (counts[k]! - expected[k]!) ** 2 / expected[k]!;
  const freedom = Math.max(1, n - design.columns);
  const dispersion = Math.max(1, pearson / freedom);
  const gained = poissonDeviance(counts, meansOfYears(counts, first)) - deviance;
  return {
    months: logs.map((log) => Math.exp(log - middle)),
    tet: { within: factorOf(years + 11), after: factorOf(years + 12) },
    expected: season.map((factor) => factor / mean),
    dispersion,
    p: beyondF(Math.max(0, gained) / SEASONS / dispersion, SEASONS, freedom),
  };
}

/** What each month would have if all months of its year were alike. */
function meansOfYears(counts: ArrayLike<number>, first: number): Float64Array {
  const yearOf = (k: number) => Math.floor((first + k) / 12) - Math.floor(first / 12);
  const years = yearOf(counts.length - 1) + 1;
  const [sums, months] = [new Float64Array(years), new Float64Array(years)];
  for (let k = 0; k < counts.length; k++) {
    sums[yearOf(k)]! += counts[k]!;
    months[yearOf(k)]! += 1;
  }
  return Float64Array.from(counts, (_, k) => sums[yearOf(k)]! / months[yearOf(k)]!);
}

/** 0 for the month in which Tết falls, 1 for the one after it, -1 for others. */
function afterTet(month: number): number {
  const distance = (month % 12) + 1 - lunarNewYear(Math.floor(month / 12)).month;
  return distance === 0 || distance === 1 ? distance : -1;
}

/** Columns: the years, February to December, then the month of Tết and the one after. */
function designOf(calendar: readonly number[], tet: readonly number[], first: number): Design {
  const n = calendar.length;
  const yearOf = (k: number) => Math.floor((first + k) / 12) - Math.floor(first / 12);
  const years = yearOf(n - 1) + 1;
  const perRow = 3;
  const column = new Int32Array(n * perRow);
  const value = new Float64Array(n * perRow);
  calendar.forEach((month, k) => {
    const at = k * perRow;
    column[at] = yearOf(k);
    value[at] = 1;
    if (month > 0) {
      column[at + 1] = years + month - 1;
      value[at + 1] = 1;
    }
    if (tet[k]! >= 0) {
      column[at + 2] = years + 11 + tet[k]!;
      value[at + 2] = 1;
    }
  });
  return { columns: years + SEASONS, perRow, column, value };
}
