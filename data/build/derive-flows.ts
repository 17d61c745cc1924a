/**
 * Movers counted from what a register keeps of single persons: two snapshots, or the history of their
 * residences. People are read, matched and grouped inside a database in memory; what comes out is
 * counts by origin, destination, period, sex and age group, and nothing else is ever written. Import
 * the counts with a mapping file like any other matrix.
 *
 * The two ways count different things, and say so in their account. Snapshots count persons who live
 * elsewhere than before (transitions): who moved and came back, or died, or moved twice, is seen once or
 * never. Residences count moves (events).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { dayAfter, type PeriodKind } from '@/geo/flows';
import { openToWrite } from './database';
import { InputError } from './input-error';

/** Names of columns; persons are told apart by `person`, and it is never written. */
export interface PersonColumns {
  readonly person: string;
  readonly unit: string;
  /** Holds `male` or `female`. */
  readonly sex?: string | undefined;
  /** Day of birth, YYYY-MM-DD. */
  readonly born?: string | undefined;
}

export interface Snapshots {
  readonly before: string;
  readonly after: string;
  readonly columns: PersonColumns;
  /** The period between the two, by name; ages are those at its end. */
  readonly period: string;
}

export interface Residences {
  readonly file: string;
  /** `from` is the first day of a residence, `to` the first day after it, or empty while it lasts. */
  readonly columns: PersonColumns & { readonly from: string; readonly to: string };
  /** Periods by which moves are counted, by the day on which the new residence began. */
  readonly kind: PeriodKind;
  /** Days that may lie between two residences of which the second is a move from the first. */
  readonly longestGap: number;
}

export interface DerivedFlow {
  readonly origin: string;
  readonly destination: string;
  readonly period: string;
  readonly sex: string | null;
  readonly ageGroup: string | null;
  readonly movers: number;
}

export interface DerivedFlows {
  readonly flows: DerivedFlow[];
  /** What became of everybody who was read, by reason; each part of a sum stands beside it. */
  readonly account: Readonly<Record<string, number>>;
}

/** @throws InputError for a person without unit, a day that cannot be read, or a person twice in one file */
export function flowsOfSnapshots(asked: Snapshots): Promise<DerivedFlows> {
  const { before, after, columns, period } = asked;
  return inMemory(async (db) => {
    await readPeople(db, 'earlier', before, columns);
    await readPeople(db, 'later', after, columns);
    for (const [table, path] of [
      ['earlier', before],
      ['later', after],
    ] as const)
      await refuse(
        db,
        path,
        columns.person,
        'the person stands in the file twice',
        `
        SELECT line FROM (SELECT line, row_number() OVER (PARTITION BY person ORDER BY line) AS nth
        FROM ${table}) WHERE nth > 1`,
      );
    const end = dayAfter(period);
    await db.run(`
      CREATE TEMP TABLE move AS
      SELECT earlier.unit AS origin, later.unit AS destination, '${period}' AS period,
        later.sex AS sex, ${ageGroupAt('later.born', `DATE '${end}'`)} AS age_group
      FROM earlier JOIN later USING (person) WHERE earlier.unit <> later.unit`);
    const account = await counts(db, {
      'people before': 'SELECT count(*) FROM earlier',
      'of them gone after': 'SELECT count(*) FROM earlier ANTI JOIN later USING (person)',
      'of them in the same unit':
        'SELECT count(*) FROM earlier JOIN later USING (person) WHERE earlier.unit = later.unit',
      'of them in another unit': 'SELECT count(*) FROM move',
      'people after': 'SELECT count(*) FROM later',
      'of them new': 'SELECT count(*) FROM later ANTI JOIN earlier USING (person)',
    });
    return { flows: await grouped(db), account };
  });
}

/** @throws InputError for a residence without person or unit, or with days that cannot be read or end before they begin */
export function flowsOfResidences(asked: Residences): Promise<DerivedFlows> {
  const { file, columns, kind, longestGap } = asked;
  return inMemory(async (db) => {
    await readPeople(db, 'residence', file, columns, {
      ...{ begins: columns.from, ends: columns.to },
    });
    for (const [column, name] of [
      ['begins', columns.from],
      ['ends', columns.to],
    ] as const)
      await refuse(
        db,
        file,
        name,
        'the day is not of the form YYYY-MM-DD',
        `
        SELECT line FROM residence WHERE ${column} <> '' AND try_cast(${column} AS DATE) IS NULL`,
      );
    await refuse(
      db,
      file,
      columns.from,
      'the first day is missing',
      `
      SELECT line FROM residence WHERE begins = ''`,
    );
    await refuse(
      db,
      file,
      columns.to,
      'the residence ends before it begins',
      `
      SELECT line FROM residence WHERE ends <> '' AND ends::DATE < begins::DATE`,
    );
    await db.run(`
      CREATE TEMP TABLE step AS
      SELECT person, unit, sex, born, begins::DATE AS begins, lag(unit) OVER life AS origin,
        lag(coalesce(try_cast(ends AS DATE), DATE '9999-12-31')) OVER life AS left_on
      FROM residence WINDOW life AS (PARTITION BY person ORDER BY begins::DATE, line);
      CREATE TEMP TABLE unclear AS SELECT DISTINCT person FROM step WHERE left_on > begins;
      DELETE FROM step WHERE origin IS NULL OR person IN (FROM unclear);
      CREATE TEMP TABLE move AS
      SELECT origin, unit AS destination, ${PERIOD_OF[kind]} AS period, sex,
        ${ageGroupAt('born', 'begins')} AS age_group
      FROM step WHERE origin <> unit AND begins - left_on <= ${Math.floor(longestGap)}`);
    const account = await counts(db, {
      residences: 'SELECT count(*) FROM residence',
      'of them first ones, or of people whose residences overlap':
        'SELECT (SELECT count(*) FROM residence) - (SELECT count(*) FROM step)',
      'of them in the same unit as before': 'SELECT count(*) FROM step WHERE origin = unit',
      'of them after a longer gap': `
        SELECT count(*) FROM step WHERE origin <> unit AND begins - left_on > ${Math.floor(longestGap)}`,
      'of them moves': 'SELECT count(*) FROM move',
      'people whose residences overlap': 'SELECT count(*) FROM unclear',
    });
    return { flows: await grouped(db), account };
  });
}

