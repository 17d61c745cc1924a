import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildRelease } from '@/data/build/build-release';
import { InputError } from '@/data/build/input-error';
import { neighbours } from '@/geo/topology';
import { mappedSource } from './mapping';
import { mapshaper } from './mapshaper';
import { type OpenDraft, openDraft } from './testing/open-draft';

const EXAMPLE = fileURLToPath(new URL('testing/', import.meta.url));
const FILES = ['mapping.json', 'units.geojson', 'people.csv'];

let folder: string;
let open: OpenDraft;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-mapped-'));
  for (const file of FILES) await copyFile(join(EXAMPLE, file), join(folder, file));
  open = await openDraft();
});
afterEach(async () => {
  await open.remove();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

async function importIt(): Promise<void> {
  const source = await mappedSource(folder, at('mapping.json'));
  await source.fill(open.draft);
}

/** Changes a text file of the example. */
async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(at(file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(at(file), after);
}

describe('the example of the README', () => {
  it('becomes a release: units, provinces made of them, people by sex and age', async () => {
    await importIt();
    expect(
      await open.rows("SELECT code, kind, name_en, parent_code FROM unit WHERE level = 'commune'"),
    ).toEqual([
      ['00001', 'commune', 'Hoa Mo Commune', '01'],
      ['00002', 'ward', 'Tuong Ward', '01'],
      ['00003', 'commune', 'Ao Anh Commune', '02'],
      ['00004', 'commune', 'Hu Khong Commune', '02'],
    ]);
    expect(
      await open.rows("SELECT sum(persons)::INTEGER FROM population WHERE unit_code = '00001'"),
    ).toEqual([[3 * 10 + 3 * 11]]);
    expect(
      await open.rows("SELECT code, name, kind FROM unit WHERE level = 'province' ORDER BY code"),
    ).toEqual([
      ['01', 'Tỉnh Mơ', 'province'],
      ['02', 'Thành phố Mộng', 'municipality'],
    ]);
    expect(open.rowsRead).toEqual([
      { file: 'units.geojson', rows: 4 },
      { file: 'people.csv', rows: 19 },
    ]);
  });

  it('shares borders that the file draws twice, and tells what it mended or misses', async () => {
    await importIt();
    const drawn = open.boundaries.find((b) => b.level === 'commune' && b.detail === 'detail');
    expect(neighbours(drawn!.topology).get('00001')).toEqual(['00002', '00003']);
    const found = open.defects.map(({ defect, unitCode }) => `${defect} ${unitCode ?? ''}`.trim());
    expect(found).toContain('name_restyled 00001');
    expect(found).toContain('no_population 00004');
  });

  it('passes every check of a release and knows its box', async () => {
    const source = await mappedSource(folder, at('mapping.json'));
    const root = at('built');
    const { manifest } = await buildRelease(source, { id: 'mapped', root, publish: true });
    expect(manifest.checks.filter((check) => !check.ok)).toEqual([]);
    expect(manifest.bounds).toEqual([105, 10, 105.2, 10.2]);
    expect(manifest.inputs.map(({ file }) => file)).toEqual(FILES);
  });

  it('takes a matrix of movers along, and the release passes its checks with it', async () => {
    const rows = ['from,to,year,n', '00001,00003,2024,12', '00003,XX,2024,4', '00002,00002,2024,9'];
    await writeFile(at('movers.csv'), rows.join('\n'));
    const flows = {
      ...{ file: 'movers.csv', origin: 'from', destination: 'to', movers: 'n' },
      ...{ period: { column: 'year' }, abroad: ['XX'] },
    };
    await edit('mapping.json', (text) => JSON.stringify({ ...JSON.parse(text), flows: [flows] }));
    const source = await mappedSource(folder, at('mapping.json'));
    const { manifest, rowsRead, defects } = await buildRelease(source, {
      ...{ id: 'movers', root: at('built'), publish: true },
    });
    expect(manifest.tables.flow!.rows).toBe(2);
    expect(manifest.moverSources?.flow).toBe('given');
    expect(manifest.inputs.map(({ file }) => file)).toContain('movers.csv');
    expect(rowsRead).toContainEqual({ file: 'movers.csv', rows: 3 });
    expect(defects.map(({ defect }) => defect)).toContain('flow_within_unit');
  });

  it('says the same from TopoJSON, from a Shapefile, and from one feature a line', async () => {
    const read = async (file: string) => {
      const draft = await openDraft();
      try {
        await edit('mapping.json', (text) => text.replace(/units\.\w+/, file));
        const source = await mappedSource(folder, at('mapping.json'));
        await source.fill(draft.draft);
        return await draft.rows(
          'SELECT code, name, round(area_geometric_km2, 2) FROM unit ORDER BY code',
        );
      } finally {
        await draft.remove();
      }
    };
    await importIt();
    const wanted = await open.rows(
      'SELECT code, name, round(area_geometric_km2, 2) FROM unit ORDER BY code',
    );
    await mapshaper(folder, ['units.geojson', '-o', 'units.topojson', 'no-quantization']);
    await mapshaper(folder, ['units.geojson', '-o', 'units.shp', 'encoding=utf8']);
    const collection = JSON.parse(await readFile(at('units.geojson'), 'utf8'));
    const lines = collection.features.map((feature: unknown) => JSON.stringify(feature));
    await writeFile(at('units.geojsonl'), lines.join('\n'));
    for (const file of ['units.topojson', 'units.shp', 'units.geojsonl'])
      expect(await read(file)).toEqual(wanted);
  });
});

describe('bad input gets one clear error and no release', () => {
  const cases: [string, () => Promise<void>, string][] = [
    [
      'a mapping with a word too many',
      () => edit('mapping.json', (text) => text.replace('"code": "ma_xa"', '"codes": "ma_xa"')),
      'mapping.json, column units.code',
    ],
    [
      'an edition that is no day of the calendar',
      () => edit('mapping.json', (text) => text.replace('2024-01-01', '2024-02-30')),
      'mapping.json, column edition: a day has the form YYYY-MM-DD and is in the calendar',
    ],
    [
      'a file that the mapping names and nobody has',
      () => rm(at('people.csv')),
      'people.csv: the file is missing',
    ],
    [
      'a missing column',
      () => edit('people.csv', (text) => text.replace('Số người', 'Dân số')),
      'people.csv, row 1, column Số người: the column is missing from the header',
    ],
    [
      'a code in no edition',
      () => edit('people.csv', (text) => text.replace('00002,Nam,0', '00009,Nam,0')),
      'people.csv, row 8, column Mã xã: the code is in no edition (found "00009")',
    ],
    [
      'negative people',
      () => edit('people.csv', (text) => text.replace('00001,Nam,30,10', '00001,Nam,30,-10')),
      'people.csv, row 3, column Số người: people are counted in whole numbers from 0 (found "-10")',
    ],
    [
      'people counted twice',
      () => edit('people.csv', (text) => text.replace('00001,Nam,30,', '00001,Nam,0,')),
      'people.csv, row 3: the same people are counted twice (also on row 2)',
    ],
    [
      'an age beyond the last',
      () => edit('people.csv', (text) => text.replace('00001,Nam,30,', '00001,Nam,130,')),
      'people.csv, row 3, column Tuổi: an age is a whole number of years from 0 to 100',
    ],
    [
      'a sex that the mapping does not know',
      () => edit('people.csv', (text) => text.replace('00001,Nam,30', '00001,Khác,30')),
      'people.csv, row 3, column Giới tính: the sex is none of Nam, Nữ',
    ],
    [
      'two units with one code',
      () => edit('units.geojson', (text) => text.replace('"00002"', '"00001"')),
      'units.geojson, row 2, column ma_xa: two units have one code (the other on row 1)',
    ],
    [
      'a unit without its name',
      () => edit('units.geojson', (text) => text.replace('"ten_xa"', '"ten"')),
      'units.geojson, row 1, column ten_xa: the property is missing',
    ],
    [
      'a kind that the mapping does not know',
      () => edit('units.geojson', (text) => text.replace('"loai": "Xã"', '"loai": "Bản"')),
      'units.geojson, row 1, column loai: the kind is none of',
    ],
    [
      'a polygon that crosses itself',
      () =>
        edit('units.geojson', (text) =>
          text.replace('[105.2, 10.0], [105.2, 10.1]', '[105.2, 10.1], [105.2, 10.0]'),
        ),
      'unit 00002: the boundary crosses itself (found "105.150000, 10.050000")',
    ],
    [
      'a unit that lies wholly in others',
      () =>
        edit('units.geojson', (text) => {
          const rings = [...text.matchAll(/"coordinates": (\[\[.*?\]\]\])/g)].map((m) => m[1]!);
          return text.replace(rings[1]!, rings[3]!);
        }),
      'has no ground of its own',
    ],
    [
      'boundaries that are a CSV',
      () => copyFile(at('people.csv'), at('units.geojson')),
      'units.geojson: a JSON text was expected, this is a plain text',
    ],
    [
      'boundaries of ten gigabytes of zeros',
      async () => {
        await writeFile(at('units.geojson'), '');
        await truncate(at('units.geojson'), 10e9);
      },
      'units.geojson: the file holds nothing but zeros',
    ],
  ];

  it.each(cases)('%s', async (_, spoil, message) => {
    await spoil();
    const error = await importIt().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toContain(message);
  });
});
