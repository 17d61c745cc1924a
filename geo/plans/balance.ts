/** How evenly something is spread over units. All are 0 (or 1 for the quotient) when all are equal. */

export interface Balance {
  /** Standard deviation of the population of units over their mean. */
  readonly variation: number;
  /** Gini coefficient: mean difference of all pairs over twice the mean (Gini 1912). */
  readonly gini: number;
  /** The largest over the smallest; null when the smallest has nothing. */
  readonly maxOverMin: number | null;
}

/** The balance of values that are not negative; null without any, or when all are zero. */
export function balanceOf(values: readonly number[]): Balance | null {
  const n = values.length;
  const sum = values.reduce((a, b) => a + b, 0);
  if (n === 0 || sum === 0) return null;
  const mean = sum / n;
  const variance = values.reduce((s, value) => s + (value - mean) ** 2, 0) / n;
  const sorted = [...values].sort((a, b) => a - b);
  // The sum over ordered values, which equals the sum over all pairs.
  const ranked = sorted.reduce((s, value, i) => s + (2 * (i + 1) - n - 1) * value, 0);
  const [smallest, largest] = [sorted[0]!, sorted[n - 1]!];
  return {
    variation: Math.sqrt(variance) / mean,
    gini: ranked / (n * sum),
    maxOverMin: smallest > 0 ? largest / smallest : null,
  };
}
