/**
 * Regression of counts on a log link by iteratively reweighted least squares: McCullagh and Nelder,
 * Generalized Linear Models, 2nd edition, 1989, 2.5. The estimate needs only that the mean is right,
 * not that counts are Poisson (pseudo maximum likelihood: Santos Silva and Tenreyro, The log of
 * gravity, Review of Economics and Statistics 88 (2006), 641-658), and zeros stay in.
 */
import { cholesky, solveWith } from './cholesky';

/** What explains each row: few columns of many are not zero, as with a column for every origin. */
export interface Design {
  readonly columns: number;
  /** Entries of each row; an entry with value 0 is allowed. */
  readonly perRow: number;
  /** Rows x perRow: which column, and the value there. */
  readonly column: Int32Array;
  readonly value: Float64Array;
}

export interface PoissonFit {
  readonly coefficients: Float64Array;
  /** Standard errors that hold whatever the variance of the counts (sandwich estimate). */
  readonly errors: Float64Array;
  /** Expected count of each row. */
  readonly expected: Float64Array;
  readonly deviance: number;
  readonly rounds: number;
}

const ROUNDS = 100;
/** The deviance has settled when a round changes it by less than this part. */
const SETTLED = 1e-10;

/**
 * @param counts 0 or more, one a row
 * @throws RangeError when columns depend on each other, or one is there only where counts are 0
 */
export function fitPoisson(design: Design, counts: ArrayLike<number>): PoissonFit {
  const rows = counts.length;
  assertFinite(design, counts);
  const mean = sumOf(counts) / rows;
  const eta = new Float64Array(rows);
  for (let i = 0; i < rows; i++) eta[i] = Math.log((counts[i]! + mean) / 2);
  const expected = eta.map(Math.exp);
  let coefficients: Float64Array | undefined;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= ROUNDS; round++) {
    const target = new Float64Array(rows);
    for (let i = 0; i < rows; i++) target[i] = eta[i]! + counts[i]! / expected[i]! - 1;
    const found = solveWith(
      cholesky(weighted(design, expected)),
      moments(design, expected, target),
    );
    const from = coefficients;
    coefficients = found;
    predict(design, coefficients, eta, expected);
    let after = poissonDeviance(counts, expected);
    // A step too far is halved towards where it came from.
    for (let half = 0; from && !(after <= before * (1 + SETTLED)) && half < 30; half++) {
      const last: Float64Array = coefficients;
      coefficients = last.map((value, c) => (value + from[c]!) / 2);
      predict(design, coefficients, eta, expected);
      after = poissonDeviance(counts, expected);
    }
    if (Math.abs(before - after) <= SETTLED * (Math.abs(after) + 0.1)) {
      const errors = robustErrors(design, counts, expected);
      return { coefficients, errors, expected, deviance: after, rounds: round };
    }
    before = after;
  }
  throw new RangeError(`no maximum within ${ROUNDS} rounds`);
}

/** A column that is there only where nobody was counted has no finite coefficient. */
function assertFinite({ columns, perRow, column, value }: Design, counts: ArrayLike<number>): void {
  const counted = new Uint8Array(columns);
  for (let i = 0; i < counts.length; i++) {
    if (!(counts[i]! > 0)) continue;
    for (let at = i * perRow; at < (i + 1) * perRow; at++)
      if (value[at] !== 0) counted[column[at]!] = 1;
  }
  const empty = counted.indexOf(0);
  if (empty >= 0) throw new RangeError(`column ${empty} is there only where nobody was counted`);
}

/** Twice the log likelihood lost against a fit that tells every count. */
export function poissonDeviance(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    sum += expected[i]! - count + (count > 0 ? count * Math.log(count / expected[i]!) : 0);
  }
  return 2 * sum;
}

function predict(
  { perRow, column, value }: Design,
  coefficients: Float64Array,
  eta: Float64Array,
  expected: Float64Array,
): void {
  for (let i = 0, at = 0; i < eta.length; i++) {
    let sum = 0;
    for (let k = 0; k < perRow; k++, at++) sum += value[at]! * coefficients[column[at]!]!;
    // Beyond these an exponential is 0 or infinite, and nothing can be solved any more.
    eta[i] = Math.max(-300, Math.min(300, sum));
    expected[i] = Math.exp(eta[i]!);
  }
}

/** X' diag(weights) X, columns x columns. */
function weighted(design: Design, weights: Float64Array): Float64Array {
  const { columns, perRow, column, value } = design;
  const matrix = new Float64Array(columns * columns);
  for (let i = 0; i < weights.length; i++) {
    const at = i * perRow;
    for (let j = at; j < at + perRow; j++) {
      const scaled = weights[i]! * value[j]!;
      for (let k = at; k < at + perRow; k++)
        matrix[column[j]! * columns + column[k]!]! += scaled * value[k]!;
    }
  }
  return matrix;
}

/** X' diag(weights) target. */
function moments(design: Design, weights: Float64Array, target: Float64Array): Float64Array {
  const { columns, perRow, column, value } = design;
  const sums = new Float64Array(columns);
  for (let i = 0, at = 0; i < weights.length; i++)
    for (let k = 0; k < perRow; k++, at++)
      sums[column[at]!]! += weights[i]! * target[i]! * value[at]!;
  return sums;
}

/** Square roots of the diagonal of (X'WX)^-1 X' diag((count - expected)^2) X (X'WX)^-1. */
function robustErrors(
  design: Design,
  counts: ArrayLike<number>,
  expected: Float64Array,
): Float64Array {
  const factor = cholesky(weighted(design, expected));
  const spread = weighted(
    design,
    expected.map((mean, i) => (counts[i]! - mean) ** 2),
  );
  const { columns } = design;
  const errors = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    const unit = new Float64Array(columns);
    unit[c] = 1;
    const row = solveWith(factor, unit);
    let variance = 0;
    for (let j = 0; j < columns; j++)
      for (let k = 0; k < columns; k++) variance += row[j]! * spread[j * columns + k]! * row[k]!;
    errors[c] = Math.sqrt(variance);
  }
  return errors;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
