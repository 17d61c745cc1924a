/**
 * From when on a corridor carries more, or fewer, people than before. Of every day on which the level
 * could have changed, the one is taken that splits the series into the two most different rates; given
 * all movers, those after it are binomial if nothing changed, with the share that the seasons give to
 * that time. The chance is multiplied by the number of days looked at (Bonferroni), for the one that
 * stands out was sought: so a series without change is marked no more often than the level says.
 */
import { binomialTwoSided, deviance } from './compare-counts';
import { beyondNormal } from './probability';

export interface SuddenChange {
  /** Index of the first month of the new level. */
  readonly at: number;
  /** Rate from then on divided by the rate before, seasons allowed for; infinite from nothing. */
  readonly ratio: number;
  /** Chance of a split as clear in a series of one level, at most. */
  readonly p: number;
}

export interface SuddenOptions {
  /** Variance divided by the mean, as `seasonality` or `estimateDispersion` tell; 1 for Poisson counts. */
  readonly dispersion?: number;
  /** Months at either end in which no change is sought: few say little. */
  readonly margin?: number;
}

/**
 * The clearest change of level of a series.
 * @param counts movers of each month
 * @param expected what each month would have if nothing changed, in any unit, over 0
 * @returns null for a series too short, or without movers
 */
export function suddenChange(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  { dispersion = 1, margin = 3 }: SuddenOptions = {},
): SuddenChange | null {
  const n = counts.length;
  const looked = n - 2 * margin + 1;
  let [all, whole] = [0, 0];
  for (let k = 0; k < n; k++) {
    all += counts[k]!;
    whole += expected[k]!;
  }
  if (looked < 1 || all === 0) return null;
  let best = { at: 0, before: 0, share: 0, apart: -1 };
  let [before, passed] = [0, 0];
  for (let at = 1; at <= n - margin; at++) {
    before += counts[at - 1]!;
    passed += expected[at - 1]!;
    if (at < margin) continue;
    const share = 1 - passed / whole;
    const apart = deviance(before, all - before, share);
    if (apart > best.apart) best = { at, before, share, apart };
  }
  const { at, share, apart } = best;
  const after = all - best.before;
  const p =
    dispersion > 1
      ? beyondNormal(Math.sqrt(apart / dispersion))
      : binomialTwoSided(after, all, share);
  const ratio = (after / share / best.before) * (1 - share);
  return { at, ratio, p: Math.min(1, p * looked) };
}

/**
 * Every change of a series, first the clearest, then those of the parts that it leaves, as long as they
 * are clear at the level (binary segmentation: Scott and Knott 1974).
 * @param level marks a series without change no more often than this
 */
export function suddenChanges(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  level: number,
  options: SuddenOptions = {},
): SuddenChange[] {
  const [series, usual] = [Array.from(counts), Array.from(expected)];
  const within = (from: number, to: number): SuddenChange[] => {
    const found = suddenChange(series.slice(from, to), usual.slice(from, to), options);
    if (!found || found.p > level) return [];
    const at = from + found.at;
    return [...within(from, at), { ...found, at }, ...within(at, to)];
  };
  return within(0, series.length);
}
