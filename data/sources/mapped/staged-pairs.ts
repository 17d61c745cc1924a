/**
 * Files with a row for each pair of places: read into a staging table as they stand, so that what is
 * wrong with rows taken together is found before anything is entered, and told with their numbers.
 */
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Draft } from '@/data/build/draft';
import { InputError, type Place } from '@/data/build/input-error';
import { ABROAD } from '@/data/tables';
import { overlapOf } from '@/geo/flows';
import type { SEXES } from '@/geo/measures';
import type { Edition, Level } from '@/geo/units';
import { ageGroup, day, filledText, peopleOrBlank, period, tableRows } from '../read/rows';
import type { PairFile } from './mapping-file';
import type { GivenUnit } from './units';

/** Where the people go who are given. */
export interface FlowPlace {
  readonly edition: Edition;
  /** The level of the units that the mapping describes. */
  readonly level: Level;
}

/** What of a file is read. */
export interface PairColumns {
  readonly file: PairFile;
  readonly origin: string;
  readonly destination: string;
  readonly people: string;
  /** A period or a day: the same for every row, or a column. */
  readonly when: {
    readonly is: 'period' | 'day';
    readonly of: string | { readonly column: string };
  };
}

/** Rows as they stand in the files, before they are judged together: the table `given_pair`. */
const STAGED = `
CREATE OR REPLACE TEMP TABLE given_pair (
  file INTEGER, line INTEGER, level VARCHAR, origin VARCHAR, destination VARCHAR, moment VARCHAR,
  sex VARCHAR, age_group VARCHAR, people INTEGER)`;

/** How many single rows are told; the account tells how many there were. */
const TOLD = 1000;

export interface GivenPairs {
  readonly dir: string;
  readonly files: readonly PairColumns[];
  readonly units: ReadonlyMap<string, GivenUnit>;
  readonly place: FlowPlace;
  /** What else tells rows apart, by file: rows of one pair are twice the same only within a kind. */
  readonly kinds?: readonly string[];
  /** What is counted twice if a row is given twice, for the message. */
  readonly twice: string;
}

/**
 * Reads files of pairs, judges all rows together, has them entered from the table `given_pair`, and lets
 * go of it. Without files nothing happens.
 * @param enter gets how many rows each file held
 * @throws InputError for a code in no edition, people that cannot be counted, the same people on two
 * rows, or periods that overlap: it names the first such row and how many there are
 */
export async function enterPairs(
  { dir, files, units, place, kinds, twice }: GivenPairs,
  draft: Draft,
  enter: (read: readonly number[]) => Promise<void>,
): Promise<void> {
  if (files.length === 0) return;
  const read = await stagePairs(dir, files, units, place.level, draft);
  await assertOnce(draft.db, files, twice, kinds);
  if (files.some(({ when }) => when.is === 'period'))
    await assertPeriodsApart(draft.db, files, kinds);
  await enter(read);
  await draft.db.run('DROP TABLE given_pair');
}

/** Reads files into `given_pair`; returns how many rows each held. */
async function stagePairs(
  dir: string,
  files: readonly PairColumns[],
  units: ReadonlyMap<string, GivenUnit>,
  level: Level,
  { db }: Draft,
): Promise<number[]> {
  await db.run(STAGED);
  const known = codesByLevel(units, level);
  const read: number[] = [];
  for (const [i, file] of files.entries())
    read.push(await stageFile(db, i, dir, file, known, level));
  return read;
}

function codesByLevel(
  units: ReadonlyMap<string, GivenUnit>,
  level: Level,
): ReadonlyMap<Level, ReadonlySet<string>> {
  const parents = [...units.values()].flatMap(({ parent }) => (parent ? [parent.code] : []));
  return new Map([
    ['province', new Set(parents)],
    [level, new Set(units.keys())],
  ]);
}

