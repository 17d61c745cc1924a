import { expect, it } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import { lawDays } from './law-days';

const edition = (day: string, provinces: number, communes: number) => ({
  ...{ edition: isoDate(day) as Edition, provinces, communes },
});
const EDITIONS = [
  edition('2019-04-01', 63, 0),
  edition('2025-06-30', 63, 10_040),
  edition('2025-07-01', 34, 3321),
];

it('a reform is offered for a level only where its units of the day before are known', () => {
  const days = (level: 'commune' | 'province') => lawDays(EDITIONS, level).map((e) => e.edition);
  expect(days('commune')).toEqual(['2025-07-01']);
  expect(days('province')).toEqual(['2025-07-01', '2025-06-30']);
});
