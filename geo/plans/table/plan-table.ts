/**
 * A table of old and new units read as a draft: a crosswalk as this program writes it, a list as an
 * official keeps it, or the table of a reform as it was published. Pure: rows in, draft and problems out.
 */
import { DECREE_SHARES, type Edition, fold, type IsoDate, type Kind } from '@/geo/units';
import { type Draft, emptyDraft } from '../draft';
import { type Group, PART_WORDS, type Part } from '../plan';
import { findHeader } from './columns';
import type { TableRow } from './delimited';
import { type TableUnit, type UnitFinder, unitFinder } from './find-unit';
import { fullName, kindInName, kindOf } from './kinds';
import { type Passing, readPassings, type TellRow } from './passings';
import { TABLE_RULES, type TableProblem } from './problems';

export interface TableQuestion {
  /** Name of the file, or of what was pasted. */
  readonly file: string;
  readonly rows: readonly TableRow[];
  readonly title: string;
  readonly level: Draft['level'];
  /** The units that old codes and names are of. */
  readonly units: readonly TableUnit[];
  readonly edition: Edition;
  readonly effective: IsoDate;
  /** What the release knows of a new code on the day of the plan, where the table has no names. */
  readonly after?: (code: string) => { readonly name: string; readonly kind: Kind } | undefined;
}

/** What became of the rows: those read, kept out, of headings and blank ones are all below the header. */
export interface TableCounts {
  readonly header: number;
  readonly below: number;
  readonly read: number;
  readonly keptOut: number;
  readonly headings: number;
  readonly blank: number;
  readonly groups: number;
  /** Old units that the plan takes. */
  readonly units: number;
}

export interface ReadTable {
  /** Null when the table has no header that names old and new units. */
  readonly draft: Draft | null;
  readonly problems: readonly TableProblem[];
  readonly counts: TableCounts;
}

const NO_COUNTS: TableCounts = {
  ...{ header: 0, below: 0, read: 0, keptOut: 0, headings: 0, blank: 0, groups: 0, units: 0 },
};

/** Reads a table; whether the plan can become law is for `checkPlan`. */
export function readPlanTable(question: TableQuestion): ReadTable {
  const { file, rows, title, level, edition, effective } = question;
  const problems: TableProblem[] = [];
  const header = findHeader(rows);
  const tell: TellRow = (rule, row, column, value, instead = null) => {
    const place = column === null ? undefined : header?.columns.get(column);
    const name = place === undefined ? null : (header?.names[place] ?? null);
    const severity = TABLE_RULES[rule];
    problems.push({ rule, severity, file, row, column, header: name, value, instead });
  };
  if (!header) {
    tell('no_header', null, null, (rows[0]?.cells ?? []).filter(Boolean).join(', '));
    return { draft: null, problems, counts: NO_COUNTS };
  }
  for (const name of header.strange) tell('column_unknown', rows[header.at]!.row, null, name);
  const finder = unitFinder(question.units);
  const found = readPassings(rows, header, finder, tell);
  const passings = withoutDoubles(found.passings, tell);
  const words = new Words(passings, tell);
  const byTarget = new Map<string, Passing[]>();
  for (const passing of passings) {
    const list = byTarget.get(passing.target);
    if (list) list.push(passing);
    else byTarget.set(passing.target, [passing]);
  }
  const taken = new Set(passings.flatMap(({ newCode }) => newCode || []));
  const groups = [...byTarget.values()].map((list) =>
    groupOf(list, { words, finder, taken, level, after: question.after, tell }),
  );
  const remarks = passings.flatMap(({ newName, newCode, remark }) =>
    remark === '' ? [] : [`${newName || newCode}: ${remark}`],
  );
  const doubles = found.passings.length - passings.length;
  const empty = emptyDraft(title, level, [], edition, effective);
  return {
    draft: {
      ...empty,
      plan: { ...empty.plan, groups },
      marks: groups.map((_, colour) => ({ colour, locked: false })),
      remarks: [...new Set(remarks)].join('\n'),
    },
    problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    counts: {
      header: header.at + 1,
      below: rows.length - header.at - 1,
      read: passings.length,
      keptOut: found.keptOut + doubles,
      headings: found.headings,
      blank: found.blank,
      groups: groups.length,
      units: new Set(passings.flatMap(({ unit }) => unit?.code ?? [])).size,
    },
  };
}

/** Of rows that pass the same unit to the same unit, the first. */
function withoutDoubles(passings: readonly Passing[], tell: TellRow): Passing[] {
  const first = new Map<string, Passing>();
  return passings.filter((passing) => {
    if (!passing.unit) return true;
    const key = `${passing.unit.code} > ${passing.target}`;
    const before = first.get(key);
    if (!before) first.set(key, passing);
    else tell('row_twice', passing.row, 'old_code', passing.unit.code, String(before.row));
    return !before;
  });
}

/** Whether the row itself says that less than the whole unit passes. */
const saysPart = ({ word, people, land }: Passing): boolean =>
  PART_WORDS.some((part) => part === word) ||
  (people !== null && people < 1) ||
  (land !== null && land < 1);

