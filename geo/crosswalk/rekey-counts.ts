/** Re-keying of counts: whole numbers in, whole numbers out, nothing lost or made. */
import { apportion, type Counts, type Strip, splitCells } from './apportion';
import { type Crosswalk, ROUNDING, type Subject, UNKNOWN } from './crosswalk';

/** Counts by unit and cell, unit by unit: `values[unit * cells + cell]`. */
export interface CountTable {
  readonly cells: number;
  readonly values: Counts;
  /** 1 for each unit of which nothing is known; its values are then ignored. */
  readonly missing?: Uint8Array;
}

export interface CountOptions {
  /** By shares of people (the default) or of land. */
  readonly subject?: Subject;
  /**
   * How many neighbouring cells make a whole of which a unit gets its rounded share: all cells of one
   * year, say, in a table of many years. By default all cells together.
   */
  readonly block?: number;
}

/** Counts that no unit could be given, with the reason. */
export interface Unplaced {
  /** Index of the unit they belong to. */
  readonly from: number;
  readonly reason: 'share_unknown' | 'no_counterpart';
  /** By cell. */
  readonly values: Counts;
}

export interface RekeyedCounts {
  readonly cells: number;
  readonly values: Counts;
  /** For each unit of `to` the worst rung that any of its counts rests on; 0 is law. */
  readonly basis: Uint8Array;
  /** For each unit and block, how much of the count is estimated and not given by law. */
  readonly estimated: Float64Array;
  /** 1 for each unit that lacks counts: an unknown share or a missing unit feeds it. */
  readonly incomplete: Uint8Array;
  readonly unplaced: readonly Unplaced[];
}

/**
 * Restates counts on the units of another date. For every unit and block the parts are its total by
 * largest remainder, each cell's parts sum to the cell, and all is checked against the sum of the
 * input before it is returned.
 * @throws RangeError for a table of another size, for a count that is negative or not whole in a
 * unit that is split, and when a sum does not fit its array
 */
export function rekeyCounts(
  crosswalk: Crosswalk,
  table: CountTable,
  { subject = 'people', block = table.cells }: CountOptions = {},
): RekeyedCounts {
  const { cells, values, missing } = table;
  const { start, target } = crosswalk;
  const { share, basis, certain } = crosswalk[subject];
  const sources = crosswalk.from.codes.length;
  const targets = crosswalk.to.codes.length;
  assertTable(table, sources, block);

  const blocks = cells / block;
  const out =
    values instanceof Int32Array
      ? new Int32Array(targets * cells)
      : new Float64Array(targets * cells);
  const worst = new Uint8Array(targets);
  const estimated = new Float64Array(targets * blocks);
  const incomplete = new Uint8Array(targets);
  const unplaced: Unplaced[] = [];
  /** All counts of the input, added up while they are read for the work itself. */
  let before = 0;

  for (let i = 0; i < sources; i++) {
    if (missing?.[i]) {
      for (let e = start[i]!; e < start[i + 1]!; e++)
        if (share[e] !== 0) incomplete[target[e]!] = 1;
      continue;
    }
    const parts: number[] = [];
    let placed = 0;
    let untold = false;
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      if (basis[e] === UNKNOWN) {
        untold = true;
        incomplete[target[e]!] = 1;
      } else if (share[e]! > 0) {
        parts.push(e);
        placed += share[e]!;
      }
    }
    if (parts.length === 1 && placed >= 1 - ROUNDING) {
      const e = parts[0]!;
      const onto = target[e]! * cells;
      before += addWhole(
        values.subarray(i * cells, (i + 1) * cells),
        out.subarray(onto, onto + cells),
      );
      if (basis[e]! > 0) noteWhole(e, i);
      continue;
    }
    splitUnit(
      i,
      parts,
      placed < 1 - ROUNDING ? (untold ? 'share_unknown' : 'no_counterpart') : null,
    );
  }
  assertConserved(before, out, unplaced);
  return { cells, values: out, basis: worst, estimated, incomplete, unplaced };

  /** A unit that goes whole to one unit, though not by law. */
  function noteWhole(e: number, i: number): void {
    const to = target[e]!;
    worst[to] = Math.max(worst[to]!, basis[e]!);
    for (let b = 0; b < blocks; b++) {
      let sum = 0;
      for (let c = 0; c < block; c++) sum += values[i * cells + b * block + c]!;
      estimated[to * blocks + b]! += sum * (1 - certain[e]! / share[e]!);
    }
  }

  function splitUnit(
    i: number,
    parts: readonly number[],
    leftOver: Unplaced['reason'] | null,
  ): void {
    const shares = parts.map((e) => share[e]!);
    const lost = values instanceof Int32Array ? new Int32Array(cells) : new Float64Array(cells);
    // The unplaced rest is a part like any other, so that it too is whole and adds up.
    if (leftOver) shares.push(Math.max(0, 1 - shares.reduce((a, b) => a + b, 0)));
    for (let b = 0; b < blocks; b++) {
      const first = i * cells + b * block;
      const row = values.slice(first, first + block);
      const total = sumOfCounts(row, crosswalk.from.codes[i]!);
      before += total;
      const totals = apportion(total, shares);
      const strips: Strip[] = parts.map((e) => ({
        into: out,
        at: target[e]! * cells + b * block,
      }));
      if (leftOver) strips.push({ into: lost, at: b * block });
      splitCells(row, totals, strips);
      parts.forEach((e, part) => {
        if (totals[part] === 0) return;
        const to = target[e]!;
        worst[to] = Math.max(worst[to]!, basis[e]!);
        estimated[to * blocks + b]! += totals[part]! * (1 - certain[e]! / share[e]!);
      });
    }
    if (leftOver) unplaced.push({ from: i, reason: leftOver, values: lost });
  }
}

/** The inner loop of a merger: one unit's cells onto another's. @returns their sum */
function addWhole(from: Counts, onto: Counts): number {
  let all = 0;
  for (let c = 0; c < from.length; c++) {
    const count = from[c]!;
    onto[c]! += count;
    all += count;
  }
  return all;
}

function sumOfCounts(row: Counts, code: string): number {
  let sum = 0;
  for (let c = 0; c < row.length; c++) {
    const count = row[c]!;
    if (!(count >= 0 && Number.isInteger(count)))
      throw new RangeError(`${code}: ${count} in cell ${c} is not a count and cannot be split`);
    sum += count;
  }
  return sum;
}

function assertTable({ cells, values, missing }: CountTable, units: number, block: number): void {
  if (values.length !== units * cells)
    throw new RangeError(`${values.length} counts given when expected ${units} x ${cells}`);
  if (missing && missing.length !== units)
    throw new RangeError(`${missing.length} missing marks given when expected ${units}`);
  if (!(block > 0) || cells % block !== 0)
    throw new RangeError(`${cells} cells cannot be cut into blocks of ${block}`);
}

function assertConserved(before: number, out: Counts, unplaced: readonly Unplaced[]): void {
  const after = unplaced.reduce((all, { values: lost }) => all + sum(lost), sum(out));
  if (before !== after)
    throw new RangeError(
      `${before} counted before and ${after} after: a sum does not fit its array`,
    );
}

function sum(values: Counts): number {
  // Two sums at once: one waits for each addition to end before the next begins.
  let [even, odd] = [0, 0];
  const pairs = values.length - (values.length % 2);
  for (let k = 0; k < pairs; k += 2) {
    even += values[k]!;
    odd += values[k + 1]!;
  }
  return pairs < values.length ? even + odd + values[pairs]! : even + odd;
}
