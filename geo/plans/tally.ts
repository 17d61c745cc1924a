/** What is counted in a group: a sum a cell, by whole units and by parts of cut ones. */

import { type RekeyedCounts, rekeyCounts } from '@/geo/crosswalk';
import { BASES, type Basis } from '@/geo/units';
import type { CountColumns, Ground } from './ground';
import type { CutUnit } from './settle-parts';

export interface Tally {
  /** By cell, in whole people. */
  readonly values: Float64Array;
  /** How much of the sum rests on an estimated share. */
  readonly estimated: number;
  /** The worst rung that the sum rests on; `decree` where no unit is cut. */
  readonly basis: Basis;
  /** How many of the units that give have no figure, or are unknown: then the sum is not the group's. */
  readonly missing: number;
}

/** Nothing counted yet. */
export const emptyTally = ({ cells }: CountColumns): Tally => ({
  ...{ values: new Float64Array(cells), estimated: 0, basis: 'decree', missing: 0 },
});

/** In place of the index of a unit that the ground does not have. */
export const STRANGER = -1;

/** The tally with whole units added, or with ones that it holds taken away. */
export function withUnits(
  tally: Tally,
  columns: CountColumns,
  units: Iterable<number>,
  change: 1 | -1 = 1,
): Tally {
  const values = tally.values.slice();
  let { missing } = tally;
  for (const unit of units) {
    if (unit === STRANGER || columns.missing?.[unit]) {
      missing += change;
      continue;
    }
    const first = unit * columns.cells;
    for (let c = 0; c < columns.cells; c++) values[c]! += change * columns.values[first + c]!;
  }
  return { ...tally, values, missing };
}

/**
 * The tallies of the parts that every group gets, one a table of the ground: each cut unit is split
 * into whole people by the re-keying that a crosswalk does.
 * @returns by place of the group; groups without parts are not there
 */
export function partTallies(
  { counts, indexOf }: Pick<Ground, 'counts' | 'indexOf'>,
  cuts: readonly CutUnit[],
): Map<number, Tally[]> {
  const byGroup = new Map<number, Tally[]>();
  for (const { unit, groups, step } of cuts) {
    const index = indexOf.get(unit);
    counts.forEach((columns, table) => {
      const split = index === undefined ? null : splitOf(columns, index, step);
      groups.forEach((group, k) => {
        const tallies = byGroup.get(group) ?? counts.map(emptyTally);
        byGroup.set(group, tallies);
        tallies[table] = withPart(tallies[table]!, split, k);
      });
    });
  }
  return byGroup;
}

function splitOf(
  { cells, values, missing }: CountColumns,
  unit: number,
  step: CutUnit['step'],
): RekeyedCounts {
  const row = values.slice(unit * cells, (unit + 1) * cells);
  const mark = missing?.subarray(unit, unit + 1);
  return rekeyCounts(step, { cells, values: row, ...(mark && { missing: mark }) });
}

/** The tally with the part at a place of a split; a unit that nobody knows is missing. */
function withPart(before: Tally, split: RekeyedCounts | null, place: number): Tally {
  if (split === null) return { ...before, missing: before.missing + 1 };
  const values = before.values.slice();
  const first = place * split.cells;
  for (let c = 0; c < split.cells; c++) values[c]! += split.values[first + c]!;
  const rung = Math.max(BASES.indexOf(before.basis), split.basis[place]!);
  return {
    values,
    estimated: before.estimated + split.estimated[place]!,
    basis: BASES[rung]!,
    missing: before.missing + split.incomplete[place]!,
  };
}

/** The sum over all cells, or over a run of them; null when a unit without figures gives to it. */
export function totalOf({ values, missing }: Tally, from = 0, to = values.length): number | null {
  if (missing > 0) return null;
  let sum = 0;
  for (let c = from; c < to; c++) sum += values[c]!;
  return sum;
}