/** What each row passes, in words: those of the row, or what follows where it has none. */
class Words {
  private readonly rowsOf = new Map<string, Passing[]>();
  private readonly tell: TellRow;

  constructor(passings: readonly Passing[], tell: TellRow) {
    this.tell = tell;
    for (const passing of passings) {
      if (!passing.unit) continue;
      const rows = this.rowsOf.get(passing.unit.code);
      if (rows) rows.push(passing);
      else this.rowsOf.set(passing.unit.code, [passing]);
    }
  }

  /** Null for a whole unit, else the part. */
  partOf(passing: Passing): Part | null {
    const { row, unit, word, people, land } = passing;
    const rows = unit ? this.rowsOf.get(unit.code)! : [passing];
    const alone = rows.length === 1;
    if (word === 'part' && alone && people === 1 && land === 1) return null;
    if (word === null && !saysPart(passing)) {
      // A table that speaks of no part gives the unit whole, to two units as well: for people to mend.
      if (!rows.some(saysPart)) return this.whole(passing, rows);
      this.tell('part_supposed', row, 'old_code', unit?.code ?? '', null);
    }
    const partWord = word === null ? 'part' : PART_WORDS.find((part) => part === word);
    if (partWord === undefined) return this.whole(passing, rows);
    const law = DECREE_SHARES[partWord];
    const shares = { people: law.people ?? people, land: law.land ?? land };
    return { unit: unit?.code ?? null, word: partWord, ...shares, basis: 'decree', drawn: null };
  }

  /** No part; told where another row gives the unit away too. */
  private whole({ row, unit }: Passing, rows: readonly Passing[]): null {
    const [other] = rows.filter((each) => each.row !== row);
    if (unit && other && (other.row < row || saysPart(other)))
      this.tell('unit_in_two_groups', row, 'old_code', unit.code, other.newName || other.newCode);
    return null;
  }
}

interface Making {
  readonly words: Words;
  readonly finder: UnitFinder;
  /** Codes that groups carry already. */
  readonly taken: Set<string>;
  readonly level: Draft['level'];
  readonly after: TableQuestion['after'];
  readonly tell: TellRow;
}

function groupOf(list: readonly Passing[], making: Making): Group {
  const { words, tell } = making;
  const [first] = list as [Passing];
  const members: string[] = [];
  const parts: Part[] = [];
  for (const passing of list) {
    const part = words.partOf(passing);
    if (part) parts.push(part);
    else if (passing.unit) members.push(passing.unit.code);
  }
  const named = list.find(({ newName }) => newName !== '') ?? first;
  for (const { row, newName } of list)
    if (newName !== '' && newName !== named.newName)
      tell('new_name_differs', row, 'new_name', newName, named.newName);
  const code = codeOf(list, named.newName, making);
  const { name, kind } = nameOf(list, named, code, making);
  return { name, kind, code, seat: seatOf(list, making), members, parts };
}

/** The code given; else that of the unit whose name goes on, else that of the first that has one free. */
function codeOf(list: readonly Passing[], name: string, { taken, tell }: Making): string {
  const [first] = list as [Passing];
  if (first.newCode !== '') return first.newCode;
  const givers = list.flatMap(({ unit }) => unit ?? []);
  const free = givers.filter(({ code }) => !taken.has(code));
  const heir = free.find((unit) => fold(unit.name) === fold(name)) ?? free[0] ?? givers[0];
  const code = heir?.code ?? '';
  taken.add(code);
  tell('code_chosen', first.row, 'new_code', name, code);
  return code;
}

function nameOf(
  list: readonly Passing[],
  { row, newName, newKind }: Passing,
  code: string,
  { finder, level, after, tell }: Making,
): { name: string; kind: Kind } {
  const known = after?.(code);
  const fallback: Kind = level === 'province' ? 'province' : 'commune';
  if (newName === '') {
    const heir = known ?? finder.byCode(code) ?? list.find(({ unit }) => unit)?.unit;
    tell('name_from_code', row, 'new_code', code, heir?.name ?? null);
    return { name: heir?.name ?? '', kind: heir?.kind ?? fallback };
  }
  const told = newKind === '' ? null : kindOf(newKind, level);
  if (newKind !== '' && told === null) tell('kind_unknown', row, 'new_kind', newKind);
  const kind = told ?? kindInName(newName, level) ?? known?.kind;
  if (kind === undefined) tell('kind_chosen', row, 'new_name', newName, fallback);
  return { name: fullName(newName, kind ?? fallback, level), kind: kind ?? fallback };
}

const YES = new Set(['x', '1', 'co', 'true', 'yes', 'v']);

/** The unit with the seat: marked in its own row, or named by code or name in any row of the group. */
function seatOf(list: readonly Passing[], { tell }: Making): string | null {
  for (const { row, unit, seat } of list) {
    if (seat === '') continue;
    if (YES.has(fold(seat))) return unit?.code ?? null;
    const named = list.find(
      (other) => other.unit?.code === seat || fold(other.unit?.name ?? '') === fold(seat),
    );
    if (named?.unit) return named.unit.code;
    tell('seat_unknown', row, 'seat', seat);
  }
  return null;
}
