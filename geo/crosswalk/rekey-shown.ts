/** Re-keying of counts as readers see them: some are hidden, some are not known. */
import { CELL } from '@/geo/disclosure';
import type { Counts } from './apportion';
import { type Crosswalk, UNKNOWN } from './crosswalk';
import { rekeyCounts } from './rekey-counts';

/** Counts by unit and cell, unit by unit, each with its reading. */
export interface ShownTable {
  readonly cells: number;
  /** Ignored where the reading is not `CELL.value`. */
  readonly values: Counts;
  /** `CELL` of each value. */
  readonly readings: Uint8Array;
}

export interface RekeyedShown extends ShownTable {
  /** How much of the counts of each unit, all its cells together, is estimated. */
  readonly estimated: Float64Array;
  /** The worst rung that an estimated part of a unit rests on, as a place in `BASES`; 0 where none is. */
  readonly basis: Uint8Array;
  /** Counts that no unit of `to` could be given. */
  readonly unplaced: number;
}

/**
 * Restates counts of which some may not be shown. A cell that a hidden count may reach is hidden, else
 * one that an unknown count or an unknown share may reach is missing: neither is ever a number. What
 * is shown keeps its sum to the unit (`rekeyCounts`). Nothing but `table` goes in, so nothing comes
 * out that a reader of it could not work out alone.
 * @throws RangeError as `rekeyCounts`
 */
export function rekeyShown(crosswalk: Crosswalk, table: ShownTable): RekeyedShown {
  const { cells, readings } = table;
  const { start, target, people } = crosswalk;
  const values = table.values.slice();
  const told = new Uint8Array(crosswalk.to.codes.length * cells).fill(CELL.value);
  for (let i = 0; i < crosswalk.from.codes.length; i++) {
    for (let c = 0; c < cells; c++) {
      const from = i * cells + c;
      const reading = readings[from]!;
      if (reading !== CELL.value) values[from] = 0;
      for (let e = start[i]!; e < start[i + 1]!; e++) {
        const untold = people.basis[e] === UNKNOWN;
        if (people.share[e] === 0 || (reading === CELL.value && !untold)) continue;
        const onto = target[e]! * cells + c;
        told[onto] = worse(told[onto]!, untold && reading === CELL.value ? CELL.missing : reading);
      }
    }
  }
  const rekeyed = rekeyCounts(crosswalk, { cells, values });
  return {
    cells,
    values: rekeyed.values,
    readings: told,
    estimated: rekeyed.estimated,
    basis: rekeyed.basis.map((rung, j) => (rekeyed.estimated[j]! > 0 ? rung : 0)),
    unplaced: rekeyed.unplaced.reduce((all, { values: lost }) => all + sumOf(lost), 0),
  };
}

function sumOf(counts: Counts): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** Of two readings the one that stands for both: hidden before missing before a value. */
export function worse(a: number, b: number): number {
  if (a === CELL.hidden || b === CELL.hidden) return CELL.hidden;
  return a === CELL.value ? b : a;
}
