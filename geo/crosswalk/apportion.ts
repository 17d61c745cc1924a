/**
 * Whole people by shares. Two roundings that fit together: a total over parts (`apportion`), and a
 * row of cells over parts so that both its sums are kept (`splitCells`).
 */

/** Counts: whole numbers from 0. The wider array is for sums beyond 2,147,483,647. */
export type Counts = Int32Array | Float64Array;

/** Products up to here are exact in a double. */
const EXACT = Number.MAX_SAFE_INTEGER;

/**
 * A whole total over parts by largest remainder (Hamilton): every part is its exact share rounded up
 * or down, and the parts sum to the total. Equal remainders: the larger share first, then the earlier.
 * @param shares sum to 1
 */
export function apportion(total: number, shares: ArrayLike<number>): Float64Array {
  const parts = new Float64Array(shares.length);
  const remainder = new Float64Array(shares.length);
  let left = total;
  for (let p = 0; p < shares.length; p++) {
    const exact = shares[p]! * total;
    parts[p] = Math.floor(exact);
    remainder[p] = exact - parts[p]!;
    left -= parts[p]!;
  }
  if (left === 0) return parts;
  const order = Array.from(parts.keys()).sort(
    (a, b) => remainder[b]! - remainder[a]! || shares[b]! - shares[a]! || a - b,
  );
  // Shares whose sum is off 1 by a rounding can leave one too few as well as some too many.
  for (let n = 0; left > 0; n++, left--) parts[order[n % order.length]!]! += 1;
  for (let n = order.length - 1; left < 0; n = n === 0 ? order.length - 1 : n - 1) {
    const part = order[n]!;
    if (parts[part]! > 0) {
      parts[part]! -= 1;
      left++;
    }
  }
  return parts;
}

/** Where the counts of a part are added: cell c goes to `into[at + c]`. */
export interface Strip {
  readonly into: Counts;
  readonly at: number;
}

/**
 * Splits a row of cells into parts: the parts of each cell sum to the cell, each part sums over the
 * cells to exactly `totals[part]`, and no count is negative.
 *
 * Part by part: of what is left, the part takes from each cell so much that its running sum is the
 * running sum of what is left times its proportion, rounded to the nearest. Running sums only rise
 * and end on the total, hence both sums hold. A running sum depends on the cells up to there only
 * through their sum; so splitting figures that were first added up over neighbouring cells (ages to
 * age groups, ages to sexes) gives the same as adding up after splitting. With two parts, any run
 * of neighbouring cells is within 1 of its exact share.
 * @param row the cells; used up
 * @param totals whole numbers that sum to the sum of the row
 * @param strips one a part
 */
export function splitCells(row: Counts, totals: Float64Array, strips: readonly Strip[]): void {
  let left = 0;
  for (let c = 0; c < row.length; c++) left += row[c]!;
  const last = totals.length - 1;
  for (let part = 0; part < last; part++) {
    const take = totals[part]!;
    if (take === 0) continue;
    if (take * left > EXACT) peelLarge(row, take, left, strips[part]!);
    else peel(row, take, left, strips[part]!);
    left -= take;
  }
  const { into, at } = strips[last]!;
  for (let c = 0; c < row.length; c++) into[at + c]! += row[c]!;
}

function peel(row: Counts, take: number, left: number, { into, at }: Strip): void {
  let carried = Math.floor(left / 2);
  for (let c = 0; c < row.length; c++) {
    carried += take * row[c]!;
    const count = Math.floor(carried / left);
    carried -= count * left;
    row[c]! -= count;
    into[at + c]! += count;
  }
}

/** The same in big integers, for rows of more than 94 million. */
function peelLarge(row: Counts, take: number, left: number, { into, at }: Strip): void {
  const [wide, whole] = [BigInt(take), BigInt(left)];
  let carried = whole / 2n;
  for (let c = 0; c < row.length; c++) {
    carried += wide * BigInt(row[c]!);
    const count = carried / whole;
    carried -= count * whole;
    row[c]! -= Number(count);
    into[at + c]! += Number(count);
  }
}
