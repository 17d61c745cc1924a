/**
 * Units that are split where the units below them are not: people of a province that goes two ways
 * are the people of its communes, most of which go one way.
 */
import { CELL } from '@/geo/disclosure';
import { BASES } from '@/geo/units';
import { compose } from './compose';
import {
  ALL,
  type Crosswalk,
  type Entry,
  pack,
  ROUNDING,
  rowOf,
  type Side,
  sideOf,
  UNKNOWN,
  unpack,
} from './crosswalk';
import { agree } from './ladder';
import { type RekeyedShown, rekeyShown, type ShownTable, worse } from './rekey-shown';

export interface WithFiner {
  readonly level: Crosswalk;
  /** From finer units to the units that the level ends with. */
  readonly finer: Crosswalk;
  /** By place in `level.from`, the finer units below it; empty where its row is law and they say no more. */
  readonly below: readonly (readonly number[])[];
}

/** Whether nothing of the people of a unit is estimated or unknown. */
export function isLaw({ start, people }: Crosswalk, i: number): boolean {
  for (let e = start[i]!; e < start[i + 1]!; e++)
    if (!(people.certain[e]! >= people.share[e]! - ROUNDING)) return false;
  return true;
}

/** A crosswalk that ends a level higher. Units split below one such unit are whole again. */
export function raise(
  crosswalk: Crosswalk,
  to: Side,
  parentOf: (code: string) => string | null,
): Crosswalk {
  const parents = crosswalk.to.codes.map((code): Entry[] => {
    const at = to.indexOf.get(parentOf(code) ?? '');
    return at === undefined ? [] : [{ to: at, people: ALL, land: ALL }];
  });
  return compose(crosswalk, pack(crosswalk.to, to, parents));
}

/**
 * @param finer from the units below those of `level.from` to `level.to`
 * @param parentOf the unit of `level.from` that a finer unit stands below
 */
export function withFiner(
  level: Crosswalk,
  finer: Crosswalk,
  parentOf: (code: string) => string | null,
): WithFiner {
  const below = level.from.codes.map(() => [] as number[]);
  finer.from.codes.forEach((code, f) => {
    const above = level.from.indexOf.get(parentOf(code) ?? '');
    if (above !== undefined && !isLaw(level, above)) below[above]!.push(f);
  });
  return { level, finer, below };
}

/**
 * The part of a way that the people of some units take: their rows and those of the finer units below
 * them, onto the units that these reach. What becomes of a unit hangs on no other, so what comes out
 * for a unit all of whose givers are among them is what the whole way gives it.
 * @param givers places in `level.from`
 * @param onto a place in `level.to` that is kept, also where none of the givers reaches it
 */
export function narrow(
  { level, finer, below }: WithFiner,
  givers: readonly number[],
  onto: number,
): WithFiner {
  const finerGivers = givers.flatMap((i) => below[i]!).sort((a, b) => a - b);
  const reached = new Set([onto]);
  for (const [crosswalk, rows] of [
    [level, givers],
    [finer, finerGivers],
  ] as const)
    for (const i of rows)
      for (let e = crosswalk.start[i]!; e < crosswalk.start[i + 1]!; e++)
        reached.add(crosswalk.target[e]!);
  const to = sideOf(
    level.to.edition,
    [...reached].map((j) => level.to.codes[j]!),
  );
  const part = (crosswalk: Crosswalk, rows: readonly number[]): Crosswalk => {
    const from = sideOf(
      crosswalk.from.edition,
      rows.map((i) => crosswalk.from.codes[i]!),
    );
    const entries = rows.map((i) =>
      rowOf(crosswalk, i).map((entry) => ({
        ...entry,
        to: to.indexOf.get(level.to.codes[entry.to]!)!,
      })),
    );
    const lacking = Uint8Array.from(rows, (i) => crosswalk.lacking[i]!);
    return pack(from, to, entries, { lacking });
  };
  const place = new Map(finerGivers.map((f, at) => [f, at]));
  return {
    level: part(level, givers),
    finer: part(finer, finerGivers),
    below: givers.map((i) => below[i]!.map((f) => place.get(f)!)),
  };
}

const REGISTER = BASES.indexOf('register');

