import { describe, expect, it } from 'vitest';
import { TINY_AFTER, TINY_BEFORE, tinyUnits } from '@/geo/testing';
import type { Unit } from '@/geo/units';
import { Country } from './country';
import { SearchIndex } from './search-index';

/** Names that differ by their marks only, the folded ones shorter and by code the first. */
const NAMES = [
  ...['Xã Hoa', 'Xã Hoà Hoa', 'Xã Hòa', 'Phường Hòa Bình', 'Xã Đông', 'Xã Dong'],
  'Xã Mẫu An Phú',
];
const named = NAMES.map((name, i): Unit => {
  const model = tinyUnits.find(({ level, validTo }) => level === 'commune' && validTo === null)!;
  return { ...model, code: `0030${i}`, validFrom: TINY_BEFORE, name, nameEn: 'X' };
});
const editions = [TINY_BEFORE, TINY_AFTER].map((edition) => ({
  ...{ edition, title: '', titleEn: '', provinces: 0, communes: 0 },
}));
const index = new SearchIndex(new Country(editions, [], [...tinyUnits, ...named]));

const found = (text: string) => index.find(text, TINY_AFTER, 12).map(({ unit }) => unit.name);

describe('the order of what is found', () => {
  it('has the very letters before the same letters without their marks', () => {
    expect(found('Hòa').slice(0, 2)).toEqual(['Xã Hòa', 'Xã Hoa']);
    expect(found('Hoa').slice(0, 2)).toEqual(['Xã Hoa', 'Xã Hòa']);
    expect(found('xã hòa')[0]).toBe('Xã Hòa');
    expect(found('Đông')[0]).toBe('Xã Đông');
    expect(found('dong')[0]).toBe('Xã Dong');
  });

  it('has a whole name before a part of one', () => {
    expect(found('Hòa').indexOf('Xã Hoa')).toBeLessThan(found('Hòa').indexOf('Phường Hòa Bình'));
  });

  it('has an old name that is just so before a name of today that only begins so', () => {
    expect(found('mau an').slice(0, 2)).toEqual(['Xã Mẫu An', 'Xã Mẫu An Phú']);
    expect(found('Mẫu Bình').slice(0, 2)).toEqual(['Phường Mẫu Bình', 'Phường Mẫu Bình']);
  });

  it('has what is nearly written so only where nothing is written so', () => {
    expect(found('Mẫu Dương')).toEqual(['Xã Mẫu Dương']);
    expect(found('Mẫu Duuong')[0]).toBe('Xã Mẫu Dương');
  });
});
