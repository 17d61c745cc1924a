/**
 * The budget of re-keying: 10,040 communes x 101 ages x 2 sexes x 10 years, 20 million cells, from
 * before 2025-07-01 to after, integer-exact; beside it, in the same run, the same join and sum in
 * plain DuckDB SQL and a bare typed-array pass, both of which leave fractions of people.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import {
  ALL,
  type CountTable,
  type Crosswalk,
  climb,
  type Entry,
  pack,
  rekeyCounts,
  shareOn,
  sideOf,
  UNTOLD,
} from '@/geo/crosswalk';
import type { Edition } from '@/geo/units';

const OLD = 10_040;
const NEW = 3_321;
const PARTED = 440;
const AGES = 101;
const SEXES = 2;
const YEARS = 10;
const CELLS = AGES * SEXES * YEARS;
const ROUNDS = 5;

export interface RekeyTimings {
  readonly cells: number;
  /** Milliseconds, median of five rounds. */
  readonly exactMs: number;
  readonly buildCrosswalkMs: number;
  readonly bareMs: number;
  readonly duckdbMs: number;
  /** People in, people out, of the exact way; equal or the benchmark throws. */
  readonly people: number;
  /** The furthest that a cell of the SQL result is from a whole person. */
  readonly duckdbFraction: number;
}

/** Builds the table in memory and times the three ways. Takes about a minute and 2 GB. */
export async function benchRekey(): Promise<RekeyTimings> {
  const began = performance.now();
  const crosswalk = climb(decreed(), {}).step;
  const buildCrosswalkMs = performance.now() - began;
  const table = peopleTable();
  const people = sum(table.values);

  const exactMs = median(() => {
    const after = rekeyCounts(crosswalk, table, { block: AGES * SEXES });
    return after.values.length;
  });
  const after = rekeyCounts(crosswalk, table, { block: AGES * SEXES });
  if (sum(after.values) !== people)
    throw new Error(`${people} people in, ${sum(after.values)} out`);
  const bareMs = median(() => barePass(crosswalk, table).length);
  const { ms: duckdbMs, fraction: duckdbFraction } = await inDuckDb(crosswalk, table);
  return {
    cells: OLD * CELLS,
    exactMs,
    buildCrosswalkMs,
    bareMs,
    duckdbMs,
    people,
    duckdbFraction,
  };
}

/** As many units as in 2025, as many of them in parts: what the law leaves open is shared equally. */
function decreed(): Crosswalk {
  const code = (i: number): string => String(i).padStart(5, '0');
  const from = sideOf(
    '2025-06-30' as Edition,
    Array.from({ length: OLD }, (_, i) => code(i)),
  );
  const to = sideOf(
    '2025-07-01' as Edition,
    Array.from({ length: NEW }, (_, i) => code(i)),
  );
  const rows = from.codes.map((_, i): Entry[] => {
    const home = Math.floor((i * NEW) / OLD);
    if (i % Math.floor(OLD / PARTED) !== 0) return [{ to: home, people: ALL, land: ALL }];
    const land = shareOn('area', 0.25 + (i % 50) / 100);
    const rest = shareOn('area', 1 - land.share);
    return [
      { to: home, people: UNTOLD, land },
      { to: (home + 1) % NEW, people: UNTOLD, land: rest },
    ];
  });
  return pack(from, to, rows);
}

/** About 10,000 people a commune and year, more of them young; the same every time. */
function peopleTable(): CountTable {
  const values = new Int32Array(OLD * CELLS);
  let state = 1;
  for (let k = 0; k < values.length; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    values[k] = (state >>> 24) % (100 - Math.floor((k % AGES) / 2));
  }
  return { cells: CELLS, values };
}

/** What the memory alone costs: shares times counts, in floating point. */
function barePass({ start, target, people }: Crosswalk, { values }: CountTable): Float64Array {
  const out = new Float64Array(NEW * CELLS);
  for (let i = 0; i < OLD; i++) {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const share = people.share[e]!;
      const [first, onto] = [i * CELLS, target[e]! * CELLS];
      for (let c = 0; c < CELLS; c++) out[onto + c]! += values[first + c]! * share;
    }
  }
  return out;
}

/** What a user would write: join the table with the crosswalk, multiply, sum by unit and cell. */
async function inDuckDb(
  crosswalk: Crosswalk,
  table: CountTable,
): Promise<{ ms: number; fraction: number }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '4' });
  const db = await instance.connect();
  await db.run('CREATE TABLE counts (unit INTEGER, cell SMALLINT, persons INTEGER)');
  const counts = await db.createAppender('counts');
  for (let i = 0; i < OLD; i++) {
    for (let c = 0; c < CELLS; c++) {
      counts.appendInteger(i);
      counts.appendSmallInt(c);
      counts.appendInteger(table.values[i * CELLS + c]!);
      counts.endRow();
    }
    if (i % 500 === 0) counts.flushSync();
  }
  counts.closeSync();
  await db.run('CREATE TABLE crosswalk (unit INTEGER, target INTEGER, share DOUBLE)');
  const shares = await db.createAppender('crosswalk');
  for (let i = 0; i < OLD; i++) {
    for (let e = crosswalk.start[i]!; e < crosswalk.start[i + 1]!; e++) {
      shares.appendInteger(i);
      shares.appendInteger(crosswalk.target[e]!);
      shares.appendDouble(crosswalk.people.share[e]!);
      shares.endRow();
    }
  }
  shares.closeSync();
  const times: number[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    const began = performance.now();
    await db.run(
      `CREATE OR REPLACE TABLE rekeyed AS
       SELECT target, cell, sum(persons * share) AS persons
       FROM counts JOIN crosswalk USING (unit) GROUP BY target, cell`,
    );
    times.push(performance.now() - began);
  }
  const reader = await db.runAndReadAll(
    'SELECT max(abs(persons - round(persons)))::DOUBLE FROM rekeyed',
  );
  const fraction = Number(reader.getRows()[0]![0]);
  db.closeSync();
  instance.closeSync();
  return { ms: middle(times), fraction };
}

function median(work: () => number): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return middle(times);
}
const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

function sum(values: ArrayLike<number>): number {
  let all = 0;
  for (let k = 0; k < values.length; k++) all += values[k]!;
  return all;
}
