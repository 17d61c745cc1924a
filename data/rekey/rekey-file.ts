/** Re-keys a CSV file: read twice, first to understand it whole, then to restate it. */

import { apportion, type Crosswalk, ROUNDING, splitCells } from '@/geo/crosswalk';
import { BASES, type Basis } from '@/geo/units';
import type { Addend } from './measure-kinds';
import { type FileQuestion, records, type Survey } from './survey-file';

/** Between the texts of a row's keys; no text of a CSV file holds it. */
export const KEY_BREAK = '\u0000';

/** One row of the result: a unit, the texts of its keys, and what was added up for it. */
export interface Group {
  readonly to: number;
  /** Texts of the keys, joined by `KEY_BREAK`. */
  readonly keys: string;
  /** By addend: what is known of it. */
  readonly sums: number[];
  /** Addends of which a part is not known: their sums are not told. */
  blank: Set<number> | undefined;
  /** By addend, how much of the sum is estimated. */
  readonly estimated: number[];
  /** Place of the worst rung in `BASES`. */
  basis: number;
}

/** A row, or a part of one, that no unit could be given. */
export interface Leftover {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason: 'unknown_code' | 'share_unknown' | 'no_counterpart';
  /** By addend: what was left over. */
  readonly amounts: Float64Array;
}

export interface Rekeyed {
  readonly groups: readonly Group[];
  readonly leftovers: readonly Leftover[];
  /** By addend. */
  readonly totalIn: Float64Array;
  /** In figures that are told. */
  readonly totalOut: Float64Array;
  /** Known, but part of figures that are left blank because another part of them is not known. */
  readonly totalBlank: Float64Array;
  readonly totalLeft: Float64Array;
  readonly estimated: Float64Array;
  /** Rows in which a figure is blank: what they feed is left blank, never taken for zero. */
  readonly blank: number;
}

/** A row of a unit that is split: it waits for the other rows of its unit. */
interface Waiting {
  readonly line: number;
  readonly cells: readonly string[];
  readonly keys: string;
  readonly figures: Float64Array;
}

/**
 * Restates every row. Rows of units that go whole to one unit are added at once; rows of units that
 * are split are kept until all are there, so that each unit's total is its rounded share and each
 * row's parts sum to the row.
 */
export async function rekeyFile(
  question: FileQuestion,
  survey: Survey,
  crosswalk: Crosswalk,
): Promise<Rekeyed> {
  const { addends } = question;
  const places = addends.map(({ column }) => survey.header.indexOf(column));
  const factors = addends.map(({ times }) => (times ? survey.header.indexOf(times) : -1));
  const groups = new Groups(addends.length);
  const leftovers: Leftover[] = [];
  const waiting = new Map<number, Waiting[]>();
  const total = () => new Float64Array(addends.length);
  const [totalIn, totalLeft] = [total(), total()];
  let blank = 0;
  let first = true;

  for await (const { line, cells } of records(question.path)) {
    if (first) {
      first = false;
      continue;
    }
    const figures = Float64Array.from(addends, (_, a) => {
      const own = numberIn(cells[places[a]!]!);
      const factor = factors[a]! < 0 ? 1 : numberIn(cells[factors[a]!]!);
      // A mean over nothing is nothing to add, whatever its cell says.
      return factor === 0 ? 0 : own * factor;
    });
    if (figures.some(Number.isNaN)) blank++;
    addKnown(totalIn, figures);
    const unit = crosswalk.from.indexOf.get(cells[survey.code]!);
    const keys = survey.keys.map(({ place }) => cells[place]!).join(KEY_BREAK);
    if (unit === undefined) {
      addKnown(totalLeft, figures);
      leftovers.push({ line, cells, reason: 'unknown_code', amounts: figures });
      continue;
    }
    const only = wholeEntry(crosswalk, unit);
    if (only !== undefined) {
      const group = groups.get(crosswalk.target[only]!, keys);
      for (let a = 0; a < figures.length; a++) addTo(group, a, figures[a]!);
      continue;
    }
    const list = waiting.get(unit);
    if (list) list.push({ line, cells, keys, figures });
    else waiting.set(unit, [{ line, cells, keys, figures }]);
  }
  for (const [unit, rows] of waiting)
    splitUnit(crosswalk, unit, rows, addends, groups, leftovers, totalLeft);

  const [totalOut, totalBlank, estimated] = [total(), total(), total()];
  for (const { sums, blank: open, estimated: part } of groups.all())
    for (let a = 0; a < sums.length; a++) {
      if (open?.has(a)) totalBlank[a]! += sums[a]!;
      else {
        totalOut[a]! += sums[a]!;
        estimated[a]! += part[a]!;
      }
    }
  return {
    groups: groups.all(),
    leftovers,
    totalIn,
    totalOut,
    totalBlank,
    totalLeft,
    estimated,
    blank,
  };
}

