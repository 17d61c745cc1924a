import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Draft } from '@/data/build/draft';
import { InputError, type Place } from '@/data/build/input-error';
import { ABROAD } from '@/data/tables';
import { overlapOf } from '@/geo/flows';
import type { SEXES } from '@/geo/measures';
import type { Edition, Level } from '@/geo/units';
import { enterAccount } from '../ledger';
import { ageGroup, filledText, peopleOrBlank, period, tableRows } from '../read/rows';
import type { FlowsMapping } from './mapping-file';
import type { GivenUnit } from './units';

/** Where the movers go who are given. */
export interface FlowPlace {
  readonly edition: Edition;
  /** The level of the units that the mapping describes. */
  readonly level: Level;
}

/** Rows as they stand in the files, before they are judged together. */
const STAGED = `
CREATE OR REPLACE TEMP TABLE given_flow (
  file INTEGER, line INTEGER, level VARCHAR, origin VARCHAR, destination VARCHAR, period VARCHAR,
  sex VARCHAR, age_group VARCHAR, movers INTEGER)`;

/** How many single rows are told; the account tells how many there were. */
const TOLD = 1000;

/**
 * Enters the movers of every file of flows. A row without movers, or from a unit to itself, is no flow:
 * it is set aside, told with its row, and stands in the account.
 * @throws InputError for a code in no edition, movers that cannot be counted, a flow given twice, or
 * periods that overlap; it names the first such row and how many there are
 */
