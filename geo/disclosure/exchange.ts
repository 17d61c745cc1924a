/**
 * An exchange is the reason why a hidden figure cannot be worked out. It moves people between some
 * cells of one row and takes the same from another row, so that every sum that is still published
 * stays what it is. If such moves can be as large as we please within a range, then an outsider, who
 * sees only published figures, cannot tell the true table from any of the moved ones.
 *
 * Within row u the cells of `columns` change by z with sum 0, within row v by -z; where `open`, the
 * sum need not be 0 and the rows' totals change too. Without a row v the people come from outside,
 * and every ancestor of u changes as u does. The rows that change are the given chains: u and its
 * ancestors up to below the common one, and v and its.
 *
 * Every hidden cell stays 1 or more under the exchange: zeros are shown, so an outsider knows that a
 * hidden cell is none.
 */
import type { Move } from './count-table';

export interface Exchange {
  /** Rows that change by z. */
  readonly up: readonly number[];
  /** Rows that change by -z; empty when the people come from outside. */
  readonly down: readonly number[];
  readonly columns: readonly number[];
  /** Whether the totals of the rows may change. */
  readonly open: boolean;
  readonly move: Move;
}

/** Stands for no limit; sums of it stay exact in a double. */
const UNLIMITED = 1e9;

export interface Table {
  readonly cells: number;
  readonly items: number;
  /** Per layer the figures of every row, `items` a row. */
  readonly figures: readonly Int32Array[];
  /** Per cell the margins that it belongs to, a bit each. */
  readonly marginBits: Int32Array;
}

const low = new Float64Array(64);
const high = new Float64Array(64);

/**
 * The figures of a row that the exchange changes, if each of them can take more than `width`
 * different values beside the true one; null if one cannot, or if a cell is zero.
 */
export function changedItems(table: Table, exchange: Exchange, width: number): number[] | null {
  const { columns, open } = exchange;
  let lowAll = open ? UNLIMITED : 0;
  let highAll = open ? UNLIMITED : 0;
  for (let i = 0; i < columns.length; i++) {
    if (!limits(table, exchange, i)) return null;
    lowAll += low[i]!;
    highAll += high[i]!;
  }
  const items: number[] = [];
  for (let i = 0; i < columns.length; i++) {
    if (reach(low[i]!, high[i]!, lowAll, highAll) < width) return null;
    items.push(columns[i]!);
  }
  // A closed exchange leaves a margin as it is that holds all of its columns, or none.
  let some = 0;
  let every = -1;
  for (const column of columns) {
    some |= table.marginBits[column]!;
    every &= table.marginBits[column]!;
  }
  for (let crossed = open ? some : some & ~every; crossed !== 0; crossed &= crossed - 1) {
    const bit = crossed & -crossed;
    let groupLow = 0;
    let groupHigh = 0;
    for (let i = 0; i < columns.length; i++) {
      if ((table.marginBits[columns[i]!]! & bit) === 0) continue;
      groupLow += low[i]!;
      groupHigh += high[i]!;
    }
    if (reach(groupLow, groupHigh, lowAll, highAll) < width) return null;
    items.push(table.cells + 31 - Math.clz32(bit));
  }
  if (open) items.push(table.items - 1);
  return items;
}

/** How far column i can go down and up in every changed row and layer; false where a cell is zero. */
function limits(table: Table, { up, down, columns, move }: Exchange, i: number): boolean {
  const column = columns[i]!;
  let l = UNLIMITED;
  let h = UNLIMITED;
  for (const [layer, sign] of move) {
    const figures = table.figures[layer]!;
    for (const row of up) {
      const room = figures[row * table.items + column]! - 1;
      if (room < 0) return false;
      if (sign > 0) l = Math.min(l, room);
      else h = Math.min(h, room);
    }
    for (const row of down) {
      const room = figures[row * table.items + column]! - 1;
      if (room < 0) return false;
      if (sign > 0) h = Math.min(h, room);
      else l = Math.min(l, room);
    }
  }
  low[i] = l;
  high[i] = h;
  return true;
}

/** How many steps a group of columns can move, down and up together, against all the others. */
function reach(groupLow: number, groupHigh: number, lowAll: number, highAll: number): number {
  return Math.min(groupLow, highAll - groupHigh) + Math.min(groupHigh, lowAll - groupLow);
}