const PERIOD_OF: Readonly<Record<PeriodKind, string>> = {
  year: `strftime(begins, '%Y')`,
  quarter: `strftime(begins, '%Y') || '-Q' || quarter(begins)`,
  month: `strftime(begins, '%Y-%m')`,
};

/** Five years of age from 0-4 to 85+ on a day, in completed years; null where no day of birth is known. */
const ageGroupAt = (born: string, day: string): string => {
  const age = `date_sub('year', try_cast(${born} AS DATE), ${day})`;
  return `CASE WHEN ${age} >= 85 THEN '85+'
    WHEN ${age} >= 0 THEN (${age} // 5 * 5) || '-' || (${age} // 5 * 5 + 4) END`;
};

/** Reads the columns that are needed, as texts, with the line on which each row stands. */
async function readPeople(
  db: DuckDBConnection,
  table: string,
  path: string,
  columns: PersonColumns,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const file = basename(path);
  const from = `'${path.replaceAll("'", "''")}'`;
  const scan = /\.parquet$/i.test(path)
    ? `read_parquet(${from})`
    : `read_csv(${from}, all_varchar = true, header = true, delim = ',', quote = '"')`;
  const named = { person: columns.person, unit: columns.unit, ...more };
  const optional = { sex: columns.sex, born: columns.born };
  const text = (column: string) => `coalesce("${column.replaceAll('"', '""')}"::VARCHAR, '')`;
  const list = [
    ...Object.entries(named).map(([as, column]) => `${text(column)} AS ${as}`),
    ...Object.entries(optional).map(
      ([as, column]) => `${column === undefined ? 'NULL::VARCHAR' : text(column)} AS ${as}`,
    ),
  ];
  await db
    .run(`CREATE TEMP TABLE ${table} AS
      SELECT (row_number() OVER () + 1)::INTEGER AS line, ${list.join(', ')} FROM ${scan}`)
    .catch((error: Error) => {
      throw new InputError(`the file cannot be read: ${error.message.split('\n')[0]}`, { file });
    });
  await refuse(
    db,
    path,
    columns.person,
    'the cell is empty',
    `
    SELECT line FROM ${table} WHERE person = ''`,
  );
  await refuse(
    db,
    path,
    columns.unit,
    'the cell is empty',
    `
    SELECT line FROM ${table} WHERE unit = ''`,
  );
  await refuse(
    db,
    path,
    columns.sex ?? '',
    'the sex is none of male, female',
    `
    SELECT line FROM ${table} WHERE sex NOT IN ('male', 'female')`,
  );
  await refuse(
    db,
    path,
    columns.born ?? '',
    'the day is not of the form YYYY-MM-DD',
    `
    SELECT line FROM ${table} WHERE born IS NOT NULL AND try_cast(born AS DATE) IS NULL`,
  );
}

/** @param faulty SQL of the lines with a fault. @throws InputError with the first and how many; no value of a person */
async function refuse(
  db: DuckDBConnection,
  path: string,
  column: string,
  what: string,
  faulty: string,
): Promise<void> {
  const reader = await db.runAndReadAll(
    `SELECT min(line)::INTEGER, count(*)::INTEGER FROM (${faulty})`,
  );
  const [row, rows] = reader.getRows()[0] as [number | null, number];
  if (row === null) return;
  const text = rows === 1 ? what : `${what}; ${rows} rows are like that`;
  throw new InputError(text, { file: basename(path), row, column });
}

async function counts(
  db: DuckDBConnection,
  queries: Readonly<Record<string, string>>,
): Promise<Record<string, number>> {
  const account: Record<string, number> = {};
  for (const [what, sql] of Object.entries(queries)) {
    const reader = await db.runAndReadAll(sql);
    account[what] = Number(reader.getRows()[0]?.[0]);
  }
  return account;
}

/** The only rows that leave the database. */
async function grouped(db: DuckDBConnection): Promise<DerivedFlow[]> {
  const reader = await db.runAndReadAll(`
    SELECT origin, destination, period, sex, age_group, count(*)::INTEGER FROM move
    GROUP BY ALL ORDER BY period, origin, destination, sex, age_group`);
  const rows = reader.getRows() as [string, string, string, string | null, string | null, number][];
  return rows.map(([origin, destination, period, sex, ageGroup, movers]) => ({
    ...{ origin, destination, period, sex, ageGroup, movers },
  }));
}

/** A database that no file holds; what outgrows memory is spilled to a folder that goes with it. */
async function inMemory<T>(work: (db: DuckDBConnection) => Promise<T>): Promise<T> {
  const spill = await mkdtemp(join(tmpdir(), 'dando-derive-'));
  const { db, close } = await openToWrite(':memory:', spill);
  try {
    return await work(db);
  } finally {
    close();
    await rm(spill, { recursive: true, force: true });
  }
}
