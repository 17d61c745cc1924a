import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AGE_BANDS, ageBand, MAX_AGE, SEXES } from '@/geo/measures';
import {
  TINY_BEFORE,
  TINY_DATE_AFTER,
  TINY_DATE_BEFORE,
  tinyPersons,
  tinyUnits,
} from '@/geo/testing';
import { COUNTRY_CODE } from '@/geo/units';
import { fillCubes } from './cubes';
import { createTables, type Database, openToRead } from './database';
import { insertRows, type Row } from './insert-rows';
import { databaseOf } from './releases';
import { buildTinyRelease, type TinyRelease } from './testing/tiny-release';

const DATE = '2024-12-31';
type Person = Row<'population'>;
type Series = Row<'series'>;

let instance: DuckDBInstance;
let db: Database['db'];
beforeEach(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  db = await instance.connect();
  await createTables(db);
  await insertRows(
    db,
    'unit',
    tinyUnits.map((u) => ({
      code: u.code,
      valid_from: u.validFrom,
      valid_to: u.validTo,
      level: u.level,
      kind: u.kind,
      name: u.name,
      name_en: u.nameEn,
      parent_code: u.parentCode,
    })),
  );
});
afterEach(() => {
  db.closeSync();
  instance.closeSync();
});

const series = (level: string, concept: string, has_sex: boolean, has_age: boolean): Series => ({
  edition: TINY_BEFORE,
  reference_date: DATE,
  concept,
  level,
  has_sex,
  has_age,
  source_id: 's',
});
const people = (
  unit_code: string,
  concept: string,
  persons: number,
  sex: string | null = null,
  age: number | null = null,
): Person => ({
  unit_code,
  edition: TINY_BEFORE,
  reference_date: DATE,
  concept,
  sex,
  age,
  persons,
});

/** The cube of some series: for each unit and concept the asked column. */
async function cube(given: Series[], rows: Person[], columns: string) {
  await db.run(
    'DELETE FROM series; DELETE FROM population; DELETE FROM cube_unit; DELETE FROM cube_pyramid',
  );
  await insertRows(db, 'series', given);
  await insertRows(db, 'population', rows);
  await fillCubes({ db, connect: () => instance.connect() });
  const reader = await db.runAndReadAll(
    `SELECT code || ' ' || concept, ${columns} FROM cube_unit ORDER BY ALL`,
  );
  return Object.fromEntries(reader.getRows().map(([key, ...values]) => [key, values]));
}

/** The middle of people spread evenly over each year of age, by walking through them. */
function medianByHand(byAge: number[]): number | null {
  const total = byAge.reduce((sum, n) => sum + n, 0);
  let passed = 0;
  for (const [age, n] of byAge.entries()) {
    if (n > 0 && (passed + n) * 2 >= total) {
      return Math.min(MAX_AGE, age + (total / 2 - passed) / n);
    }
    passed += n;
  }
  return null;
}

