import type { Crosswalk } from './crosswalk';
import {
  type CountOptions,
  type CountTable,
  type RekeyedCounts,
  rekeyCounts,
} from './rekey-counts';

/** A count that is hidden, known only to lie between two whole numbers. */
export interface HiddenCell {
  readonly unit: number;
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

export interface RekeyedHidden extends RekeyedCounts {
  /** `values` is the lower end; this is the upper. They differ where a hidden cell plays a part. */
  readonly high: Float64Array;
}

/**
 * Re-keys counts of which some are hidden. What is known is re-keyed to the person; a hidden cell is
 * added as the interval of its share, rounded outwards, never as zero. Where the share is unknown too,
 * it may be nothing or all.
 * @param table its values at hidden cells are ignored
 */
export function rekeyHidden(
  crosswalk: Crosswalk,
  table: CountTable,
  hidden: readonly HiddenCell[],
  options: CountOptions = {},
): RekeyedHidden {
  const { cells } = table;
  const { start, target } = crosswalk;
  const { share } = crosswalk[options.subject ?? 'people'];
  const values = table.values.slice();
  for (const { unit, cell } of hidden) values[unit * cells + cell] = 0;
  const known = rekeyCounts(crosswalk, { ...table, values }, options);
  const low = known.values;
  const high = Float64Array.from(low);
  for (const { unit, cell, low: least, high: most } of hidden) {
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      const at = target[e]! * cells + cell;
      const part = share[e]!;
      const untold = Number.isNaN(part);
      const from = untold ? 0 : Math.floor(part * least);
      low[at]! += from;
      high[at]! += untold ? most : Math.ceil(part * most);
    }
  }
  return { ...known, high };
}
