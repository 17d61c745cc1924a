/**
 * Whether a count of movers changed between two periods by more than chance. Counts that happen one by
 * one are Poisson; given their sum, the second is binomial with the share of the second exposure, which
 * tests their rates exactly, whatever the rates are: Przyborowski and Wilenski, Homogeneity of results
 * in testing samples from Poisson series, Biometrika 31 (1940), 313-323.
 *
 * People move in families and by the busload, so counts of movers vary more than Poisson counts do. A
 * dispersion above 1 says by how many times the variance is larger; the test is then that of the
 * likelihood ratio divided by it (McCullagh and Nelder, Generalized Linear Models, 1989, 9.2).
 */
import { beyondNormal, binomialFrom, binomialUpTo } from './probability';

/** Movers of one period, and what made them possible: days, or people at risk times years. */
export interface Exposed {
  readonly count: number;
  readonly exposure: number;
}

export interface CompareOptions {
  /**
   * `exact` never raises false alarms more often than it says, and rather less often where counts are
   * small; `mid-p` counts half the chance of what was seen, and comes nearer on the average.
   */
  readonly tail?: 'exact' | 'mid-p';
  /** Variance divided by the mean; 1 for Poisson counts. */
  readonly dispersion?: number;
}

export interface ChangeOfCount {
  /** Rate after divided by rate before; null where nobody moved before. */
  readonly ratio: number | null;
  /** What the ratio may be at 95 per cent; from 0 to infinity where nothing is known. */
  readonly low: number;
  readonly high: number;
  /** Chance of a difference at least as large, either way, if the rate had not changed. */
  readonly p: number;
}

const ALPHA = 0.05;
/** Standard normal numbers are further from 0 than this in 5 of 100. */
const Z = 1.959963984540054;

/** @throws RangeError without exposure, or for counts that are no whole numbers from 0 */
export function compareCounts(
  before: Exposed,
  after: Exposed,
  { tail = 'exact', dispersion = 1 }: CompareOptions = {},
): ChangeOfCount {
  for (const { count, exposure } of [before, after])
    if (!(exposure > 0) || !Number.isInteger(count) || count < 0)
      throw new RangeError(`${count} movers with an exposure of ${exposure} cannot be compared`);
  const n = before.count + after.count;
  const share = after.exposure / (before.exposure + after.exposure);
  const per = before.exposure / after.exposure;
  const ratio = before.count > 0 ? (after.count / before.count) * per : null;
  if (n === 0) return { ratio, low: 0, high: Number.POSITIVE_INFINITY, p: 1 };
  const oddsToRatio = (p: number) => (p >= 1 ? Number.POSITIVE_INFINITY : (p / (1 - p)) * per);
  if (dispersion > 1) {
    const p = beyondNormal(Math.sqrt(deviance(before.count, after.count, share) / dispersion));
    // Half a mover stands for none: the interval stays finite on the side that is known.
    const [a, b] = [Math.max(before.count, 0.5), Math.max(after.count, 0.5)];
    const width = Math.exp(Z * Math.sqrt(dispersion * (1 / a + 1 / b)));
    const middle = (b / a) * per;
    return { ratio, low: middle / width, high: middle * width, p };
  }
  return {
    ratio,
    low: oddsToRatio(shareWhere((p) => upper(after.count, n, p, tail) - ALPHA / 2)),
    high: oddsToRatio(shareWhere((p) => ALPHA / 2 - lower(after.count, n, p, tail))),
    p: binomialTwoSided(after.count, n, share, tail),
  };
}

/** Chance of a count at least as far from n x share on its side, doubled; at most 1. */
export function binomialTwoSided(
  count: number,
  n: number,
  share: number,
  tail: 'exact' | 'mid-p' = 'exact',
): number {
  return Math.min(1, 2 * Math.min(lower(count, n, share, tail), upper(count, n, share, tail)));
}

/** Twice the gain in log likelihood of two rates over one. */
export function deviance(before: number, after: number, share: number): number {
  const n = before + after;
  const part = (count: number, expected: number) =>
    count === 0 ? 0 : count * Math.log(count / expected);
  return Math.max(0, 2 * (part(before, n * (1 - share)) + part(after, n * share)));
}

/**
 * How many times the variance of the counts of many corridors over periods exceeds that of Poisson
 * counts: Pearson's statistic of corridors x periods against sums x shares, by its degrees of freedom.
 * True changes of single corridors raise it, so tests that use it err on the side of silence.
 * @param kinds corridors of which periods change alike, each corridor by corridor with its periods
 * @returns at least 1
 */
export function estimateDispersion(
  kinds: readonly ArrayLike<number>[],
  periods: number,
): number {
  const found = kinds.map((counts) => unlikeSums(counts, periods));
  const freedom = found.reduce((sum, each) => sum + each.freedom, 0);
  const pearson = found.reduce((sum, each) => sum + each.pearson, 0);
  return freedom > 0 ? Math.max(1, pearson / freedom) : 1;
}

/** Pearson's statistic of a table against its sums, and its degrees of freedom. */
function unlikeSums(counts: ArrayLike<number>, periods: number) {
  const ofPeriod = new Float64Array(periods);
  const ofCorridor = new Float64Array(counts.length / periods);
  let all = 0;
  for (let k = 0; k < counts.length; k++) {
    ofCorridor[Math.floor(k / periods)]! += counts[k]!;
    ofPeriod[k % periods]! += counts[k]!;
    all += counts[k]!;
  }
  let [pearson, rows, columns] = [0, 0, 0];
  for (const sum of ofCorridor) if (sum > 0) rows++;
  for (const sum of ofPeriod) if (sum > 0) columns++;
  for (let k = 0; k < counts.length; k++) {
    const expected = (ofCorridor[Math.floor(k / periods)]! * ofPeriod[k % periods]!) / all;
    if (expected > 0) pearson += (counts[k]! - expected) ** 2 / expected;
  }
  return { pearson, freedom: Math.max(0, rows - 1) * Math.max(0, columns - 1) };
}

/** Chance of at most so many; of `mid-p`, with half the chance of exactly so many. */
function lower(count: number, n: number, p: number, tail: 'exact' | 'mid-p'): number {
  const upTo = binomialUpTo(count, n, p);
  return tail === 'exact' ? upTo : (upTo + binomialUpTo(count - 1, n, p)) / 2;
}

function upper(count: number, n: number, p: number, tail: 'exact' | 'mid-p'): number {
  const from = binomialFrom(count, n, p);
  return tail === 'exact' ? from : (from + binomialFrom(count + 1, n, p)) / 2;
}

/** Where a rising function of a share crosses 0: 0 or 1 where it does so at an end. */
function shareWhere(rises: (p: number) => number): number {
  let [low, high] = [0, 1];
  if (rises(0) >= 0) return 0;
  if (rises(1) <= 0) return 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rises(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
