/** The rows of a table as what passes from which unit to which: each understood, or told and kept out. */
import {
  fold,
  officialSpelling,
  shortName,
  type TransferKind,
  tidy,
  transferOfNote,
} from '@/geo/units';
import { PART_WORDS } from '../plan';
import type { Header, TableColumn } from './columns';
import type { TableRow } from './delimited';
import { isNamed, splitCode, type TableUnit, type UnitFinder } from './find-unit';
import type { TableRule } from './problems';
import { readShare } from './shares';

/** What one row says passes. */
export interface Passing {
  readonly row: number;
  /** Null for ground that belongs to no unit. */
  readonly unit: TableUnit | null;
  readonly newCode: string;
  readonly newName: string;
  readonly newKind: string;
  /** Which unit it goes to: the new code, else the new name within its province. */
  readonly target: string;
  /** Null where the row does not say. */
  readonly word: TransferKind | null;
  readonly people: number | null;
  readonly land: number | null;
  readonly seat: string;
  /** What the row remarks beside what passes. */
  readonly remark: string;
}

export type TellRow = (
  rule: TableRule,
  row: number | null,
  column: TableColumn | null,
  value: string,
  instead?: string | null,
) => void;

export interface Passings {
  readonly passings: readonly Passing[];
  /** Rows that only name a place, between the others. */
  readonly headings: number;
  readonly blank: number;
  readonly keptOut: number;
}

/** Ground that belonged to no unit, as tables describe it. */
const NEW_GROUND = /\b(bai boi|lan bien|dat moi|new land)\b/;
/** A remark that begins so speaks of what passes, and must be understood. */
const SPEAKS_OF_PASSING = /^(nhap|mot phan|toan bo|phan|tach|chia|dieu chinh|sap xep|giu|doi) /;

/** A row with its cells by column. */
type Cells = (column: TableColumn) => string;

/** A row whose code and name are of two units, and what is known of it but for the unit. */
interface Torn {
  readonly at: number;
  readonly coded: TableUnit;
  readonly named: readonly TableUnit[];
}

export function readPassings(
  rows: readonly TableRow[],
  { at: headerAt, columns }: Header,
  finder: UnitFinder,
  tell: TellRow,
): Passings {
  const counts = { headings: 0, blank: 0, keptOut: 0 };
  const read: (Passing | null)[] = [];
  const torn: Torn[] = [];
  let above = { newCode: '', newName: '', newKind: '', province: '' };
  let heading = '';
  for (const { row, cells } of rows.slice(headerAt + 1)) {
    const cell: Cells = (column) => tidy(cells[columns.get(column) ?? -1] ?? '');
    const filled = cells.filter((text) => text.trim() !== '').length;
    if (filled === 0) counts.blank++;
    else if (filled === 1 && (cells[0] ?? '').trim() !== '' && !givesAt(0, columns)) {
      counts.headings++;
      heading = tidy(cells.find((text) => text.trim() !== '') ?? '');
      above = { newCode: '', newName: '', newKind: '', province: '' };
    } else {
      let into = {
        newCode: finder.fullCode(cell('new_code')),
        newName: officialSpelling(cell('new_name')),
        newKind: cell('new_kind'),
        province: cell('province') || heading,
      };
      if (into.newCode === '' && into.newName === '') {
        into = above;
        if (above.newCode + above.newName !== '')
          tell('carried_down', row, 'new_name', '', above.newName || above.newCode);
      }
      above = into;
      const found = passingOf(row, cell, into, finder, tell);
      if (found === null) counts.keptOut++;
      if (found?.named)
        torn.push({ at: read.length, coded: found.passing.unit!, named: found.named });
      read.push(found?.passing ?? null);
    }
  }
  mend(read, torn, tell);
  return { ...counts, passings: read.filter((passing) => passing !== null) };
}

/** Whether a column names the unit that gives, so that what stands in it alone is no heading. */
const givesAt = (place: number, columns: Header['columns']): boolean =>
  columns.get('old_code') === place || columns.get('old_name') === place;

function passingOf(
  row: number,
  cell: Cells,
  into: { newCode: string; newName: string; newKind: string; province: string },
  finder: UnitFinder,
  tell: TellRow,
): { passing: Passing; named: readonly TableUnit[] | null } | null {
  const { newCode, newName, newKind, province } = into;
  if (newCode === '' && newName === '') {
    tell('new_unit_missing', row, 'new_name', '');
    return null;
  }
  const passes = wordOf(row, cell, tell);
  if (!passes) return null;
  const found = unitOf(row, cell, province, passes.word, finder, tell);
  if (!found) return null;
  const share = (column: 'share_people' | 'share_land'): number | null => {
    const value = readShare(cell(column));
    if (!Number.isNaN(value)) return value;
    tell('share_unreadable', row, column, cell(column));
    return null;
  };
  const passing: Passing = {
    ...{ row, unit: found.unit, newCode, newName, newKind },
    target: newCode || `${fold(shortName(splitCode(province).name))} ${newName.toLowerCase()}`,
    word: found.unit === null ? 'new_land' : passes.word,
    ...{ people: share('share_people'), land: share('share_land') },
    ...{ seat: cell('seat'), remark: passes.remark },
  };
  return { passing, named: found.named };
}

