import { describe, expect, test } from 'vitest';
import { CELL } from '@/geo/disclosure';
import { MEASURE_IDS, type MeasureId } from '@/geo/measures';
import type { Figures, TableData } from '@/server/answers/shapes';
import { filterRows, totals, unitRows } from './unit-rows';

const people: Figures = {
  values: [100, null, 0, null],
  cells: [CELL.value, CELL.hidden, CELL.value, CELL.missing],
};
const data: TableData = {
  code: ['00001', '00002', '00003', '00004'],
  name: ['Phường Đống Đa', 'Xã Hòa Bình', 'Xã Thụy An', 'Đặc khu Vân Đồn'],
  nameEn: ['Dong Da ward', 'Hoa Binh commune', 'Thuy An commune', 'Van Don special zone'],
  kind: ['ward', 'commune', 'commune', 'special_zone'],
  parentName: ['Thành phố Hà Nội', 'Tỉnh Phú Thọ', 'Thành phố Hà Nội', null],
  parentNameEn: ['Ha Noi City', 'Phu Tho Province', 'Ha Noi City', null],
  areaKm2: [2, 3, null, 5.5],
  measures: Object.fromEntries(MEASURE_IDS.map((id) => [id, people])) as Record<MeasureId, Figures>,
  estimates: null,
};
const rows = unitRows(data, 'vi');
const found = (text: string) => filterRows(rows, text).map(({ code }) => code);

test('a row names the unit above in the language of the reader', () => {
  expect(unitRows(data, 'vi')[0]?.parent).toBe('Thành phố Hà Nội');
  expect(unitRows(data, 'en')[0]?.parent).toBe('Ha Noi City');
});

describe('the filter of the table', () => {
  test('finds names with and without diacritics, đ for d too', () => {
    expect(found('dong da')).toEqual(['00001']);
    expect(found('Hòa')).toEqual(['00002']);
    expect(found('Hoà')).toEqual(['00002']);
  });

  test('finds by province and by code, and keeps all for an empty text', () => {
    expect(found('hà nội')).toEqual(['00001', '00003']);
    expect(found('00004')).toEqual(['00004']);
    expect(found('  ')).toHaveLength(4);
  });
});

test('totals add what is given, zero too, and count what is hidden or missing apart', () => {
  expect(totals(rows)).toEqual({ people: 100, areaKm2: 10.5, without: 2 });
});
