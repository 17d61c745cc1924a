/** Measures that are not added up themselves: they are made again from parts that are. */
import type { Counts } from './apportion';
import type { Crosswalk, Subject } from './crosswalk';
import { type AmountTable, rekeyAmounts } from './rekey-amounts';
import { type CountTable, type RekeyedCounts, rekeyCounts } from './rekey-counts';

/** A part of a ratio: people or things counted, or an amount such as land. */
export type RatioPart =
  | { readonly counts: CountTable; readonly subject: Subject }
  | { readonly amounts: AmountTable; readonly subject: Subject };

export interface RekeyedRatio {
  /** By unit and cell; NaN where the denominator is zero or a part is not known. */
  readonly values: Float64Array;
  readonly numerator: Counts;
  readonly denominator: Counts;
}

/** Ratios, rates and densities: both parts are re-keyed, then divided. */
export function rekeyRatio(
  crosswalk: Crosswalk,
  numerator: RatioPart,
  denominator: RatioPart,
): RekeyedRatio {
  const above = rekeyPart(crosswalk, numerator);
  const below = rekeyPart(crosswalk, denominator);
  if (above.values.length !== below.values.length)
    throw new RangeError(
      `${above.values.length} numerators cannot be divided by ${below.values.length} denominators`,
    );
  const values = Float64Array.from(above.values, (part, k) => {
    const unknown = above.incomplete(k) || below.incomplete(k) || below.values[k] === 0;
    return unknown ? Number.NaN : part / below.values[k]!;
  });
  return { values, numerator: above.values, denominator: below.values };
}

interface Rekeyed {
  readonly values: Counts;
  readonly incomplete: (at: number) => boolean;
}

function rekeyPart(crosswalk: Crosswalk, part: RatioPart): Rekeyed {
  if ('amounts' in part) {
    const { values } = rekeyAmounts(crosswalk, part.amounts, part.subject);
    return { values, incomplete: (at) => Number.isNaN(values[at]) };
  }
  const { values, incomplete, cells } = rekeyCounts(crosswalk, part.counts, part);
  return { values, incomplete: (at) => incomplete[Math.floor(at / cells)] === 1 };
}

/**
 * Means, weighted by their own base (the mean size of households by households): the sums behind them
 * and the bases are passed on, then divided. A new mean lies between those that it came from.
 * @param means by unit; NaN where there is none
 * @param base by unit, what each mean is a mean over
 * @returns by unit; NaN where the base is zero or something that feeds it is unknown
 */
export function rekeyMean(
  crosswalk: Crosswalk,
  means: Float64Array,
  base: ArrayLike<number>,
  subject: Subject,
): Float64Array {
  // A mean over nothing does not matter, whatever it says.
  const sums = means.map((mean, i) => (base[i] === 0 ? 0 : mean * base[i]!));
  const above = rekeyAmounts(crosswalk, { cells: 1, values: sums }, subject).values;
  const bases = { cells: 1, values: Float64Array.from(base) };
  const below = rekeyAmounts(crosswalk, bases, subject).values;
  return above.map((sum, j) => (below[j]! > 0 ? sum / below[j]! : Number.NaN));
}

/** A median or quantile, or why there is none. */
export type RekeyedQuantile =
  | { readonly ok: true; readonly values: (number | null)[]; readonly counts: RekeyedCounts }
  | { readonly ok: false; readonly refused: 'no_distribution' };

/**
 * Medians and quantiles: read off the re-keyed distribution. Without a distribution they are refused,
 * for no rule makes the median of a union from the medians of its parts.
 * @param distribution counts by unit, a cell for each single year of age or other step
 * @param read reads the quantile off the counts of one unit; null where there is nobody
 */
export function rekeyQuantile(
  crosswalk: Crosswalk,
  distribution: CountTable | null,
  read: (counts: Counts) => number | null,
): RekeyedQuantile {
  if (!distribution) return { ok: false, refused: 'no_distribution' };
  const counts = rekeyCounts(crosswalk, distribution);
  const { cells, incomplete } = counts;
  const values = crosswalk.to.codes.map((_, j) =>
    incomplete[j] ? null : read(counts.values.subarray(j * cells, (j + 1) * cells)),
  );
  return { ok: true, values, counts };
}