const numberIn = (cell: string): number => (cell === '' ? Number.NaN : Number(cell));

function addTo(group: Group, addend: number, amount: number): void {
  if (Number.isNaN(amount)) {
    group.blank ??= new Set();
    group.blank.add(addend);
  } else group.sums[addend]! += amount;
}

function addKnown(onto: Float64Array, figures: ArrayLike<number>): void {
  for (let a = 0; a < figures.length; a++) if (!Number.isNaN(figures[a]!)) onto[a]! += figures[a]!;
}

/** The entry of a unit that goes whole, people and land, to one unit by law. */
function wholeEntry({ start, people, land }: Crosswalk, unit: number): number | undefined {
  const e = start[unit]!;
  const whole = start[unit + 1]! - e === 1 && people.certain[e] === 1 && land.certain[e] === 1;
  return whole ? e : undefined;
}

function splitUnit(
  crosswalk: Crosswalk,
  unit: number,
  rows: readonly Waiting[],
  addends: readonly Addend[],
  groups: Groups,
  leftovers: Leftover[],
  totalLeft: Float64Array,
): void {
  const { start, target } = crosswalk;
  const left = rows.map(() => new Float64Array(addends.length));
  let untold = false;
  addends.forEach(({ subject, whole }, a) => {
    const { share, basis, certain } = crosswalk[subject];
    const entries: number[] = [];
    let told = 0;
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      if (Number.isNaN(share[e])) {
        untold = true;
        // Some of these people may be there: its figures are not whole without them.
        for (const { keys } of rows) addTo(groups.get(target[e]!, keys), a, Number.NaN);
      } else if (share[e]! > 0) {
        entries.push(e);
        told += share[e]!;
      }
    }
    const shares = entries.map((e) => share[e]!);
    if (told < 1 - ROUNDING) shares.push(1 - told);
    const give = (part: number, row: number, amount: number): void => {
      const e = entries[part];
      if (e === undefined) {
        left[row]![a]! += amount;
        return;
      }
      const group = groups.get(target[e]!, rows[row]!.keys);
      addTo(group, a, amount);
      if (Number.isNaN(amount)) return;
      group.estimated[a]! += amount * (1 - certain[e]! / share[e]!);
      group.basis = Math.max(group.basis, basis[e]!);
    };
    rows.forEach(({ figures }, r) => {
      // What is not known makes every part of it unknown.
      if (!Number.isNaN(figures[a]!)) return;
      for (const part of entries.keys()) give(part, r, Number.NaN);
    });
    const known = Float64Array.from(rows, ({ figures }) =>
      Number.isNaN(figures[a]!) ? 0 : figures[a]!,
    );
    const parts = shares.map(() => new Float64Array(rows.length));
    if (whole) {
      const totals = apportion(
        known.reduce((x, y) => x + y, 0),
        shares,
      );
      const strips = parts.map((into) => ({ into, at: 0 }));
      splitCells(known, totals, strips);
    } else
      parts.forEach((part, p) => {
        known.forEach((amount, r) => {
          part[r] = amount * shares[p]!;
        });
      });
    // Nothing too is given, so that every part has the same rows.
    parts.forEach((part, p) => {
      part.forEach((amount, r) => {
        give(p, r, amount);
      });
    });
  });
  rows.forEach(({ line, cells }, r) => {
    const amounts = left[r]!;
    if (!amounts.some((amount) => amount > 0)) return;
    addKnown(totalLeft, amounts);
    leftovers.push({ line, cells, reason: untold ? 'share_unknown' : 'no_counterpart', amounts });
  });
}

/** Result rows by unit and keys, in the order of units and of first appearance. */
class Groups {
  readonly #byUnit = new Map<number, Map<string, Group>>();
  readonly #addends: number;

  constructor(addends: number) {
    this.#addends = addends;
  }

  get(to: number, keys: string): Group {
    let unit = this.#byUnit.get(to);
    if (!unit) {
      unit = new Map();
      this.#byUnit.set(to, unit);
    }
    let group = unit.get(keys);
    if (!group) {
      // Plain arrays: a million typed ones would be most of the memory.
      const zeros = () => new Array<number>(this.#addends).fill(0);
      group = { to, keys, sums: zeros(), estimated: zeros(), blank: undefined, basis: 0 };
      unit.set(keys, group);
    }
    return group;
  }

  all(): Group[] {
    return [...this.#byUnit].sort(([a], [b]) => a - b).flatMap(([, unit]) => [...unit.values()]);
  }
}

/** The name of a group's worst rung. */
export const rungOf = (group: Group): Basis => BASES[group.basis]!;
