import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openToWrite } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { CHECKS } from './checks';
import { sumPopulationByUnit } from './population-by-unit';
import { runChecks } from './run-checks';
import { SPOILED_FLOWS, type Spoiled } from './testing/spoiled-flows';
import { verifyRelease } from './verify-release';

let release: TinyRelease;
let folder = '';
let spoilt: Database;
beforeAll(async () => {
  release = await buildTinyRelease();
  folder = await mkdtemp(join(tmpdir(), 'dando-checks-'));
  await copyFile(databaseOf(release.folder), databaseOf(folder));
  await cp(join(release.folder, 'boundaries'), join(folder, 'boundaries'), { recursive: true });
  spoilt = await openToWrite(databaseOf(folder), folder);
});
afterAll(async () => {
  spoilt.close();
  await release.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The ids of those checks that fail while a statement has spoiled the release. */
async function failedAfter(statement: string, ids: readonly string[]): Promise<string[]> {
  const { db } = spoilt;
  await db.run('BEGIN');
  try {
    await db.run(statement);
    await sumPopulationByUnit(db);
    const failed: string[] = [];
    for (const { id, faults } of CHECKS.filter((check) => ids.includes(check.id))) {
      const { count } = await faults({ db, folder, boundaries: release.manifest.boundaries });
      if (count > 0) failed.push(id);
    }
    return failed;
  } finally {
    await db.run('ROLLBACK');
  }
}

/** A statement that breaks one rule, and the checks that must see it. */
const SPOILED: readonly Spoiled[] = [
  ...SPOILED_FLOWS,
  [
    'a row that stands twice',
    `INSERT INTO population FROM population LIMIT 1`,
    ['key-population', 'cube-is-sum-of-rows'],
  ],
  [
    'an age group that stands twice',
    `INSERT INTO cube_pyramid FROM cube_pyramid LIMIT 1`,
    ['key-cube_pyramid', 'pyramid-sums-to-cube'],
  ],
  ['an event that stands twice', `INSERT INTO event FROM event`, ['key-event']],
  [
    'a transfer of new land that stands twice, though its key holds a null',
    `INSERT INTO transfer FROM transfer WHERE from_code IS NULL`,
    ['key-transfer'],
  ],
  [
    'a life that ends before it begins',
    `UPDATE unit SET valid_to = '2019-01-01' WHERE code = '00004'`,
    ['life-ends-after-it-begins'],
  ],
  [
    'a life that goes on into the next life of its code',
    `UPDATE unit SET valid_to = NULL WHERE code = '00001' AND valid_from = '2019-04-01'`,
    ['lives-do-not-overlap'],
  ],
  [
    'a life that begins between editions',
    `UPDATE unit SET valid_from = '2020-01-01' WHERE code = '00204' AND valid_to IS NOT NULL`,
    ['lives-change-with-editions'],
  ],
  ['a country that is not there', `DELETE FROM unit WHERE code = 'VN'`, ['country-in-force']],
  [
    'a parent that ended before its child',
    `UPDATE unit SET parent_code = '02' WHERE code = '00201'`,
    ['parents-in-force'],
  ],
  [
    'a unit below one of its own level',
    `UPDATE unit SET parent_code = '00201' WHERE code = '00204' AND valid_to IS NULL`,
    ['parents-in-force'],
  ],
  ['an area of nothing', `UPDATE unit SET area_declared_km2 = 0`, ['areas-positive']],
  [
    'a transfer of no event',
    `INSERT INTO transfer (event_id, to_code, kind, basis) VALUES ('x', '00101', 'part', 'area')`,
    ['transfers-have-events'],
  ],
  [
    'a successor that does not exist on the day',
    `UPDATE transfer SET to_code = '00104' WHERE from_code = '00104'`,
    ['successors-exist'],
  ],
  [
    'a predecessor that never was',
    `UPDATE transfer SET from_code = '99999' WHERE from_code = '00104'`,
    ['predecessors-exist'],
  ],
  [
    'people who get lost in an event',
    `UPDATE transfer SET share_population = 0.59 WHERE from_code = '00004' AND to_code = '00001'`,
    ['shares-of-people-sum-to-one'],
  ],
  [
    'land that is given away twice',
    `UPDATE transfer SET share_area = 0.8 WHERE from_code = '00004'`,
    ['shares-of-land-sum-to-one'],
  ],
  [
    'people of a unit that no longer exists',
    `UPDATE population SET edition = '2025-07-01' WHERE unit_code = '00104'`,
    ['population-units-in-force'],
  ],
  [
    'births in a unit that does not exist',
    `UPDATE vital SET unit_code = '77777' WHERE unit_code = '00104'`,
    ['vital-units-in-force'],
  ],
  [
    'cards in a unit that does not exist',
    `UPDATE indicator SET unit_code = '77777' WHERE unit_code = '00104'`,
    ['indicator-units-in-force'],
  ],
  [
    'a school in a unit that has ended',
    `UPDATE school SET unit_code = '00104' WHERE unit_code = '00101'`,
    ['school-units-in-force'],
  ],
  [
    'fewer people than none',
    `UPDATE population SET persons = -1 WHERE unit_code = '00207' AND age = 100`,
    ['population-not-negative'],
  ],
  ['fewer deaths than none', `UPDATE vital SET deaths = -1`, ['vital-not-negative']],
  ['fewer cards than none', `UPDATE indicator SET numerator = -1`, ['indicator-not-negative']],
  ['fewer places than none', `UPDATE school SET places = -1`, ['school-not-negative']],
  [
    'an age beyond the open group',
    `UPDATE population SET age = 101 WHERE age = 100`,
    ['ages-in-range'],
  ],
  [
    'rows without ages in a series by age',
    `UPDATE population SET age = NULL WHERE age = 7`,
    ['population-in-series'],
  ],
  ['rows of no series', `DELETE FROM series WHERE concept = 'temporary'`, ['population-in-series']],
  ['a series of no source', `DELETE FROM source`, ['series-have-sources']],
  [
    'a series without rows',
    `DELETE FROM population WHERE concept = 'temporary'`,
    ['series-have-sources'],
  ],
  [
    'a cube with a person more than the rows',
    `UPDATE cube_unit SET persons = persons + 1, male = male + 1 WHERE code = '00201'`,
    ['cube-is-sum-of-rows', 'cube-sums-up-the-tree', 'pyramid-sums-to-cube'],
  ],
  [
    'a province that is not the sum of its communes',
    `UPDATE cube_unit SET persons = persons + 1, female = female + 1 WHERE code = '01'`,
    ['cube-sums-up-the-tree'],
  ],
  [
    'men and women who are not all the people',
    `UPDATE cube_unit SET male = male + 1 WHERE code = '03'`,
    ['sexes-sum-to-total'],
  ],
  [
    'an age group with a person more than the unit',
    `UPDATE cube_pyramid SET persons = persons + 1 WHERE code = 'VN' AND band = 20`,
    ['pyramid-sums-to-cube'],
  ],
  [
    'fewer absent people than none',
    `UPDATE cube_unit SET under_15 = -1 WHERE concept = 'absent'`,
    ['cube-not-negative'],
  ],
  [
    'people without a median age',
    `UPDATE cube_unit SET median_age = NULL`,
    ['median-age-in-range'],
  ],
  [
    'registered people who are neither permanent nor temporary',
    `UPDATE cube_unit SET persons = persons + 1 WHERE concept = 'registered'`,
    ['registered-identity'],
  ],
  [
    'absent people who are counted as present',
    `UPDATE cube_unit SET persons = persons + 1 WHERE concept = 'absent'`,
    ['de-facto-identity'],
  ],
  [
    'registered people of an age group who are neither permanent nor temporary',
    `UPDATE cube_pyramid SET persons = persons + 1 WHERE concept = 'registered'`,
    ['registered-identity-by-age'],
  ],
  [
    'absent people of an age group who are counted as present',
    `UPDATE cube_pyramid SET persons = persons + 1 WHERE concept = 'absent'`,
    ['de-facto-identity-by-age'],
  ],
  [
    'a name in another Unicode form',
    `UPDATE unit SET name = '${'Xã Mẫu Hà'.normalize('NFD')}' WHERE code = '00101'`,
    ['texts-are-nfc'],
  ],
  [
    'a boundary of a unit that does not exist',
    `UPDATE unit SET code = '00205' WHERE code = '00204' AND valid_to IS NULL`,
    ['boundaries-are-units'],
  ],
  [
    'an approximate outline on the ground of another commune than the one that followed',
    `UPDATE transfer SET to_code = '00201' WHERE from_code = '00007'`,
    ['approximate-outlines-tile'],
  ],
];

describe('every invariant', () => {
  test('holds in the tiny country', async () => {
    const { boundaries } = release.manifest;
    const results = await runChecks({ db: spoilt.db, folder, boundaries });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results).toHaveLength(CHECKS.length);
  });

  test.each(SPOILED)('sees %s', async (_, statement, ids) => {
    expect((await failedAfter(statement, ids)).sort()).toEqual([...ids].sort());
  });

  test('but those of keys is shown to fail by an example', () => {
    const shown = new Set(SPOILED.flatMap(([, , ids]) => ids));
    const silent = CHECKS.map(({ id }) => id).filter((id) => !shown.has(id));
    expect(silent.filter((id) => !id.startsWith('key-'))).toEqual([]);
  });
});

describe('a build that breaks an invariant', () => {
  test('is refused with the check, the count and an example, and leaves nothing', async () => {
    const build = buildTinyRelease(async ({ db }) => {
      await db.run(`UPDATE population SET persons = -2 WHERE unit_code = '00207' AND age = 99`);
    });
    await expect(build).rejects.toThrow(/Check "population-not-negative" failed.*-2/s);
  });
});

describe('a sealed release', () => {
  const failed = async (sealed: TinyRelease) =>
    (await verifyRelease(sealed.root, 'tiny')).filter(({ ok }) => !ok).map(({ id }) => id);

  test('is found whole, and tells how many units are drawn', async () => {
    const results = await verifyRelease(release.root, 'tiny');
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results.find(({ id }) => id === 'boundaries-are-units')?.detail).toContain(
      'commune 2025-07-01 detail: 6 of 6 units drawn.',
    );
  });

  test('is found changed when a row, a boundary or the manifest was touched', async () => {
    const sealed = await buildTinyRelease();
    try {
      const { db, close } = await openToWrite(databaseOf(sealed.folder), folder);
      await db.run(`UPDATE school SET name = name || '!'`);
      close();
      expect(await failed(sealed)).toEqual(['tables-as-built']);

      const boundary = join(sealed.folder, 'boundaries/commune@2025-07-01.topojson');
      await writeFile(boundary, `${await readFile(boundary, 'utf8')} `);
      expect(await failed(sealed)).toEqual(['tables-as-built', 'boundaries-as-built']);

      const manifest = join(sealed.folder, 'manifest.json');
      const text = await readFile(manifest, 'utf8');
      await writeFile(manifest, text.replace('"approximate": false', '"approximate": true'));
      expect(await failed(sealed)).toContain('content-hash');
    } finally {
      await sealed.remove();
    }
  });
});