export async function importMappedFlows(
  dir: string,
  files: readonly FlowsMapping[],
  units: ReadonlyMap<string, GivenUnit>,
  { edition, level }: FlowPlace,
  draft: Draft,
): Promise<void> {
  if (files.length === 0) return;
  const { db } = draft;
  await db.run(STAGED);
  const known = codesByLevel(units, level);
  const read: number[] = [];
  for (const [i, flows] of files.entries())
    read.push(await stageFile(db, i, dir, flows, known, level));
  await assertOnce(db, files);
  await assertPeriodsApart(db, files);
  for (const [i, flows] of files.entries()) await tellSetAside(draft, i, flows, edition, read[i]!);
  await db.run(`
    INSERT INTO flow
    SELECT origin, destination, '${edition}', period, sex, age_group, movers
    FROM given_flow WHERE movers IS NOT NULL AND origin <> destination;
    DROP TABLE given_flow`);
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

/** Reads the rows of one file into the staging table; returns how many there were. */
async function stageFile(
  db: DuckDBConnection,
  number: number,
  dir: string,
  flows: FlowsMapping,
  known: ReadonlyMap<Level, ReadonlySet<string>>,
  levelOfUnits: Level,
): Promise<number> {
  const file = basename(flows.file);
  const level = flows.level ?? levelOfUnits;
  const codes = known.get(level) ?? new Set();
  const abroad = new Set([ABROAD, ...(flows.abroad ?? [])]);
  const unknown = { rows: 0, first: undefined as Place | undefined };
  const place = (row: FlowRow, end: 'origin' | 'destination'): string => {
    const code = row[end];
    if (abroad.has(code)) return ABROAD;
    if (!codes.has(code)) {
      unknown.rows++;
      unknown.first ??= { file, row: row.row, column: flows[end], value: code };
    }
    return code;
  };
  const appender = await db.createAppender('given_flow');
  let rows = 0;
  try {
    for await (const row of flowRows(join(dir, flows.file), flows)) {
      rows++;
      const [origin, destination] = [place(row, 'origin'), place(row, 'destination')];
      appender.appendInteger(number);
      appender.appendInteger(row.row);
      for (const text of [level, origin, destination, row.period, row.sex, row.ageGroup])
        if (text === null) appender.appendNull();
        else appender.appendVarchar(text);
      if (row.movers === null) appender.appendNull();
      else appender.appendInteger(row.movers);
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

interface FlowRow {
  readonly row: number;
  readonly origin: string;
  readonly destination: string;
  readonly movers: number | null;
  readonly period: string;
  readonly sex: (typeof SEXES)[number] | null;
  readonly ageGroup: string | null;
}

async function* flowRows(path: string, flows: FlowsMapping): AsyncGenerator<FlowRow> {
  const sexWords = flows.sexes ?? { male: 'male', female: 'female' };
  const sex = z
    .string()
    .refine((word) => sexWords[word] !== undefined, {
      error: `the sex is none of ${Object.keys(sexWords).join(', ')}; say under "sexes" what it means`,
    })
    .transform((word) => sexWords[word] as (typeof SEXES)[number]);
  const columns = {
    ...{ origin: filledText, destination: filledText, movers: peopleOrBlank },
    ...(typeof flows.period !== 'string' && { period }),
    ...(flows.sex !== undefined && { sex }),
    ...(flows.age !== undefined && { age: ageGroup }),
  };
  const named = {
    ...{ origin: flows.origin, destination: flows.destination, movers: flows.movers },
    ...(typeof flows.period !== 'string' && { period: flows.period.column }),
    ...(flows.sex !== undefined && { sex: flows.sex }),
    ...(flows.age !== undefined && { age: flows.age }),
  };
  const sheet = flows.sheet === undefined ? {} : { sheet: flows.sheet };
  for await (const row of tableRows(path, columns, { named, ...sheet })) {
    yield {
      ...{ row: row.row, origin: row.origin, destination: row.destination, movers: row.movers },
      period: typeof flows.period === 'string' ? flows.period : String(row.period),
      sex: (row.sex ?? null) as FlowRow['sex'],
      ageGroup: (row.age ?? null) as string | null,
    };
  }
}

/** @throws InputError when the movers of one pair, period, sex and age group stand on two rows */
async function assertOnce(db: DuckDBConnection, files: readonly FlowsMapping[]): Promise<void> {
  const reader = await db.runAndReadAll(`
    SELECT file, line, also_file, also_line, what, sum(1) OVER ()::INTEGER FROM (
      SELECT file, line, lag(file) OVER same AS also_file, lag(line) OVER same AS also_line,
        concat_ws(' ', origin, destination, period, sex, age_group) AS what
      FROM given_flow
      WINDOW same AS (PARTITION BY origin, destination, period, sex, age_group ORDER BY file, line)
    ) WHERE also_line IS NOT NULL ORDER BY file, line LIMIT 1`);
  const first = reader.getRows()[0] as [number, number, number, number, string, number] | undefined;
  if (!first) return;
  const [file, row, otherFile, other, value, rows] = first;
  const where = otherFile === file ? `row ${other}` : `row ${other} of ${nameOf(files, otherFile)}`;
  const place = { file: nameOf(files, file), row, value };
  throw faultOf(`the same movers are counted twice (also on ${where})`, rows, place);
}

/** @throws InputError when two periods of a level share a month: their movers would count twice */
async function assertPeriodsApart(
  db: DuckDBConnection,
  files: readonly FlowsMapping[],
): Promise<void> {
  const reader = await db.runAndReadAll(`
    SELECT level, period, arg_min(file, (file, line)), arg_min(line, (file, line))
    FROM given_flow GROUP BY level, period ORDER BY ALL`);
  const byLevel = new Map<string, { name: string; file: number; row: number }[]>();
  for (const [level, name, file, row] of reader.getRows() as [string, string, number, number][])
    byLevel.set(level, [...(byLevel.get(level) ?? []), { name, file, row }]);
  for (const periods of byLevel.values()) {
    const overlap = overlapOf(periods.map(({ name }) => name));
    if (!overlap) continue;
    const [one, other] = overlap.map((name) => periods.find((period) => period.name === name)!);
    throw new InputError(`the period shares months with ${one!.name} (row ${one!.row})`, {
      ...{ file: nameOf(files, other!.file), row: other!.row, value: other!.name },
    });
  }
}

/** Tells the rows that are no flows, and enters the account of a file. */
async function tellSetAside(
  draft: Draft,
  number: number,
  flows: FlowsMapping,
  edition: Edition,
  read: number,
): Promise<void> {
  const file = nameOf([flows], 0);
  const reader = await draft.db.runAndReadAll(`
    SELECT line, origin, movers FROM given_flow
    WHERE file = ${number} AND (movers IS NULL OR origin = destination) ORDER BY line`);
  const rows = reader.getRows() as [number, string, number | null][];
  const within = rows.filter(([, , movers]) => movers !== null);
  for (const [row, code, movers] of rows.slice(0, TOLD))
    draft.defect({
      ...{ severity: 'warning', defect: movers === null ? 'no_movers' : 'flow_within_unit' },
      ...{ file, row, edition, field: flows.movers, action: 'ignored' },
      ...(code !== ABROAD && { unitCode: code }),
      ...(movers !== null && { found: { movers } }),
    });
  const people = within.reduce((sum, [, , movers]) => sum + movers!, 0);
  enterAccount(draft, {
    ...{ file, read, used: read - rows.length },
    setAside: {
      ...(rows.length > within.length && { rows_without_count: rows.length - within.length }),
      ...(within.length > 0 && { rows_within_unit: within.length }),
    },
    ...(within.length > 0 && { movers: people }),
  });
}

const nameOf = (files: readonly FlowsMapping[], i: number): string => basename(files[i]!.file);

/** The error of the first of some rows that have the same fault. */
const faultOf = (what: string, rows: number, place: Place): InputError =>
  new InputError(rows === 1 ? what : `${what}; ${rows} rows are like that`, place);
