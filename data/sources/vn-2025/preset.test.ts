import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildReport, buildRelease } from '@/data/build/build-release';
import { openToRead } from '@/data/build/database';
import { DEFECT_CODES } from '@/data/checks/defects';
import { readHistory } from '@/data/rekey/read-history';
import { crosswalkBetween, rekeyCounts } from '@/geo/crosswalk';
import { neighbours, topologyAreas, topologyFaults } from '@/geo/topology';
import { type History, isoDate } from '@/geo/units';
import { CENSUS_2019, CENSUS_2019_TOTAL } from '../census-2019';
import { presets } from '../presets';

const DATA = fileURLToPath(new URL('../../../../shared/data/vn-2025', import.meta.url));
const there = existsSync(DATA);
if (!there) console.error(`not tested: the import of vn-2025, for want of ${DATA}`);

it('the census of the 63 provinces sums to the population that was published', () => {
  const rows = Object.values(CENSUS_2019);
  expect(rows).toHaveLength(63);
  expect(rows.reduce((sum, { persons }) => sum + persons, 0)).toBe(CENSUS_2019_TOTAL);
});

it('a folder without the files is refused by the names of all that are missing', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'dando-empty-'));
  await writeFile(join(empty, 'communes.csv'), 'code');
  const refusal = presets['vn-2025']!(empty);
  await expect(refusal).rejects.toThrow(
    /^communes\.geojsonl\.gz, provinces\.geojson, .+: the files are missing$/,
  );
  await expect(refusal).rejects.not.toThrow('communes.csv');
  await rm(empty, { recursive: true });
});

