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
import { BUDGETS } from './budgets';
import { type Benchmark, type Figure, time } from './harness';

const OLD = 10_040;
const NEW = 3_321;
const PARTED = 440;
const AGES = 101;
const SEXES = 2;
const YEARS = 10;
const CELLS = AGES * SEXES * YEARS;
const RUNS = { warmUp: 1, runs: 5 };

/** Builds the table in memory and times the three ways. Takes half a minute and 1 GB. */
export const benchmark: Benchmark = {
  name: 'rekey',
  run: async () => {
    const crosswalk = climb(decreed(), {}).step;
    const table = peopleTable();
    const people = sum(table.values);
    let rekeyed: ArrayLike<number> = [];
    const ours = await time('rekeyCounts, whole people', RUNS, () => {
      rekeyed = rekeyCounts(crosswalk, table, { block: AGES * SEXES }).values;
    });
    const after = sum(rekeyed);
    if (after !== people) throw new Error(`${people} people in, ${after} out`);
    const bare = await time('a bare pass over the arrays, fractions of people', RUNS, () => {
      barePass(crosswalk, table);
    });
    const sql = await inDuckDb(crosswalk, table);
    const what = 're-key 20 million counts of 10,040 communes to 3,321';
    const notes = [`${people.toLocaleString('en')} people before and after`];
    return [
      { what, unit: 'ms', ours, beside: sql, budget: BUDGETS.rekey, notes },
      { what, unit: 'ms', ours, beside: bare, budget: null, notes: [] },
    ];
  },
};

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
async function inDuckDb(crosswalk: Crosswalk, table: CountTable): Promise<Figure> {
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
  const figure = await time('DuckDB: join, multiply, sum; fractions of people', RUNS, () =>
    db.run(
      `CREATE OR REPLACE TABLE rekeyed AS
       SELECT target, cell, sum(persons * share) AS persons
       FROM counts JOIN crosswalk USING (unit) GROUP BY target, cell`,
    ),
  );
  db.closeSync();
  instance.closeSync();
  return figure;
}

function sum(values: ArrayLike<number>): number {
  let all = 0;
  for (let k = 0; k < values.length; k++) all += values[k]!;
  return all;
}
