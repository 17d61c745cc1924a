/** How values spread over the range that a legend covers. */
export interface Histogram {
  /** Ascending limits of the bins, one more than `counts`; the last bin holds its upper limit too. */
  edges: number[];
  counts: number[];
  /** Whether the bins are of equal ratio instead of equal width. */
  log: boolean;
}

/** Enough bins to see a shape, and no more than the units can fill. */
const binsFor = (units: number) => Math.max(12, Math.min(40, Math.round(3 * Math.sqrt(units))));
/** Above this ratio of the largest to the smallest value bins of equal width would be one heap. */
const LOG_SPREAD = 20;

/** @returns null when there is no value at all */
export function histogram(values: readonly (number | null)[]): Histogram | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let known = 0;
  for (const value of values) {
    if (value === null) continue;
    known++;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) return null;
  const bins = binsFor(known);
  const log = min > 0 && max / min > LOG_SPREAD;
  const [from, to] = log ? [Math.log(min), Math.log(max)] : [min, max];
  const step = (to - from) / bins;
  if (step === 0 || from + (bins - 1) * step >= to) {
    // One value, or values too near each other for as many numbers to stand between them.
    return { edges: [min, Math.max(max, min + (Math.abs(min) || 1))], counts: [known], log: false };
  }
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    if (value === null) continue;
    const bin = Math.floor(((log ? Math.log(value) : value) - from) / step);
    counts[Math.max(0, Math.min(bins - 1, bin))]!++;
  }
  const edges = Array.from({ length: bins + 1 }, (_, i) => {
    if (i === 0) return min;
    if (i === bins) return max;
    return log ? Math.exp(from + i * step) : from + i * step;
  });
  return { edges, counts, log };
}
