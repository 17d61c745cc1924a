import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '@/data/build/input-error';
import type { Edition } from '@/geo/units';
import { type OpenDraft, openDraft } from '../testing/open-draft';
import type { ConceptMovesMapping, FormerResidenceMapping } from './mapping-file';
import { importMappedConceptMoves, importMappedFormerResidence } from './residence';
import type { GivenUnit } from './units';

const UNITS = new Map(
  ['01', '02'].map((code, i): [string, GivenUnit] => [
    code,
    {
      ...{ code, row: i + 2, name: `Tỉnh ${code}`, nameEn: code },
      kind: 'province',
      areaKm2: null,
      parent: undefined,
    },
  ]),
);
const PLACE = { edition: '2019-01-01' as Edition, level: 'province' as const };

let folder: string;
let open: OpenDraft;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-residence-'));
  open = await openDraft();
});
afterEach(async () => {
  await open.remove();
  await rm(folder, { recursive: true, force: true });
});
const write = (name: string, lines: readonly string[]) =>
  writeFile(join(folder, name), lines.join('\n'));

const LIVED: FormerResidenceMapping = {
  ...{ file: 'lived.csv', unit: 'Nơi ở', former: 'Nơi ở trước', persons: 'Người' },
  ...{ date: '2019-04-01' as FormerResidenceMapping['date'], years: 5, sex: 'Giới' },
  ...{ sexes: { Nam: 'male', Nữ: 'female' }, abroad: ['NN'] },
};
async function importLived(rows: readonly string[], more: readonly FormerResidenceMapping[] = []) {
  await write('lived.csv', ['Nơi ở,Nơi ở trước,Giới,Người', ...rows]);
  await importMappedFormerResidence(folder, [LIVED, ...more], UNITS, PLACE, open.draft);
}
const lived = () =>
  open.rows(
    `SELECT unit_code, former_code, reference_date::VARCHAR, years, sex, persons
     FROM former_residence ORDER BY ALL`,
  );

describe('people by where they lived before', () => {
  it('are entered, those who stayed and those from abroad too', async () => {
    await importLived(['01,02,Nam,7', '01,01,Nam,900', '02,NN,Nữ,4']);
    expect(await lived()).toEqual([
      ['01', '01', '2019-04-01', 5, 'male', 900],
      ['01', '02', '2019-04-01', 5, 'male', 7],
      ['02', 'ABROAD', '2019-04-01', 5, 'female', 4],
    ]);
  });

  it('without a count are set aside, each told with its row', async () => {
    await importLived(['01,02,Nam,7', '02,01,Nam,']);
    expect(await lived()).toHaveLength(1);
    expect(open.defects.map(({ defect, row }) => ({ defect, row }))).toEqual([
      { defect: 'no_movers', row: 3 },
      { defect: 'rows_accounted', row: undefined },
    ]);
  });

  it('may be asked of two times before on one day', async () => {
    await write('last.csv', ['Nơi ở,Nơi ở trước,Giới,Người', '01,02,Nam,9']);
    const { years: _, ...last } = LIVED;
    await importLived(['01,02,Nam,7'], [{ ...last, file: 'last.csv' }]);
    expect(await lived()).toEqual([
      ['01', '02', '2019-04-01', 5, 'male', 7],
      ['01', '02', '2019-04-01', null, 'male', 9],
    ]);
  });

  const good = '01,02,Nam,7';
  it.each([
    ['unknown codes', [good, '01,09,Nam,1'], 'row 3, column Nơi ở trước: the code is no province'],
    ['fewer than none', [good, '02,01,Nam,-4'], 'row 3, column Người: people are counted'],
    [
      'the same twice',
      [good, '02,01,Nam,1', good],
      'row 4: the same people are counted twice (also on row 2)',
    ],
  ])('are refused for %s with the row, and nothing is entered', async (_, rows, message) => {
    await expect(importLived(rows)).rejects.toThrow(InputError);
    await expect(importLived(rows)).rejects.toThrow(message);
    expect(await lived()).toEqual([]);
  });
});

const SETTLED: ConceptMovesMapping = {
  ...{ file: 'settled.csv', origin: 'Đi', destination: 'Đến', persons: 'Người' },
  ...{ period: { column: 'Kỳ' }, from: 'temporary', to: 'permanent' },
};
async function importSettled(rows: readonly string[]) {
  await write('settled.csv', ['Đi,Đến,Kỳ,Người', ...rows]);
  await importMappedConceptMoves(folder, [SETTLED], UNITS, PLACE, open.draft);
}
const settled = () =>
  open.rows(
    `SELECT origin_code, destination_code, period, from_concept, to_concept, persons
     FROM concept_move ORDER BY ALL`,
  );

describe('people whose registration changed its concept', () => {
  it('are entered, within a unit too', async () => {
    await importSettled(['01,02,2024,7', '02,02,2024,9']);
    expect(await settled()).toEqual([
      ['01', '02', '2024', 'temporary', 'permanent', 7],
      ['02', '02', '2024', 'temporary', 'permanent', 9],
    ]);
  });

  const good = '01,02,2024,7';
  it.each([
    ['unknown codes', [good, '09,01,2024,1'], 'row 3, column Đi: the code is no province'],
    ['a period that is none', [good, '02,01,Q1/2024,1'], 'row 3, column Kỳ: a period has the form'],
    [
      'a month beside its year',
      [good, '02,01,2024-03,1'],
      'row 3: the period shares months with 2024 (row 2)',
    ],
    ['the same twice', [good, good], 'row 3: the same people are counted twice (also on row 2)'],
  ])('are refused for %s with the row, and nothing is entered', async (_, rows, message) => {
    await expect(importSettled(rows)).rejects.toThrow(message);
    expect(await settled()).toEqual([]);
  });
});
