/** Entries of a two-way table, zeros elsewhere: entry e stands in row[e] and column[e]. */
export interface Margins {
  readonly row: Uint32Array;
  readonly column: Uint32Array;
  /** What each row and each column should sum to; not negative. */
  readonly rowSum: Float64Array;
  readonly columnSum: Float64Array;
}

export interface Fit {
  /** One amount an entry. Rows sum exactly (to rounding); columns as nearly as the zeros allow. */
  readonly amount: Float64Array;
  /** For each column what it came to less what it should be. */
  readonly miss: Float64Array;
  readonly rounds: number;
}

const ROUNDS = 5_000;
const PRECISION = 1e-12;

/**
 * Iterative proportional fitting (Deming and Stephan 1940): of all tables with these margins and
 * these zeros, the one nearest to the prior in relative entropy (Csiszár 1975), that is, the one that
 * assumes least beyond the margins. Where no table has both margins, the rounds end at the table with
 * the right rows that is nearest to having the right columns, and `miss` tells by how much it fails.
 * @param prior a positive amount an entry; only proportions within a row matter
 */
export function fitToMargins(
  { row, column, rowSum, columnSum }: Margins,
  prior: Float64Array,
): Fit {
  const amount = prior.slice();
  const rows = new Float64Array(rowSum.length);
  const columns = new Float64Array(columnSum.length);
  const total = rowSum.reduce((a, b) => a + b, 0);
  scale(amount, row, rowSum, rows);
  let rounds = 0;
  for (
    let error = Number.POSITIVE_INFINITY;
    rounds < ROUNDS && error > PRECISION * total;
    rounds++
  ) {
    const before = error;
    scale(amount, column, columnSum, columns);
    scale(amount, row, rowSum, rows);
    error = distance(amount, column, columnSum, columns);
    // Impossible margins come to rest at an error that no longer falls.
    if (before - error <= 1e-15 * total) break;
  }
  distance(amount, column, columnSum, columns);
  return { amount, miss: columns.map((sum, j) => sum - columnSum[j]!), rounds };
}

/** Brings every line to its sum; a line of zeros stays one. */
function scale(
  amount: Float64Array,
  line: Uint32Array,
  wanted: Float64Array,
  sums: Float64Array,
): void {
  sums.fill(0);
  for (let e = 0; e < amount.length; e++) sums[line[e]!]! += amount[e]!;
  for (let e = 0; e < amount.length; e++) {
    const sum = sums[line[e]!]!;
    if (sum > 0) amount[e]! *= wanted[line[e]!]! / sum;
  }
}

/** Sum of what the columns are off; leaves their sums in `sums`. */
function distance(
  amount: Float64Array,
  line: Uint32Array,
  wanted: Float64Array,
  sums: Float64Array,
): number {
  sums.fill(0);
  for (let e = 0; e < amount.length; e++) sums[line[e]!]! += amount[e]!;
  let off = 0;
  for (let j = 0; j < sums.length; j++) off += Math.abs(sums[j]! - wanted[j]!);
  return off;
}
