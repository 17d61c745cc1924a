import { describe, expect, it } from 'vitest';
import { readUnitList } from './unit-list';

const UNITS = [
  { code: '00001', name: 'Phường Ba Đình' },
  { code: '00002', name: 'Xã Tân Lập' },
  { code: '00003', name: 'Phường Tân Lập' },
  { code: '00004', name: 'Xã Đại Đồng' },
  { code: '00005', name: 'Xã Hòa Bình' },
  { code: '00006', name: 'Xã Hòa Bình' },
];
const codesOf = (text: string) =>
  readUnitList(text, UNITS).map(({ found }) => found.map(({ code }) => code));

describe('a list of units', () => {
  it('is read by code and by name, one a line or between commas', () => {
    expect(codesOf('00001, 00004\nXã Tân Lập;Phường Ba Đình\r\n\n')).toEqual([
      ['00001'],
      ['00004'],
      ['00002'],
      ['00001'],
    ]);
  });

  it('is read without diacritics and without kinds, where that is clear', () => {
    expect(codesOf('dai dong\nBA DINH\nphuong tan lap')).toEqual([['00004'], ['00001'], ['00003']]);
  });

  it('keeps what fits several units and what fits none, as it was typed', () => {
    expect(readUnitList('Tân Lập\nXã Hòa Bình\nXã Không Có', UNITS)).toEqual([
      { text: 'Tân Lập', found: [UNITS[1], UNITS[2]] },
      { text: 'Xã Hòa Bình', found: [UNITS[4], UNITS[5]] },
      { text: 'Xã Không Có', found: [] },
    ]);
  });

  it('of nothing but signs is empty', () => {
    expect(codesOf(' ,;\n - \n')).toEqual([]);
  });
});
