import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToRead } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { main } from './main';

/** A country of another program: its communes and people, to which a test adds who moved. */
const COUNTRY = fileURLToPath(new URL('../sources/testing/', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-matrix-'));
  await cp(COUNTRY, folder, { recursive: true });
  const mapping = JSON.parse(await readFile(join(folder, 'mapping.json'), 'utf8'));
  mapping.flows = [
    {
      ...{ file: 'matrix.csv', origin: 'home', destination: 'work', movers: 'n' },
      ...{ period: { column: 'year' }, abroad: ['999'] },
    },
  ];
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(mapping));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Imports a matrix with the command of the README. */
async function importMatrix(...rows: string[]) {
  await writeFile(join(folder, 'matrix.csv'), ['home,work,year,n', ...rows].join('\n'));
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const root = join(folder, 'releases');
  const mapping = join(folder, 'mapping.json');
  const words = ['import', folder, '--mapping', mapping, '--as', 'other', '--root', root];
  const code = await main(words, { stdout: stream, stderr: stream });
  return { code, said, root };
}

async function rowsOf(root: string, sql: string) {
  const { db, close } = await openToRead(databaseOf(join(root, 'other')));
  try {
    return (await db.runAndReadAll(sql)).getRows();
  } finally {
    close();
  }
}

describe('a matrix of another country', () => {
  it('is imported by its codes and counts, abroad included', async () => {
    const { code, root } = await importMatrix(
      ...['00001,00002,2024,10', '00002,00001,2024,7', '00001,00003,2023,4', '999,00003,2024,5'],
    );
    expect(code).toBe(0);
    const found = await rowsOf(
      root,
      'SELECT origin_code, destination_code, period, movers FROM flow ORDER BY ALL',
    );
    expect(found).toEqual([
      ['00001', '00002', '2024', 10],
      ['00001', '00003', '2023', 4],
      ['00002', '00001', '2024', 7],
      ['ABROAD', '00003', '2024', 5],
    ]);
  });

  it('has its rows within a unit and those without movers named, and their movers counted', async () => {
    const { code, said, root } = await importMatrix(
      ...[
        '00001,00001,2024,900',
        '00001,00002,2024,10',
        '00003,00003,2024,30',
        '00002,00003,2024,',
      ],
    );
    expect(code).toBe(0);
    expect(said).toMatch(/flow_within_unit +warning +2 +matrix\.csv row 2, row 4/);
    expect(said).toMatch(/no_movers +warning +1 +matrix\.csv row 5/);
    const [account] = await rowsOf(
      root,
      "SELECT expected FROM quality WHERE file = 'matrix.csv' AND defect = 'rows_accounted'",
    );
    expect(JSON.parse(String(account![0]))).toMatchObject({ rows_used: 1, movers: 930 });
  });

  it.each([
    [
      'unknown codes',
      ['00001,00002,2024,10', '00009,00001,2024,1', '00001,00008,2024,1'],
      'matrix.csv, row 3, column home: the code is no commune of the edition; 2 rows are like that',
    ],
    [
      'negative movers',
      ['00001,00002,2024,10', '00002,00001,2024,-1'],
      'matrix.csv, row 3, column n: people are counted in whole numbers from 0 (found "-1")',
    ],
    [
      'more movers than there are people',
      ['00001,00002,2024,3000000000'],
      'matrix.csv, row 2, column n: no count of people has more than nine digits',
    ],
    [
      'a pair and period given twice',
      ['00001,00002,2024,10', '00002,00001,2024,1', '00001,00002,2024,3'],
      'matrix.csv, row 4: the same movers are counted twice (also on row 2)',
    ],
    [
      'a month within a year that is given too',
      ['00001,00002,2024,10', '00002,00001,2024-03,1'],
      'matrix.csv, row 3: the period shares months with 2024 (row 2)',
    ],
  ])('with %s is refused with the row, and no release is left', async (_, rows, sentence) => {
    const { code, said, root } = await importMatrix(...rows);
    expect(code).toBe(2);
    expect(said).toContain(sentence);
    await expect(rowsOf(root, 'SELECT 1')).rejects.toThrow();
  });
});