/** What passes, by the column for it or by a remark that speaks of it; null when nobody understands. */
function wordOf(
  row: number,
  cell: Cells,
  tell: TellRow,
): { word: TransferKind | null; remark: string } | null {
  const [said, note] = [cell('transfer'), cell('note')];
  const inNote = transferOfNote(note);
  const remark = inNote === undefined ? note : '';
  if (said !== '') {
    const word = transferOfNote(said);
    if (word !== undefined) return { word, remark };
    tell('transfer_unknown', row, 'transfer', said);
    return null;
  }
  if (inNote !== undefined) return { word: inNote, remark };
  if (!SPEAKS_OF_PASSING.test(fold(note))) return { word: null, remark };
  tell('transfer_unknown', row, 'note', note);
  return null;
}

/** The unit that gives; `named` where code and name are of two, for `mend` to decide. */
function unitOf(
  row: number,
  cell: Cells,
  province: string,
  word: TransferKind | null,
  finder: UnitFinder,
  tell: TellRow,
): { unit: TableUnit | null; named: readonly TableUnit[] | null } | null {
  const [code, name, district] = [cell('old_code'), cell('old_name'), cell('district')];
  const places = [cell('old_province') || province, province, ''];
  const search = (text: string) => {
    for (const where of places) {
      const found = finder.byName(text, { province: where, district: where && district });
      if (found.length > 0) return found;
    }
    return [];
  };
  if (code !== '') {
    const coded = finder.byCode(code) ?? finder.byCode(finder.fullCode(code));
    if (!coded) {
      tell('old_unit_unknown', row, 'old_code', name ? `${code} ${name}` : code);
      return null;
    }
    if (name === '' || isNamed(name, null, coded.name)) {
      if (name !== '' && officialSpelling(name) !== officialSpelling(coded.name))
        tell('name_spelled', row, 'old_name', name, coded.name);
      return { unit: coded, named: null };
    }
    const named = search(name).filter((unit) => unit !== coded);
    if (named.length > 0) return { unit: coded, named };
    tell('name_spelled', row, 'old_name', name, coded.name);
    return { unit: coded, named: null };
  }
  if (word === 'new_land' || NEW_GROUND.test(fold(name))) {
    tell('new_land', row, 'old_name', name);
    return { unit: null, named: null };
  }
  // A district without communes stands among the communes under its own name.
  const text = name || splitCode(district).name;
  if (text === '') {
    tell('old_unit_missing', row, 'old_code', '');
    return null;
  }
  const [unit, ...others] = search(text);
  if (unit && others.length === 0) return { unit, named: null };
  const codes = unit ? [unit, ...others].map((u) => `${u.code} ${u.name}`).join(', ') : null;
  tell(unit ? 'old_unit_ambiguous' : 'old_unit_unknown', row, 'old_name', text, codes);
  return null;
}

/**
 * Where a code is of one unit and the name beside it of another, the name decides if the other rows
 * give the coded unit away in full, and exactly one unit so named not yet; else the code does. Told
 * either way.
 */
function mend(read: (Passing | null)[], torn: readonly Torn[], tell: TellRow): void {
  const doubtful = new Set(torn.map(({ at }) => at));
  const rowsOf = new Map<string, (TransferKind | null)[]>();
  read.forEach((passing, at) => {
    if (!passing?.unit || doubtful.has(at)) return;
    const { code } = passing.unit;
    rowsOf.set(code, [...(rowsOf.get(code) ?? []), passing.word]);
  });
  /** A unit that gives one part has a rest, which some row should have. */
  const isGiven = ({ code }: TableUnit): boolean => {
    const words = rowsOf.get(code) ?? [];
    const [only] = words;
    return words.length > 1 || (only !== undefined && !PART_WORDS.some((part) => part === only));
  };
  for (const { at, coded, named } of torn) {
    const passing = read[at]!;
    const [only, ...others] = named.filter((unit) => !isGiven(unit));
    if (only && others.length === 0 && isGiven(coded)) {
      tell('code_mended', passing.row, 'old_code', coded.code, `${only.code} ${only.name}`);
      read[at] = { ...passing, unit: only };
    } else tell('name_differs', passing.row, 'old_name', coded.code, coded.name);
  }
}
