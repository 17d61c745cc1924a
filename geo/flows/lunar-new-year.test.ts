import { expect, test } from 'vitest';
import { lunarNewYear } from './lunar-new-year';

/** Public holidays of Viet Nam; 1985, 2007 and 2030 differ from China's, whose clock is an hour ahead. */
const TET: readonly [year: number, month: number, day: number][] = [
  [1968, 1, 29],
  [1985, 1, 21],
  [2000, 2, 5],
  [2007, 2, 17],
  [2012, 1, 23],
  [2015, 2, 19],
  [2018, 2, 16],
  [2019, 2, 5],
  [2020, 1, 25],
  [2021, 2, 12],
  [2022, 2, 1],
  [2023, 1, 22],
  [2024, 2, 10],
  [2025, 1, 29],
  [2026, 2, 17],
  [2027, 2, 6],
  [2030, 2, 2],
];

test.each(TET)('the lunar year %i begins on %i/%i', (year, month, day) => {
  expect(lunarNewYear(year)).toEqual({ month, day });
});

test('a lunar year begins between 21 January and 21 February, 12 or 13 moons after the last', () => {
  const dayOf = (year: number) => {
    const { month, day } = lunarNewYear(year);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  };
  for (let year = 1901; year < 2100; year++) {
    const { month, day } = lunarNewYear(year);
    const fromNewYear = (month - 1) * 31 + day;
    expect(fromNewYear).toBeGreaterThanOrEqual(20);
    expect(fromNewYear).toBeLessThanOrEqual(31 + 21);
    expect([354, 355, 383, 384, 385]).toContain(dayOf(year) - dayOf(year - 1));
  }
});