describe('the cube of units', () => {
  test('sums communes to provinces and provinces to the country', async () => {
    const rows = [people('00001', 'de_facto', 3), people('00101', 'de_facto', 4)];
    const found = await cube([series('commune', 'de_facto', false, false)], rows, 'persons');
    expect(found).toEqual({
      '00001 de_facto': [3],
      '00101 de_facto': [4],
      '01 de_facto': [3],
      '02 de_facto': [4],
      'VN de_facto': [7],
    });
  });

  test('keeps what was given for a level where it differs from the sum below', async () => {
    const found = await cube(
      [series('commune', 'de_facto', false, false), series('province', 'de_facto', false, false)],
      [people('00001', 'de_facto', 3), people('01', 'de_facto', 5)],
      'persons',
    );
    expect(found['01 de_facto']).toEqual([5]);
    expect(found[`${COUNTRY_CODE} de_facto`]).toEqual([5]);
  });

  test('has no sexes and no ages where the source has none, and zero where it counted none', async () => {
    const columns = 'male, female, under_15, age_65_over, median_age';
    const plain = await cube(
      [series('province', 'de_facto', false, false)],
      [people('01', 'de_facto', 9)],
      columns,
    );
    expect(plain['01 de_facto']).toEqual([null, null, null, null, null]);
    const men = await cube(
      [series('province', 'de_facto', true, false)],
      [people('01', 'de_facto', 9, 'male')],
      columns,
    );
    expect(men['01 de_facto']).toEqual([9, 0, null, null, null]);
    const ages = await cube(
      [series('province', 'de_facto', false, true)],
      [people('01', 'de_facto', 9, null, 14), people('01', 'de_facto', 3, null, 15)],
      columns,
    );
    expect(ages['01 de_facto']?.slice(0, 4)).toEqual([null, null, 9, 0]);
  });

  test('derives registered and absent people only for units that have every part', async () => {
    const given = ['permanent', 'temporary', 'de_facto'].map((c) =>
      series('commune', c, false, false),
    );
    const rows = [
      people('00001', 'permanent', 10),
      people('00001', 'temporary', 4),
      people('00001', 'de_facto', 12),
      people('00101', 'permanent', 7),
    ];
    const found = await cube(given, rows, 'persons');
    expect(found['00001 registered']).toEqual([14]);
    expect(found['00001 absent']).toEqual([2]);
    expect(found['00101 registered']).toBeUndefined();
    expect(found['00101 absent']).toBeUndefined();
  });

  test('leaves a concept that is given as it was given', async () => {
    const found = await cube(
      ['permanent', 'temporary', 'registered'].map((c) => series('province', c, false, false)),
      [people('01', 'permanent', 10), people('01', 'temporary', 4), people('01', 'registered', 15)],
      'persons',
    );
    expect(found['01 registered']).toEqual([15]);
  });

  test('reads the median age off single years, whatever the ages', async () => {
    const age = fc.record({ age: fc.nat({ max: MAX_AGE }), persons: fc.nat({ max: 50 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(age, { minLength: 1, maxLength: 30 }), async (drawn) => {
        const byAge = Array.from({ length: MAX_AGE + 1 }, () => 0);
        for (const { age, persons } of drawn) byAge[age] = (byAge[age] ?? 0) + persons;
        const rows = byAge.map((n, a) => people('01', 'de_facto', n, null, a));
        const found = await cube([series('province', 'de_facto', false, true)], rows, 'median_age');
        const byHand = medianByHand(byAge);
        const [median] = found['01 de_facto'] ?? [];
        if (byHand === null) expect(median).toBeNull();
        else expect(median).toBeCloseTo(byHand, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('puts the median of a hundred people of one age in the middle of their year', async () => {
    const found = await cube(
      [series('province', 'de_facto', false, true)],
      [people('01', 'de_facto', 100, null, 30)],
      'median_age',
    );
    expect(found['01 de_facto']).toEqual([30.5]);
  });
});

describe('the cubes of the tiny country', () => {
  let release: TinyRelease;
  let opened: Database;
  beforeEach(async () => {
    release = await buildTinyRelease();
    opened = await openToRead(databaseOf(release.folder));
  });
  afterEach(async () => {
    opened.close();
    await release.remove();
  });

  test('agree with its rows for every unit of every level', async () => {
    const reader = await opened.db.runAndReadAll(
      `SELECT code, reference_date::VARCHAR, concept, persons, male, under_15, age_65_over
       FROM cube_unit WHERE concept NOT IN ('registered', 'absent')`,
    );
    const rows = reader.getRows() as [
      string,
      string,
      'permanent',
      number,
      number,
      number,
      number,
    ][];
    expect(rows.length).toBe((12 + 9) * 3);
    for (const [code, date, concept, persons, male, under15, over65] of rows) {
      const day = date === TINY_DATE_BEFORE ? TINY_DATE_BEFORE : TINY_DATE_AFTER;
      expect([persons, male, under15, over65]).toEqual([
        tinyPersons(code, day, concept),
        tinyPersons(code, day, concept, { sex: 'male' }),
        tinyPersons(code, day, concept, { to: 14 }),
        tinyPersons(code, day, concept, { from: 65 }),
      ]);
    }
  });

  test('have the published age groups of both sexes', async () => {
    const reader = await opened.db.runAndReadAll(
      `SELECT sex, band, persons FROM cube_pyramid
       WHERE code = 'VN' AND concept = 'de_facto' AND reference_date = '${TINY_DATE_AFTER}'`,
    );
    const rows = reader.getRows() as [(typeof SEXES)[number], number, number][];
    expect(rows.length).toBe(SEXES.length * AGE_BANDS.length);
    for (const [sex, band, persons] of rows) {
      const to = ageBand(band) === 85 ? MAX_AGE : band + 4;
      expect(persons).toBe(tinyPersons('VN', TINY_DATE_AFTER, 'de_facto', { sex, from: band, to }));
    }
  });
});
