/**
 * The cubes: sums of `population` for every unit of every level, which the map asks for. Day by day:
 * DuckDB gathers the rows of each unit, `tally.ts` sums them, and DuckDB stores what they come to.
 */
import {
  ARRAY,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBIntegerVector,
  DuckDBListVector,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { inForceOn } from '@/data/checks/in-force';
import { AGE_BANDS, CONCEPTS, type Concept, MAX_AGE, SEXES } from '@/geo/measures';
import { LEVELS, type Level } from '@/geo/units';
import type { Database } from './database';
import { writeSideBySide } from './side-by-side';
import { stageColumns } from './stage-columns';
import {
  type Branch,
  bandCounts,
  between,
  count,
  derive,
  emptyTally,
  medianAge,
  rollUp,
  type Tallies,
  type Tally,
} from './tally';

/** A reference date and the edition whose units carry its figures. */
interface Day {
  readonly edition: string;
  readonly date: string;
}

/** Fills `cube_unit` and `cube_pyramid` from `population`, `series` and `unit`. */
export async function fillCubes(database: Pick<Database, 'db' | 'connect'>): Promise<void> {
  const days = await database.db.runAndReadAll(`
    SELECT DISTINCT edition::VARCHAR, reference_date::VARCHAR FROM series
    ORDER BY reference_date, edition`);
  await writeSideBySide(
    database,
    (days.getRows() as [string, string][]).map(([edition, date]): Day => ({ edition, date })),
    async (day, db) => {
      const tallies = await readTallies(db, day);
      rollUp(tallies, await readTree(db, day.edition));
      derive(tallies);
      await stageTallies(db, tallies);
    },
    async (day, db) => {
      await db.run(fillCubeUnit(day));
      await db.run(fillCubePyramid(day));
    },
  );
}

/** A cell is a sex and an age in one number; what is not told has a number too. */
const SEX_STEP = 128;
const CELL = `(coalesce(enum_code(sex)::INTEGER, ${SEXES.length}) * ${SEX_STEP}
  + coalesce(least(age::INTEGER, ${MAX_AGE}), ${SEX_STEP - 1}))`;

/** The people of every unit that the day's series tell of, on their own level. */
async function readTallies(db: DuckDBConnection, { edition, date }: Day): Promise<Tallies> {
  const result = await db.run(`
    WITH given AS (
      SELECT unit_code AS code, concept, list(${CELL}) AS cells, list(persons) AS persons
      FROM population WHERE edition = '${edition}' AND reference_date = '${date}'
      GROUP BY ALL
    )
    SELECT code, level::VARCHAR, concept::VARCHAR, has_sex, has_age, cells, persons
    FROM given JOIN unit USING (code) JOIN series USING (level, concept)
    WHERE ${inForceOn('unit', `DATE '${edition}'`)} AND series.edition = '${edition}' AND reference_date = '${date}'`);
  const tallies: Tallies = new Map();
  for (const chunk of await result.fetchAllChunks()) {
    const column = (c: number) => chunk.getColumnValues(c);
    const [codes, levels, concepts] = [column(0), column(1), column(2)] as string[][];
    const [sexes, ages] = [column(3), column(4)] as boolean[][];
    const [cells, persons] = [listsOf(chunk.getColumnVector(5)), listsOf(chunk.getColumnVector(6))];
    for (let row = 0; row < chunk.rowCount; row++) {
      const tally = emptyTally({
        ...{ level: levels![row] as Level, sexes: sexes![row]!, ages: ages![row]! },
      });
      const [of, how] = [cells(row), persons(row)];
      for (let i = 0; i < of.length; i++) {
        count(tally, Math.floor(of[i]! / SEX_STEP), of[i]! % SEX_STEP, how[i]!);
      }
      const concept = concepts![row] as Concept;
      const units = tallies.get(concept);
      if (units) units.set(codes![row]!, tally);
      else tallies.set(concept, new Map([[codes![row]!, tally]]));
    }
  }
  return tallies;
}

/** The lists of whole numbers of a column, by row. */
function listsOf(vector: unknown): (row: number) => Int32Array {
  if (!(vector instanceof DuckDBListVector)) throw new TypeError('the column has no lists');
  const numbers = vector.childVector;
  if (!(numbers instanceof DuckDBIntegerVector)) throw new TypeError('the lists are not INTEGER');
  // The driver's own memory: to ask it number by number takes five times as long.
  // biome-ignore lint/complexity/useLiteralKeys: the driver declares it private
  const items = numbers['items'] as Int32Array;
  return (row) => {
    const from = vector.getEntryOffset(row);
    return items.subarray(from, from + vector.getEntryLength(row));
  };
}

async function readTree(db: DuckDBConnection, edition: string): Promise<Map<string, Branch>> {
  const reader = await db.runAndReadAll(
    `SELECT code, level::VARCHAR, parent_code FROM unit WHERE ${inForceOn('unit', `DATE '${edition}'`)}`,
  );
  const rows = reader.getRows() as [string, Level, string | null][];
  return new Map(rows.map(([code, level, parent]) => [code, { level, parent }]));
}

/** Lays the tallies down in a table `tally`, in the order in which a release stores the cubes. */
async function stageTallies(db: DuckDBConnection, tallies: Tallies): Promise<void> {
  const rows = [...tallies].flatMap(([concept, units]) =>
    [...units].map(([code, tally]) => ({ concept, code, tally })),
  );
  const place = (row: (typeof rows)[number]) =>
    CONCEPTS.indexOf(row.concept) * LEVELS.length + LEVELS.indexOf(row.tally.level);
  rows.sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1));
  const bands = new Int32Array(rows.length * SEXES.length * AGE_BANDS.length);
  rows.forEach(({ tally }, row) => {
    bands.set(bandCounts(tally), row * SEXES.length * AGE_BANDS.length);
  });
  const column = <Value>(value: (tally: Tally) => Value) => rows.map(({ tally }) => value(tally));
  const bySex = (value: (tally: Tally) => number) =>
    column((tally) => (tally.sexes ? value(tally) : null));
  const byAge = (from: number, to: number) =>
    column((tally) => (tally.ages ? between(tally, from, to) : null));
  await stageColumns(db, 'tally', rows.length, {
    level: { type: VARCHAR, values: column(({ level }) => level) },
    code: { type: VARCHAR, values: rows.map(({ code }) => code) },
    concept: { type: VARCHAR, values: rows.map(({ concept }) => concept) },
    persons: { type: INTEGER, values: column(({ persons }) => persons) },
    male: { type: INTEGER, values: bySex(({ male }) => male) },
    female: { type: INTEGER, values: bySex(({ female }) => female) },
    under_15: { type: INTEGER, values: byAge(0, 15) },
    age_65_over: { type: INTEGER, values: byAge(65, MAX_AGE + 1) },
    median_age: { type: DOUBLE, values: column(medianAge) },
    has_pyramid: { type: BOOLEAN, values: column(({ sexes, ages }) => sexes && ages) },
    told: { type: INTEGER, values: column((tally) => tally.bands) },
    people: { type: ARRAY(INTEGER, SEXES.length * AGE_BANDS.length), values: bands },
  });
}

const NAMES = ({ edition, date }: Day) =>
  `level::level_t AS level, code, '${edition}'::DATE AS edition,
   '${date}'::DATE AS reference_date, concept::concept_t AS concept`;

const fillCubeUnit = (day: Day) => `
INSERT INTO cube_unit
SELECT ${NAMES(day)}, persons, male, female, under_15, age_65_over, median_age FROM tally`;

const EVERY_SEX = SEXES.flatMap((sex) => AGE_BANDS.map(() => `'${sex}'`)).join(', ');
const EVERY_BAND = SEXES.flatMap(() => AGE_BANDS).join(', ');

const fillCubePyramid = (day: Day) => `
INSERT INTO cube_pyramid
SELECT * EXCLUDE told FROM (
  SELECT level, code, edition, reference_date, concept, told, unnest([${EVERY_SEX}]::sex_t[]) AS sex,
    unnest([${EVERY_BAND}]::UTINYINT[]) AS band, unnest(people) AS persons
  FROM (SELECT ${NAMES(day)}, told, people FROM tally WHERE has_pyramid)
)
WHERE (told >> (band // 5)::INTEGER) & 1 = 1`;
