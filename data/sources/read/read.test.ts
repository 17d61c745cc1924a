import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geoJsonLines } from './features';
import { communeCode, day, people, tableRows } from './rows';
import { tableRecords } from './table';
import { assertUnpacksWithin } from './workbook-size';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('tables', () => {
  it('reads quotes, line breaks in cells, and numbers lines as an editor does', async () => {
    await writeFile(at('a.csv'), '\ufeffcode,note\r\n1,"a ""b""\nc, d"\r\n\r\n2,e');
    expect(await all(tableRecords(at('a.csv')))).toEqual([
      { line: 1, cells: ['code', 'note'] },
      { line: 2, cells: ['1', 'a "b"\nc, d'] },
      { line: 5, cells: ['2', 'e'] },
    ]);
  });

  it('reads the same from CSV, gzipped CSV, XLSX and Parquet', async () => {
    const wanted = [
      { row: 2, code: '00001', persons: 12 },
      { row: 3, code: '00002', persons: 0 },
    ];
    const text = 'persons,code\n12,00001\n0,00002\n';
    await writeFile(at('t.csv'), text);
    await writeFile(at('t.csv.gz'), gzipSync(text));
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('people');
    sheet.addRows([
      ['persons', 'code'],
      [12, '00001'],
      [0, '00002'],
    ]);
    await workbook.xlsx.writeFile(at('t.xlsx'));
    const db = await (await DuckDBInstance.create()).connect();
    await db.run(
      `COPY (SELECT * FROM (VALUES (12, '00001'), (0, '00002')) t(persons, code))
       TO '${at('t.parquet')}' (FORMAT parquet)`,
    );
    for (const name of ['t.csv', 't.csv.gz', 't.xlsx', 't.parquet'])
      expect(await all(tableRows(at(name), { code: communeCode, persons: people }))).toEqual(
        wanted,
      );
  });

  it.each([
    ['a picture named XLSX', 'p.xlsx', PNG, /p\.xlsx: an XLSX file was expected, this is a PNG/],
    ['an empty file', 'e.csv', '', /e\.csv: the file is empty/],
    [
      'a broken workbook',
      'b.xlsx',
      'PK\u0003\u0004 nothing',
      /b\.xlsx: the workbook cannot be read/,
    ],
    ['a Parquet without footer', 'f.parquet', 'PAR1 and no more', /its footer is missing/],
    [
      'a text that is not UTF-8',
      'l.csv',
      Buffer.from('code\nH\xe0 N\xf4i', 'latin1'),
      /l\.csv, row 2: the text is not UTF-8/,
    ],
    [
      'a gzip that is cut off',
      'g.csv.gz',
      gzipSync('code\n1\n'.repeat(99)).subarray(0, 20),
      /damaged or cut off/,
    ],
    [
      'a quote not closed',
      'q.csv',
      'code\n"1\n2\n',
      /q\.csv, row 2: a quote is opened and not closed/,
    ],
    ['a file of another name', 'a.doc', 'code', /a table is a file named/],
  ])('refuses %s', async (_, name, content, message) => {
    await writeFile(at(name), content);
    await expect(all(tableRecords(at(name)))).rejects.toThrow(message);
  });

  it('refuses ten gigabytes of zeros at the first look, packed or not', async () => {
    await writeFile(at('zeros.csv'), '');
    await truncate(at('zeros.csv'), 10e9);
    await expect(all(tableRecords(at('zeros.csv')))).rejects.toThrow(/nothing but zeros/);
    await writeFile(at('zeros.csv.gz'), gzipSync(Buffer.alloc(50e6)));
    await expect(all(tableRecords(at('zeros.csv.gz')))).rejects.toThrow(/nothing but zeros/);
    await writeFile(at('later.csv'), `code\n${'1\n'.repeat(5000)}`);
    await truncate(at('later.csv'), 10e9);
    await expect(all(tableRecords(at('later.csv')))).rejects.toThrow(/zero bytes and is no text/);
  });

  it('refuses a workbook that unpacks to far more than it is', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30e6) });
    expect(bomb.length).toBeLessThan(100e3);
    await writeFile(at('bomb.xlsx'), bomb);
    await expect(assertUnpacksWithin(at('bomb.xlsx'), 10e6)).rejects.toThrow(
      /bomb\.xlsx: the workbook unpacks to more than 10 MB/,
    );
    await expect(assertUnpacksWithin(at('bomb.xlsx'), 40e6)).resolves.toBeUndefined();
  });

  it.each([
    ['a missing column', 'persons\n1\n', 'row 1, column code: the column is missing'],
    ['a column that stands twice', 'code,code,persons\n', 'column code: the column stands twice'],
    ['a code of four digits', 'code,persons\n0001,1\n', 'row 2, column code: a commune has a code'],
    [
      'negative people',
      'code,persons\n00001,-3\n',
      'column persons: people are counted in whole numbers from 0 (found "-3")',
    ],
    ['fractional people', 'code,persons\n00001,2.5\n', '(found "2.5")'],
    [
      'a row that is too short',
      'code,persons\n00001\n',
      'row 2: the row has 1 cells, the header 2',
    ],
  ])('names file, row, column and value of %s', async (_, text, message) => {
    await writeFile(at('bad.csv'), text);
    const rows = all(tableRows(at('bad.csv'), { code: communeCode, persons: people }));
    await expect(rows).rejects.toThrow(message);
  });

  it('knows the days of the calendar', () => {
    expect(day.safeParse('2024-02-29').success).toBe(true);
    expect(day.safeParse('2025-02-29').success).toBe(false);
    expect(day.safeParse('29/02/2024').success).toBe(false);
  });
});