/**
 * Shares of the units that are split, from where the people below them go: located counts. A unit of
 * which a count below is hidden, unknown or goes nobody knows where keeps the shares that it has, and
 * so does one whose own count is too far from theirs to be of the same people.
 * @param own people, a single cell for each unit of the level
 * @param people a single cell for each finer unit
 */
export function locate(split: WithFiner, own: ShownTable, people: ShownTable): WithFiner {
  const { level, finer, below } = split;
  const rows = unpack(level).map((row, i) => {
    const units = below[i]!;
    if (units.length === 0 || !units.every((f) => tells(finer, people, f))) return row;
    const came = new Map<number, number>();
    let [all, basis] = [0, REGISTER];
    for (const f of units) {
      const count = people.values[f]!;
      all += count;
      for (let e = finer.start[f]!; e < finer.start[f + 1]!; e++) {
        const to = finer.target[e]!;
        came.set(to, (came.get(to) ?? 0) + count * finer.people.share[e]!);
        if (count > 0) basis = Math.max(basis, finer.people.basis[e]!);
      }
    }
    // People who go where their unit does not, as it says, contradict it.
    if ([...came.keys()].some((to) => !row.some((entry) => entry.to === to))) return row;
    if (own.readings[i] !== CELL.value || !agree(all, own.values[i]!)) return row;
    return row.map((entry): Entry => {
      const share = (came.get(entry.to) ?? 0) / all;
      return { ...entry, people: { share, basis: share === 0 ? 0 : basis, certain: 0 } };
    });
  });
  return { ...split, level: pack(level.from, level.to, rows, level) };
}

/**
 * Restates counts of a level. A unit that is split gives what its finer units give, where all of them
 * are shown and add up to its own counts cell by cell; else its own counts by its shares. So what
 * comes out sums to the counts of the level either way.
 */
export function rekeyWithFiner(
  { level, finer, below }: WithFiner,
  own: ShownTable,
  under: ShownTable,
): RekeyedShown {
  const { cells } = own;
  const above = { values: own.values.slice(), readings: own.readings.slice() };
  const parts = {
    values: under.values.slice().fill(0),
    readings: new Uint8Array(under.readings.length).fill(CELL.value),
  };
  below.forEach((units, i) => {
    if (units.length === 0 || !addsUp(finer, own, under, i, units)) return;
    above.values.fill(0, i * cells, (i + 1) * cells);
    for (const f of units)
      for (let c = f * cells; c < (f + 1) * cells; c++) parts.values[c] = under.values[c]!;
  });
  return addBoth(rekeyShown(level, { cells, ...above }), rekeyShown(finer, { cells, ...parts }));
}

function addsUp(
  finer: Crosswalk,
  own: ShownTable,
  under: ShownTable,
  i: number,
  units: readonly number[],
): boolean {
  if (!units.every((f) => tells(finer, under, f))) return false;
  for (let c = 0; c < own.cells; c++) {
    if (own.readings[i * own.cells + c] !== CELL.value) return false;
    const sum = units.reduce((all, f) => all + under.values[f * own.cells + c]!, 0);
    if (sum !== own.values[i * own.cells + c]) return false;
  }
  return true;
}

/** Whether all counts of a finer unit are shown, and it is known where all its people go. */
function tells(finer: Crosswalk, { cells, readings }: ShownTable, f: number): boolean {
  if (finer.lacking[f]) return false;
  for (let e = finer.start[f]!; e < finer.start[f + 1]!; e++)
    if (finer.people.basis[e] === UNKNOWN) return false;
  for (let c = f * cells; c < (f + 1) * cells; c++) if (readings[c] !== CELL.value) return false;
  return true;
}

function addBoth(a: RekeyedShown, b: RekeyedShown): RekeyedShown {
  return {
    cells: a.cells,
    values: a.values.map((count, k) => count + b.values[k]!),
    readings: a.readings.map((reading, k) => worse(reading, b.readings[k]!)),
    estimated: a.estimated.map((count, j) => count + b.estimated[j]!),
    basis: a.basis.map((rung, j) => Math.max(rung, b.basis[j]!)),
    unplaced: a.unplaced + b.unplaced,
  };
}
