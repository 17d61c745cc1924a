import excel from 'exceljs';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { derive, dossierOf, groundOf, type Plan, rulesOn } from '@/geo/plans';
import { group, part, planWith } from '@/geo/testing/plans';
import { type Edition, isoDate } from '@/geo/units';
import { csvText } from '../../export/csv';
import { workbookBytes } from '../../export/xlsx';
import { MESSAGES } from '../../i18n/messages';
import { STUDIO_WORDS } from '../../i18n/studio-words';
import type { Words } from '../../states/words';
import type { DossierAbout } from './dossier-about';
import { aboutPlan, planCrosswalk, planGeoJson, planSheets } from './plan-files';
import { estimatedPeople } from './readings';

const t = createTranslator({
  locale: 'vi',
  messages: { ...MESSAGES.vi, ...STUDIO_WORDS.vi },
}) as unknown as Words;

/** Four communes in a row: 9,000, 8,000 and 10,000 people, and one whose number is hidden. */
const PEOPLE = [9000, 8000, 10_000, 0];
const CODES = ['a', 'b', 'c', 'd'];
const square = (i: number) => [
  [105 + i / 10, 21],
  [105 + (i + 1) / 10, 21],
  [105 + (i + 1) / 10, 21.1],
  [105 + i / 10, 21.1],
  [105 + i / 10, 21],
];
const ground = groundOf({
  edition: isoDate('2025-01-01') as Edition,
  topology: {
    type: 'Topology',
    arcs: CODES.map((_, i) => square(i)),
    objects: {
      units: {
        type: 'GeometryCollection',
        geometries: CODES.map((id, i) => ({ type: 'Polygon' as const, id, arcs: [[i]] })),
      },
    },
  },
  units: CODES.map((code) => ({
    ...{
      code,
      name: `Xã ${code.toUpperCase()}`,
      kind: 'commune' as const,
      terrain: 'other' as const,
    },
    ...{ parentCode: '01', areaDeclaredKm2: 20, lon: null, lat: null },
  })),
  counts: [
    {
      ...{ id: 'registered' as const, cells: 1, values: Int32Array.from(PEOPLE) },
      missing: Uint8Array.of(0, 0, 0, 1),
    },
  ],
});
const plan: Plan = {
  ...planWith(
    group(['a'], { code: 'a', name: 'Xã Một', seat: 'a', parts: [part('b', 0.25)] }),
    group(['c'], { code: 'c', name: 'Xã Hai', seat: 'c', parts: [part('b', 0.75)] }),
    group(['d'], { code: 'd', name: 'Xã Ba', seat: null }),
  ),
  effective: isoDate('2026-01-01'),
};
const derived = derive(ground, plan);
const rules = rulesOn(plan.effective);
const dossier = dossierOf(ground, derived, { concept: 'registered', rules, province: null });
const about: DossierAbout = {
  ...{ title: 'Thử', status: 'draft', effective: plan.effective, edition: ground.edition },
  ...{ province: 'Tỉnh Mơ', remarks: '', links: [], rules, concept: 'registered' },
  ...{ date: isoDate('2025-01-01'), notes: [], revision: null, madeOn: isoDate('2025-12-01') },
  provenance: {
    ...{ releaseId: 'r1', releaseTitle: { vi: 'Bản thử', en: 'A trial' }, sample: true },
    source: { title: 'Nguồn thử', titleEn: 'A trial source' },
  },
  readings: { hidden: new Set(['d']), missing: new Set(), estimated: new Map([['a', 0.1]]) },
};
const told = aboutPlan('Đề án Thử', dossier, about, t, 'vi');
const HIDDEN = 'ẩn để bảo vệ thông tin cá nhân';

/** A workbook as a spreadsheet program reads it: the cells of a sheet by the names of its columns. */
async function opened() {
  const names = { about: 'Thông tin', notes: 'Lưu ý' };
  const bytes = await workbookBytes(planSheets(dossier, about, t, 'vi'), told, names);
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as ArrayBuffer);
  return book;
}
const place = (sheet: excel.Worksheet, header: string) =>
  (sheet.getRow(1).values as string[]).indexOf(header);
const column = (sheet: excel.Worksheet | undefined, header: string): unknown[] =>
  sheet ? sheet.getColumn(place(sheet, header)).values.slice(2) : [];