describe('boundaries, one feature a line', () => {
  const line = (coordinates: unknown, code: unknown = '00001') =>
    JSON.stringify({
      ...{ type: 'Feature', properties: { code } },
      geometry: { type: 'Polygon', coordinates },
    });
  const square = [
    [105, 10],
    [106, 10],
    [106, 11],
    [105, 10],
  ];

  it('reads features, gzipped too', async () => {
    await writeFile(at('u.geojsonl.gz'), gzipSync(`${line([square])}\n${line([square], '2')}\n`));
    const units = await all(geoJsonLines(at('u.geojsonl.gz'), 'code'));
    expect(units.map(({ code, row }) => [code, row])).toEqual([
      ['00001', 1],
      ['2', 2],
    ]);
  });

  it.each([
    [
      'two units with one code',
      `${line([square])}\n${line([square])}`,
      'row 2, column code: two units have one code (the other on row 1)',
    ],
    ['a code that is a number', line([square], 1), 'a code is a text'],
    [
      'a ring with three positions',
      line([square.slice(1)]),
      'unit 00001: a ring needs at least four positions',
    ],
    [
      'a ring that stays open',
      line([[...square.slice(0, 3), [105, 10.5]]]),
      'a ring does not end where it starts',
    ],
    [
      'swapped longitude and latitude',
      line([square.map(([x, y]) => [y, x])]),
      'latitude and longitude seem swapped',
    ],
    [
      'coordinates in metres',
      line([square.map(([x, y]) => [x! * 1e4, y! * 1e5])]),
      'the position is not on the globe',
    ],
    ['a CSV', 'code,name\n1,a\n', 'this is a plain text'],
    ['broken JSON', `${line([square])}\n{"type":`, 'row 2: the JSON cannot be read'],
  ])('refuses %s', async (_, text, message) => {
    await writeFile(at('bad.geojsonl'), text);
    await expect(all(geoJsonLines(at('bad.geojsonl'), 'code'))).rejects.toThrow(message);
  });

  it('refuses a gzip of which the end is missing', async () => {
    const lines = Array.from({ length: 999 }, (_, i) => line([square], String(i))).join('\n');
    await writeFile(at('cut.geojsonl.gz'), gzipSync(lines).subarray(0, 2000));
    await expect(all(geoJsonLines(at('cut.geojsonl.gz'), 'code'))).rejects.toThrow(/cut off/);
  });
});