async function stageFile(
  db: DuckDBConnection,
  number: number,
  dir: string,
  columns: PairColumns,
  known: ReadonlyMap<Level, ReadonlySet<string>>,
  levelOfUnits: Level,
): Promise<number> {
  const file = basename(columns.file.file);
  const level = columns.file.level ?? levelOfUnits;
  const codes = known.get(level) ?? new Set();
  const abroad = new Set([ABROAD, ...(columns.file.abroad ?? [])]);
  const unknown = { rows: [] as number[], first: undefined as Place | undefined };
  const place = (row: PairRow, end: 'origin' | 'destination'): string => {
    const code = row[end];
    if (abroad.has(code)) return ABROAD;
    if (!codes.has(code)) {
      if (unknown.rows.at(-1) !== row.row) unknown.rows.push(row.row);
      unknown.first ??= { file, row: row.row, column: columns[end], value: code };
    }
    return code;
  };
  const appender = await db.createAppender('given_pair');
  let rows = 0;
  try {
    for await (const row of pairRows(join(dir, columns.file.file), columns)) {
      rows++;
      const [origin, destination] = [place(row, 'origin'), place(row, 'destination')];
      appender.appendInteger(number);
      appender.appendInteger(row.row);
      for (const text of [level, origin, destination, row.at, row.sex, row.ageGroup])
        if (text === null) appender.appendNull();
        else appender.appendVarchar(text);
      if (row.people === null) appender.appendNull();
      else appender.appendInteger(row.people);
      appender.endRow();
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
  if (unknown.first)
    throw faultOf(`the code is no ${level} of the edition`, unknown.rows, unknown.first);
  return rows;
}

interface PairRow {
  readonly row: number;
  readonly origin: string;
  readonly destination: string;
  readonly people: number | null;
  readonly at: string;
  readonly sex: (typeof SEXES)[number] | null;
  readonly ageGroup: string | null;
}

async function* pairRows(path: string, columns: PairColumns): AsyncGenerator<PairRow> {
  const { file, when } = columns;
  const sexWords = file.sexes ?? { male: 'male', female: 'female' };
  const sex = z
    .string()
    .refine((word) => sexWords[word] !== undefined, {
      error: `the sex is none of ${Object.keys(sexWords).join(', ')}; say under "sexes" what it means`,
    })
    .transform((word) => sexWords[word] as (typeof SEXES)[number]);
  const at = when.is === 'period' ? period : day;
  const rules = {
    ...{ origin: filledText, destination: filledText, people: peopleOrBlank },
    ...(typeof when.of !== 'string' && { at }),
    ...(file.sex !== undefined && { sex }),
    ...(file.age !== undefined && { age: ageGroup }),
  };
  const named = {
    ...{ origin: columns.origin, destination: columns.destination, people: columns.people },
    ...(typeof when.of !== 'string' && { at: when.of.column }),
    ...(file.sex !== undefined && { sex: file.sex }),
    ...(file.age !== undefined && { age: file.age }),
  };
  const sheet = file.sheet === undefined ? {} : { sheet: file.sheet };
  for await (const row of tableRows(path, rules, { named, ...sheet })) {
    yield {
      ...{ row: row.row, origin: row.origin, destination: row.destination, people: row.people },
      at: typeof when.of === 'string' ? when.of : String(row.at),
      sex: (row.sex ?? null) as PairRow['sex'],
      ageGroup: (row.age ?? null) as string | null,
    };
  }
}

/** @throws InputError when the people of one pair, time, sex and age group stand on two rows */
async function assertOnce(
  db: DuckDBConnection,
  files: readonly PairColumns[],
  what: string,
  kinds?: readonly string[],
): Promise<void> {
  const reader = await db.runAndReadAll(`
    SELECT file, line, also_file, also_line, what FROM (
      SELECT file, line, lag(file) OVER same AS also_file, lag(line) OVER same AS also_line,
        concat_ws(' ', origin, destination, moment, sex, age_group) AS what
      FROM given_pair
      WINDOW same AS (
        PARTITION BY ${kindOfRow(files, kinds)}, origin, destination, moment, sex, age_group ORDER BY file, line)
    ) WHERE also_line IS NOT NULL ORDER BY file, line`);
  const found = reader.getRows() as [number, number, number, number, string][];
  const first = found[0];
  if (!first) return;
  const [file, row, otherFile, other, value] = first;
  const rows = found.flatMap(([at, line]) => (at === file ? [line] : []));
  const where = otherFile === file ? `row ${other}` : `row ${other} of ${nameOf(files, otherFile)}`;
  const place = { file: nameOf(files, file), row, value };
  throw faultOf(`${what} (also on ${where})`, rows, place);
}

/** @throws InputError when two periods of a level and kind share a month: their people would count twice */
async function assertPeriodsApart(
  db: DuckDBConnection,
  files: readonly PairColumns[],
  kinds?: readonly string[],
): Promise<void> {
  const reader = await db.runAndReadAll(`
    SELECT concat_ws(' ', level, ${kindOfRow(files, kinds)}), moment,
      arg_min(file, (file, line)), arg_min(line, (file, line))
    FROM given_pair GROUP BY ALL ORDER BY ALL`);
  const together = new Map<string, { name: string; file: number; row: number }[]>();
  for (const [kind, name, file, row] of reader.getRows() as [string, string, number, number][])
    together.set(kind, [...(together.get(kind) ?? []), { name, file, row }]);
  for (const periods of together.values()) {
    const overlap = overlapOf(periods.map(({ name }) => name));
    if (!overlap) continue;
    const [one, other] = overlap.map((name) => periods.find((period) => period.name === name)!);
    throw new InputError(`the period shares months with ${one!.name} (row ${one!.row})`, {
      ...{ file: nameOf(files, other!.file), row: other!.row, value: other!.name },
    });
  }
}

/** What tells the rows of a file from those of others, in SQL. */
const kindOfRow = (
  files: readonly PairColumns[],
  kinds: readonly string[] = files.map(() => ''),
): string => `list_extract([${kinds.map((name) => `'${name}'`).join(', ')}], file + 1)`;

/** Rows of a file that carry no fact, the first of them to be told one by one. */
export interface SetAside {
  readonly row: number;
  readonly code: string;
  readonly people: number | null;
}

/** Rows of a file without people and, where that is no fact, from a unit to itself. */
export async function setAside(
  db: DuckDBConnection,
  file: number,
  withinUnit: boolean,
): Promise<{ readonly all: readonly SetAside[]; readonly told: readonly SetAside[] }> {
  const reader = await db.runAndReadAll(`
    SELECT line, origin, people FROM given_pair
    WHERE file = ${file} AND (people IS NULL OR (${withinUnit} AND origin = destination))
    ORDER BY line`);
  const all = (reader.getRows() as [number, string, number | null][]).map(
    ([row, code, people]) => ({
      ...{ row, code, people },
    }),
  );
  return { all, told: all.slice(0, TOLD) };
}

export const nameOf = (files: readonly PairColumns[], i: number): string =>
  basename(files[i]!.file.file);

/** So many rows with the same fault are told by their numbers. */
const NUMBERED = 10;

/** The error of the first of some rows that have the same fault, and which the others are. */
function faultOf(what: string, rows: readonly number[], place: Place): InputError {
  if (rows.length === 1) return new InputError(what, place);
  const more = rows.length > NUMBERED ? ', …' : '';
  const numbers = rows.slice(0, NUMBERED).join(', ');
  return new InputError(`${what}; ${rows.length} rows are like that: ${numbers}${more}`, place);
}
