import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '@/data/build/input-error';
import type { Edition } from '@/geo/units';
import { type OpenDraft, openDraft } from '../testing/open-draft';
import { importMappedFlows } from './flows';
import type { FlowsMapping } from './mapping-file';
import type { GivenUnit } from './units';

const UNITS = new Map(
  ['00001', '00002', '00003'].map((code, i): [string, GivenUnit] => [
    code,
    {
      ...{ code, row: i + 2, name: `Xã ${code}`, nameEn: code, kind: 'commune', areaKm2: null },
      parent: { code: i < 2 ? '01' : '02', name: 'Tỉnh' },
    },
  ]),
);
const MAPPING: FlowsMapping = {
  ...{ file: 'flows.csv', origin: 'Đi', destination: 'Đến', movers: 'Người' },
  ...{ period: { column: 'Kỳ' }, sex: 'Giới', sexes: { Nam: 'male', Nữ: 'female' }, age: 'Tuổi' },
  abroad: ['NN'],
};
const HEADER = 'Đi,Đến,Kỳ,Giới,Tuổi,Người';

let folder: string;
let open: OpenDraft;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-flows-'));
  open = await openDraft();
});
afterEach(async () => {
  await open.remove();
  await rm(folder, { recursive: true, force: true });
});

async function importRows(rows: readonly string[], mapping: Partial<FlowsMapping> = {}) {
  await writeFile(join(folder, 'flows.csv'), [HEADER, ...rows].join('\n'));
  const place = { edition: '2024-01-01' as Edition, level: 'commune' as const };
  await importMappedFlows(folder, [{ ...MAPPING, ...mapping }], UNITS, place, open.draft);
}
const flows = () =>
  open.rows(
    `SELECT origin_code, destination_code, period, sex, age_group, movers FROM flow ORDER BY ALL`,
  );

describe('a matrix of movers', () => {
  it('becomes flows between units and across the border of the country', async () => {
    await importRows([
      '00001,00002,2024-01,Nam,20-24,7',
      '00001,00002,2024-02,Nam,20-24,5',
      'NN,00003,2024-01,Nữ,85+,2',
    ]);
    expect(await flows()).toEqual([
      ['00001', '00002', '2024-01', 'male', '20-24', 7],
      ['00001', '00002', '2024-02', 'male', '20-24', 5],
      ['ABROAD', '00003', '2024-01', 'female', '85+', 2],
    ]);
    expect(open.rowsRead).toEqual([{ file: 'flows.csv', rows: 3 }]);
  });

  it('may be counted between provinces, in one period that the mapping tells', async () => {
    await importRows(['01,02,,Nam,20-24,7'], { level: 'province', period: '2024-Q2' });
    expect(await flows()).toEqual([['01', '02', '2024-Q2', 'male', '20-24', 7]]);
  });

  it('may be a Parquet file', async () => {
    await open.draft.db.run(`
      COPY (SELECT '00001' AS "Đi", '00003' AS "Đến", '2024' AS "Kỳ", 4::BIGINT AS "Người")
      TO '${join(folder, 'flows.parquet')}' (FORMAT parquet)`);
    const { sex: _, sexes: __, age: ___, ...plain } = MAPPING;
    const place = { edition: '2024-01-01' as Edition, level: 'commune' as const };
    const mapping = { ...plain, file: 'flows.parquet' };
    await importMappedFlows(folder, [mapping], UNITS, place, open.draft);
    expect(await flows()).toEqual([['00001', '00003', '2024', null, null, 4]]);
  });

  it('sets aside what is no flow, tells each row of it, and loses nobody', async () => {
    await importRows([
      '00001,00001,2024,Nam,20-24,900',
      '00001,00002,2024,Nam,20-24,7',
      '00002,00003,2024,Nam,20-24,',
    ]);
    expect(await flows()).toHaveLength(1);
    const told = open.defects.map(({ defect, row, found }) => ({ defect, row, found }));
    expect(told).toEqual([
      { defect: 'flow_within_unit', row: 2, found: { movers: 900 } },
      { defect: 'no_movers', row: 4, found: undefined },
      { defect: 'rows_accounted', row: undefined, found: { rows_read: 3 } },
    ]);
    expect(open.defects.at(-1)!.expected).toEqual({
      rows_used: 1,
      rows_without_count: 1,
      rows_within_unit: 1,
      movers: 900,
    });
  });
});

describe('a matrix that cannot be read', () => {
  const good = '00001,00002,2024,Nam,20-24,7';
  const cases: [string, string[], string][] = [
    [
      'unknown codes',
      [good, '00009,00001,2024,Nam,20-24,1', '00001,00008,2024,Nam,20-24,1'],
      'flows.csv, row 3, column Đi: the code is no commune of the edition; 2 rows are like that: 3, 4 (found "00009")',
    ],
    [
      'negative movers',
      [good, '00001,00003,2024,Nam,20-24,-4'],
      'flows.csv, row 3, column Người: people are counted in whole numbers from 0 (found "-4")',
    ],
    [
      'a flow given twice',
      [good, '00002,00001,2024,Nam,20-24,1', good],
      'flows.csv, row 4: the same movers are counted twice (also on row 2)',
    ],
    [
      'a month beside its year',
      [good, '00001,00003,2024-03,Nam,20-24,1'],
      'flows.csv, row 3: the period shares months with 2024 (row 2) (found "2024-03")',
    ],
    [
      'a period that is none',
      [good, '00001,00003,Q1/2024,Nam,20-24,1'],
      'row 3, column Kỳ: a period has the form YYYY, YYYY-Q1 or YYYY-MM',
    ],
    [
      'an age group that is none',
      [good, '00001,00003,2024,Nam,24-20,1'],
      'row 3, column Tuổi: an age group has the form 20-24 or 85+',
    ],
    [
      'a sex without meaning',
      [good, '00001,00003,2024,Khác,20-24,1'],
      'row 3, column Giới: the sex is none of Nam, Nữ',
    ],
  ];

  it.each(cases)(
    'for %s is refused with its row, and nothing is entered',
    async (_, rows, message) => {
      const error = await importRows(rows).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(InputError);
      expect((error as Error).message).toContain(message);
      expect(await flows()).toEqual([]);
    },
  );
});