describe('the workbook of a dossier', () => {
  it('has a sheet for each part, and one that says what they are about', async () => {
    const book = await opened();
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Tổng hợp',
      'Đơn vị sau sắp xếp',
      'Mã cũ và mã mới',
      'Người chịu tác động',
      'Thông tin',
    ]);
    const lines = book.getWorksheet('Thông tin')?.getSheetValues().flat();
    for (const text of ['Bản thử (r1)', 'Nguồn thử', '01/01/2025', 'Thường trú và tạm trú'])
      expect(lines).toContain(text);
  });

  it('has people and every criterion as numbers: value, threshold, percentage, verdict', async () => {
    const units = (await opened()).getWorksheet('Đơn vị sau sắp xếp');
    expect(column(units, 'Quy mô dân số (người)')).toEqual([11_000, 16_000, HIDDEN]);
    expect(column(units, 'Quy mô dân số: giá trị')).toEqual([11_000, 16_000, HIDDEN]);
    expect(column(units, 'Quy mô dân số: tiêu chuẩn')).toEqual([16_000, 16_000, 16_000]);
    expect(column(units, 'Quy mô dân số: tỷ lệ (%)')[0]).toBe(68.75);
    expect(column(units, 'Quy mô dân số: kết quả')).toEqual([
      'chưa đạt',
      'đạt',
      'chưa đủ căn cứ (thiếu số liệu)',
    ]);
    // 20 km² and a quarter of 20 more.
    expect(column(units, 'Diện tích tự nhiên: giá trị')).toEqual([25, 35, 20]);
    expect(column(units, 'Kết quả chung')).toEqual(['chưa đạt', 'đạt', 'chưa đạt']);
  });

  it('shows a hidden number as hidden, in another dress than a figure', async () => {
    const sheet = (await opened()).getWorksheet('Mã cũ và mã mới')!;
    const at = place(sheet, 'Dân số (người)');
    const cells = [2, 3, 4, 5, 6].map((row) => sheet.getCell(row, at));
    const hidden = cells.filter(({ value }) => value === HIDDEN);
    expect(hidden.map(({ font }) => font.italic)).toEqual([true]);
    expect(cells.filter(({ font }) => font?.italic)).toHaveLength(1);
  });

  it('counts the people affected, as a least number where some are not known', async () => {
    const sheet = (await opened()).getWorksheet('Người chịu tác động');
    const cases = column(sheet, 'Trường hợp').map(String);
    expect(cases.every((name) => name.endsWith('(ít nhất)'))).toBe(true);
    const people = column(sheet, 'Số người');
    // Everybody but those of d, who stay alone; all of b get a new code and a new name.
    expect(people[0]).toBe(27_000);
    expect(people[1]).toBe(8000);
    expect(people[2]).toBe(27_000);
  });
});

it('the crosswalk has the columns of the command, and shares of each old unit that sum to 1', () => {
  const sheet = planCrosswalk(dossier, derived);
  expect(sheet.columns.map(({ header }) => header).slice(4)).toEqual([
    'share_population',
    'share_area',
    'basis',
    'basis_area',
  ]);
  const sums = new Map<unknown, number>();
  for (const [from, , , , people] of sheet.rows)
    sums.set(from, (sums.get(from) ?? 0) + Number(people));
  expect([...sums]).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 1],
    ['d', 1],
  ]);
  const [head] = csvText(sheet, told, 'Lưu ý').slice(1).split('\r\n');
  expect(head?.startsWith('from_code,from_name,to_code,to_name,share_population')).toBe(true);
});

it('outlines are of whole members, and say where a part is not in them', () => {
  const { features, about: lines } = planGeoJson(ground, derived, dossier, about, told, t);
  expect(features.map((f) => f.properties?.outline_of_whole_members_only)).toEqual([
    true,
    true,
    false,
  ]);
  expect(features.map((f) => f.properties?.people)).toEqual([11_000, 16_000, null]);
  expect(features[2]?.properties?.people_reading).toBe(HIDDEN);
  expect(features.every((f) => f.geometry?.type === 'MultiPolygon')).toBe(true);
  expect(lines['Tính chất']).toBe('Dữ liệu mẫu / Sample data');
});

it('people are estimated as far as the share or the number of a member is', () => {
  // A tenth of the 9,000 of a, and the 2,000 that came from b by a share that no law gives.
  expect(estimatedPeople(dossier.units[0]!, about.readings)).toBe(900 + 2000);
});