describe.skipIf(!there)('the real country, imported once', () => {
  let root: string;
  let report: BuildReport;
  let rows: (sql: string) => Promise<unknown[][]>;
  let history: () => Promise<History>;
  let close: () => void;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'dando-vn-'));
    const source = await presets['vn-2025']!(DATA);
    report = await buildRelease(source, { id: 'vn-2025', root, publish: false });
    const database = await openToRead(join(root, 'vn-2025', 'population.duckdb'));
    rows = async (sql) => (await database.db.runAndReadAll(sql)).getRowsJson() as unknown[][];
    history = () => readHistory(database.db);
    close = database.close;
  });
  afterAll(async () => {
    close?.();
    await rm(root, { recursive: true, force: true });
  });

  const one = async (sql: string) => (await rows(sql))[0]?.[0];
  const count = (sql: string) => one(`SELECT count(*)::INTEGER FROM ${sql}`);
  const boundary = async (name: string) =>
    JSON.parse(await readFile(join(root, 'vn-2025', 'boundaries', name), 'utf8'));

  it('passes every check of a release', () => {
    expect(report.manifest.checks.filter((check) => !check.ok)).toEqual([]);
  });

  it.each([
    ['2019-04-01', 63, 0],
    ['2025-06-30', 63, 10_040],
    ['2025-07-01', 34, 3_321],
    ['2026-04-30', 34, 3_321],
  ])('has on %s %i provinces and %i communes', async (edition, provinces, communes) => {
    const inForce = `valid_from <= '${edition}' AND (valid_to IS NULL OR valid_to > '${edition}')`;
    expect(await count(`unit WHERE level = 'province' AND ${inForce}`)).toBe(provinces);
    expect(await count(`unit WHERE level = 'commune' AND ${inForce}`)).toBe(communes);
  });

  it('draws the 10,040 communes of before approximately, on the ground of the 3,321 that followed', async () => {
    for (const detail of ['', '.overview']) {
      const before = await boundary(`commune@2025-06-30${detail}.topojson`);
      const after = await boundary(`commune@2025-07-01${detail}.topojson`);
      const { overlapping, empty, doubleCodes, gaps } = topologyFaults(before);
      expect({ overlapping, empty, doubleCodes, gaps }).toEqual({
        ...{ overlapping: [], empty: [], doubleCodes: [], gaps: topologyFaults(after).gaps },
      });
      const areas = topologyAreas(before);
      expect(areas.size).toBe(10_040);
      const sum = (all: ReadonlyMap<string, number>) =>
        [...all.values()].reduce((a, b) => a + b, 0);
      expect(sum(areas)).toBeCloseTo(sum(topologyAreas(after)), 1);
    }
    const told = report.manifest.boundaries.filter((b) => b.approximate && b.level === 'commune');
    expect(told.map((b) => b.edition)).toEqual(['2025-06-30', '2025-06-30']);
  });

  it('measures no land on approximate outlines, and tells every commune that no centre places', async () => {
    expect(
      await count("unit WHERE valid_from = '2025-06-30' AND area_geometric_km2 IS NOT NULL"),
    ).toBe(0);
    const placed = "quality WHERE defect = 'cell_without_centre'";
    const nowhere = "unit WHERE valid_from = '2025-06-30' AND lon IS NULL";
    expect(await count(placed)).toBeGreaterThanOrEqual(Number(await count(nowhere)));
    expect(await count("quality WHERE defect = 'outlines_approximate'")).toBe(1);
  });

  it('makes Đồng Nai a municipality and ten of its communes wards, codes kept', async () => {
    expect(
      await rows(
        "SELECT code, kind, name FROM unit WHERE valid_from = '2026-04-30' AND code = '75'",
      ),
    ).toEqual([['75', 'municipality', 'Thành phố Đồng Nai']]);
    expect(await count("unit WHERE valid_from = '2026-04-30' AND kind = 'ward'")).toBe(10);
  });

  it('passes on every row of the mapping, and splits 440 communes', async () => {
    expect(await count("transfer WHERE event_id = 'vn-2025-07-01' AND length(to_code) = 5")).toBe(
      10_571,
    );
    expect(
      await count(`(SELECT from_code FROM transfer WHERE event_id = 'vn-2025-07-01'
        AND from_code IS NOT NULL GROUP BY 1 HAVING count(*) > 1)`),
    ).toBe(440);
  });

  it('all people of Thụy Khuê go to Tây Hồ, and none with the land that Ba Đình gets', async () => {
    expect(
      await rows(
        "SELECT to_code, share_population FROM transfer WHERE from_code = '00112' ORDER BY 1",
      ),
    ).toEqual([
      ['00004', 0],
      ['00103', 1],
    ]);
  });

  it('has the census on the old provinces and registered people on the new units', async () => {
    expect(
      await rows(
        `SELECT reference_date::VARCHAR, concept, level, sum(persons)::INTEGER FROM cube_unit
         WHERE level = 'country' GROUP BY ALL ORDER BY 1`,
      ),
    ).toMatchObject([
      ['2019-04-01', 'de_facto', 'country', CENSUS_2019_TOTAL],
      ['2025-07-01', 'registered', 'country', expect.any(Number)],
    ]);
    expect(await count('population WHERE length(unit_code) = 5')).toBe(3_321 - 66);
  });

  it('puts the census on the 34 provinces as exact sums of those that were merged', async () => {
    const { crosswalk } = crosswalkBetween(await history(), {
      level: 'province',
      from: isoDate('2019-04-01'),
      to: isoDate('2025-07-01'),
    });
    const census: Readonly<Record<string, { persons: number }>> = CENSUS_2019;
    const counted = Int32Array.from(crosswalk.from.codes, (code) => census[code]!.persons);
    const { values, estimated } = rekeyCounts(crosswalk, { cells: 1, values: counted });

    const merged = new Map<string, number>();
    const facts = fileURLToPath(new URL('../../sample/facts/provinces-63.csv', import.meta.url));
    for (const line of (await readFile(facts, 'utf8')).trim().split('\n').slice(1)) {
      const [code, , into] = line.split(',');
      merged.set(into!, (merged.get(into!) ?? 0) + census[code!]!.persons);
    }
    expect(merged.size).toBe(34);
    expect(Object.fromEntries(crosswalk.to.codes.map((code, j) => [code, values[j]]))).toEqual(
      Object.fromEntries(merged),
    );
    expect(estimated.every((people) => people === 0)).toBe(true);
  });

  it('draws neighbours with one border at both levels of detail, with no overlap and no gap', async () => {
    for (const name of ['commune@2025-07-01.topojson', 'commune@2025-07-01.overview.topojson']) {
      const topology = await boundary(name);
      const { doubleCodes, empty, overlapping, crossing, gaps } = topologyFaults(topology);
      expect([doubleCodes, empty, overlapping, crossing, gaps]).toEqual([[], [], [], [], []]);
      expect(topologyAreas(topology).size).toBe(3_321);
    }
  });

  it('draws the communes for the first look in under 1 MB compressed', async () => {
    const file = join(root, 'vn-2025/boundaries/commune@2025-07-01.overview.topojson');
    expect(gzipSync(await readFile(file)).length).toBeLessThan(1_000_000);
  });

  it('makes provinces of the very ground of their communes', async () => {
    const provinces = topologyAreas(await boundary('province@2025-07-01.topojson'));
    const communes = topologyAreas(await boundary('commune@2025-07-01.topojson'));
    const members = await rows(
      "SELECT code, parent_code FROM unit WHERE level = 'commune' AND valid_from >= '2025-07-01'",
    );
    const sums = new Map<string, number>();
    for (const [code, province] of new Map(members as [string, string][]))
      sums.set(province, (sums.get(province) ?? 0) + communes.get(code)!);
    expect(provinces.size).toBe(34);
    for (const [code, km2] of provinces) expect(sums.get(code)).toBeCloseTo(km2, 3);
    expect(neighbours(await boundary('province@2019-04-01.topojson')).size).toBe(63);
  });

  it('accounts for every row of every file', async () => {
    const accounts = (await rows(
      "SELECT file, found, expected FROM quality WHERE defect = 'rows_accounted'",
    )) as [string, string, string][];
    expect(accounts).toHaveLength(9);
    for (const [, found, told] of accounts) {
      const parts: number[] = Object.values(JSON.parse(told));
      expect({ rows_read: parts.reduce((a, b) => a + b, 0) }).toEqual(JSON.parse(found));
    }
    const read = new Map(report.rowsRead.map(({ file, rows: n }) => [file, n]));
    expect(read.get('conversion-table-as-published.csv')).toBe(2 + 34 + 10_571);
    expect(read.get('communes-before.csv')).toBe(10_040);
  });

  it('tells only defects of the closed list', async () => {
    const told = (await rows('SELECT DISTINCT defect FROM quality')).flat();
    for (const defect of told) expect(DEFECT_CODES).toContain(defect);
  });

  it('finds the communes without population and without area', async () => {
    expect(await count("quality WHERE defect = 'no_population'")).toBe(66);
    expect(
      (
        await rows("SELECT unit_code FROM quality WHERE defect = 'no_area' AND found IS NULL")
      ).flat(),
    ).toEqual(['19147', '19159']);
  });

  it('finds Yên Bình in Lào Cai: 653,422 people on 9 km², a province’s figure', async () => {
    const found = (await rows("SELECT defect FROM quality WHERE unit_code = '04714'")).flat();
    expect(found).toEqual(
      expect.arrayContaining(['density_outlier', 'figure_of_province', 'area_far_from_boundary']),
    );
    expect(await one("SELECT persons FROM population WHERE unit_code = '04714'")).toBe(653_422);
  });

  it('tells which of two units named Yên Bình the figures belong to', async () => {
    expect(
      await rows(
        `SELECT unit_code, defect FROM quality WHERE unit_code IN ('02116', '06391')
         AND defect LIKE 'figures%' ORDER BY 1`,
      ),
    ).toEqual([
      ['02116', 'figures_of_another_unit'],
      ['06391', 'figures_copied_elsewhere'],
    ]);
  });

  it('finds the three slips that the reading of the table mended', async () => {
    expect(
      (
        await rows("SELECT found FROM quality WHERE defect = 'transfer_mended' ORDER BY row")
      ).flat(),
    ).toEqual(['00553 Xã Đặng Xá', '01615 Xã Mỹ Hưng', '02485 Xã Phú Thịnh']);
  });

  it('stores every name in one spelling', async () => {
    expect(
      await count(
        "unit WHERE regexp_matches(name, '(oà|oá|oả|uỷ|uý)( |$)') AND name NOT LIKE '%Quý%'",
      ),
    ).toBe(0);
    expect(await one("SELECT name FROM unit WHERE code = '38' AND valid_to IS NULL")).toBe(
      'Tỉnh Thanh Hóa',
    );
  });

  it('keeps Hoàng Sa under Đà Nẵng and Trường Sa under Khánh Hòa, drawn', async () => {
    expect(
      await rows(
        "SELECT code, parent_code FROM unit WHERE name IN ('Đặc khu Hoàng Sa', 'Đặc khu Trường Sa')",
      ),
    ).toEqual([
      ['20333', '48'],
      ['22736', '56'],
    ]);
    const areas = topologyAreas(await boundary('commune@2025-07-01.overview.topojson'));
    expect(areas.get('20333')).toBeGreaterThan(0);
    expect(areas.get('22736')).toBeGreaterThan(0);
  });
});
