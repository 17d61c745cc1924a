import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishName } from '@/geo/units';
import { officialSpelling } from '@/geo/units/tone-marks';

describe('the official spelling of names', () => {
  it.each([
    ['Xã Hoà Lạc', 'Xã Hòa Lạc'],
    ['Xã Đàm Thuỷ', 'Xã Đàm Thủy'],
    ['Tỉnh Thanh Hoá', 'Tỉnh Thanh Hóa'],
    ['Phường Khoẻ', 'Phường Khỏe'],
    ['XÃ HOÀ', 'XÃ HÒA'],
  ])('sets the tone mark on the first vowel: %s to %s', (given, wanted) => {
    expect(officialSpelling(given)).toBe(wanted);
  });

  it.each(['Phường Quý', 'Xã Hoàn Long', 'Xã Thuỳnh', 'Xã Hoài Đức', 'Xã Quỳnh Phụ', 'Xã Quỳ'])(
    'leaves %s as it is',
    (name) => {
      expect(officialSpelling(name)).toBe(name);
    },
  );

  it('tidies spaces and Unicode forms', () => {
    expect(officialSpelling('Huyện  Vũng Liêm \n'.normalize('NFD'))).toBe('Huyện Vũng Liêm');
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'hquyoàỳáảẻ aeH') }), (text) => {
        expect(officialSpelling(officialSpelling(text))).toBe(officialSpelling(text));
      }),
    );
  });
});

describe('English names', () => {
  it.each([
    ['Phường Ba Đình', 'ward', 'Ba Dinh Ward'],
    ['Thành phố Hà Nội', 'municipality', 'Ha Noi City'],
    ['Tỉnh Lào Cai', 'province', 'Lao Cai Province'],
    ['Phường 1', 'ward', 'Ward 1'],
    ['Đặc khu Hoàng Sa', 'special_zone', 'Hoang Sa Special Zone'],
  ] as const)('%s is %s: %s', (name, kind, english) => {
    expect(englishName(name, kind)).toBe(english);
  });
});
