/**
 * Classes of a map: inner limits, so that class i holds `breaks[i-1] <= value < breaks[i]`.
 *
 * A limit may lie anywhere in the gap between the largest value below it and the smallest above
 * without moving a unit to another class, so the roundest number of the gap is taken; where values lie
 * close, a few units of a large class give way to it. The counts are counted from the very limits that
 * are shown. There are never more classes than distinct values,
 * except by hand.
 */
import { ckmeans } from 'simple-statistics';
import { readableBetween } from './readable';

export type ClassMethod = 'quantile' | 'equal' | 'natural' | 'manual';

export interface Classes {
  method: ClassMethod;
  breaks: number[];
  counts: number[];
  min: number;
  max: number;
}

/** Equal classes stay equal to the eye: a limit moves at most this part of a step. */
const EQUAL_TOLERANCE = 0.05;
/** Classes by quantile are of one size to the reader: a limit moves past at most this part of a class. */
const QUANTILE_TOLERANCE = 0.02;

/** The class of a value: how many limits lie at or below it. */
export function classOf(breaks: readonly number[], value: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param values those of the units, nulls left out of every class
 * @param count how many classes are wished
 * @param manual the inner limits, for the method `manual`
 * @returns null when no unit has a value
 */
export function classify(
  values: readonly (number | null)[],
  method: ClassMethod,
  count: number,
  manual: readonly number[] = [],
): Classes | null {
  const sorted = Float64Array.from(values.filter((v): v is number => v !== null)).sort();
  if (sorted.length === 0) return null;
  const min = sorted[0]!;
  const max = sorted[sorted.length - 1]!;
  const breaks = limits(sorted, method, count, manual);
  const counts = new Array<number>(breaks.length + 1).fill(0);
  for (const value of sorted) counts[classOf(breaks, value)]!++;
  return { method, breaks, counts, min, max };
}

function limits(
  sorted: Float64Array,
  method: ClassMethod,
  count: number,
  manual: readonly number[],
): number[] {
  switch (method) {
    case 'manual':
      return ascending(manual);
    case 'equal':
      return equalLimits(sorted, count);
    case 'quantile':
      return quantileLimits(sorted, count);
    case 'natural':
      return naturalLimits(sorted, count);
    default:
      return method satisfies never;
  }
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Index of the first value that is `value` or more. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function equalLimits(sorted: Float64Array, count: number): number[] {
  const min = sorted[0]!;
  const max = sorted[sorted.length - 1]!;
  if (min === max) return [];
  const step = (max - min) / count;
  const breaks: number[] = [];
  for (let i = 1; i < count; i++) {
    const exact = min + i * step;
    const next = firstAtLeast(sorted, exact);
    const above = Math.max(sorted[next - 1]!, exact - step * EQUAL_TOLERANCE);
    const upTo = Math.min(sorted[next]!, exact + step * EQUAL_TOLERANCE);
    breaks.push(readableBetween(above, upTo, exact));
  }
  return ascending(breaks);
}

/**
 * The limit that puts `starts[i]` and all after it above; a run of ties is never cut.
 * @param slack how many values may change sides for the sake of a rounder limit
 */
function limitsAt(sorted: Float64Array, starts: readonly number[], slack = 0): number[] {
  const breaks: number[] = [];
  for (const start of starts) {
    if (start <= 0 || start >= sorted.length) continue;
    const below = sorted[Math.max(0, start - 1 - slack)]!;
    const above = sorted[Math.min(sorted.length - 1, start + slack)]!;
    breaks.push(readableBetween(below, above, (sorted[start - 1]! + sorted[start]!) / 2));
  }
  return ascending(breaks);
}

function quantileLimits(sorted: Float64Array, count: number): number[] {
  const starts: number[] = [];
  for (let i = 1; i < count; i++) {
    const wished = Math.round((i * sorted.length) / count);
    const value = sorted[Math.min(wished, sorted.length - 1)]!;
    // Where the wished place lies in a run of ties, the class begins before or after all of them.
    const before = firstAtLeast(sorted, value);
    let after = wished;
    while (after < sorted.length && sorted[after] === value) after++;
    starts.push(wished - before <= after - wished ? before : after);
  }
  return limitsAt(sorted, starts, Math.floor((QUANTILE_TOLERANCE * sorted.length) / count));
}

function naturalLimits(sorted: Float64Array, count: number): number[] {
  const distinct = new Set(sorted).size;
  if (distinct < 2) return [];
  const clusters = ckmeans([...sorted], Math.min(count, distinct));
  return limitsAt(
    sorted,
    clusters.slice(1).map((cluster) => firstAtLeast(sorted, cluster[0]!)),
  );
}
