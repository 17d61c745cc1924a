import { expect, test } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import { rearrangementsOf } from './rearrangements';

const edition = (day: string, provinces: number, communes: number) => ({
  edition: isoDate(day) as Edition,
  title: day,
  titleEn: day,
  provinces,
  communes,
});

test('units are rearranged when their number changes, not when more of them become known', () => {
  const editions = [
    edition('2019-04-01', 63, 0),
    edition('2025-06-30', 63, 10_040),
    edition('2025-07-01', 34, 3321),
    edition('2026-04-30', 34, 3321),
  ];
  expect(rearrangementsOf(editions)).toEqual(['2025-07-01']);
});

test('the first edition is where the figures begin, no rearrangement', () => {
  expect(rearrangementsOf([edition('2019-04-01', 63, 10_040)])).toEqual([]);
});
