import { describe, expect, it } from 'vitest';
import { foldedFilter } from './folded-filter';

const options = ['Tỉnh Cà Mau', 'Tỉnh Đắk Lắk', 'Thành phố Hà Nội'].map((label) => ({ label }));
const found = (search: string) => foldedFilter({ options, search }).map(({ label }) => label);

describe('a list of provinces', () => {
  it('is searched with and without diacritics, đ too', () => {
    expect(found('ca mau')).toEqual(['Tỉnh Cà Mau']);
    expect(found('Cà Mau')).toEqual(['Tỉnh Cà Mau']);
    expect(found('dak')).toEqual(['Tỉnh Đắk Lắk']);
  });

  it('is whole while nothing is typed, and empty where no name holds what is', () => {
    expect(found(' ')).toHaveLength(3);
    expect(found('sai gon')).toEqual([]);
  });
});
