/**
 * The modified z-score of Iglewicz and Hoaglin (1993) beyond which a value is called an outlier; they
 * advise 3.5.
 */
export const OUTLIER = 3.5;
/** Makes the median absolute deviation an estimate of the standard deviation of a normal law. */
const NORMAL = 1.4826;

/**
 * How many robust standard deviations each value lies from the median. A single absurd value moves
 * neither the median nor the scale, which is why means and standard deviations are not used.
 * @returns zeros where half of the values or more are alike
 */
export function robustScores(values: readonly number[]): number[] {
  const middle = median(values);
  const scale = NORMAL * median(values.map((value) => Math.abs(value - middle)));
  return values.map((value) => (scale === 0 ? 0 : (value - middle) / scale));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
