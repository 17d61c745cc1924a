import { describe, expect, it } from 'vitest';
import { periodHolding } from '@/geo/flows';
import { seasonsOf } from './seasons';

const months = (count: number) =>
  Array.from({ length: count }, (_, k) => periodHolding('month', 2022 * 12 + k));

describe('months beside each other', () => {
  it('stand in their years, with the month in which Tết fell', () => {
    const { years } = seasonsOf(
      months(14),
      Array.from({ length: 14 }, (_, k) => k),
    );
    expect(years.map(({ year, tet }) => [year, tet])).toEqual([
      [2022, 1],
      [2023, 0],
    ]);
    expect(years[0]!.months).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(years[1]!.months.slice(0, 3)).toEqual([12, 13, null]);
  });

  it('have an index only where every month of three years is told', () => {
    const values = Array.from({ length: 36 }, () => 100);
    const found = seasonsOf(months(36), values).index;
    expect(typeof found === 'object' && [...found.months].map((f) => f.toFixed(6))).toEqual(
      Array.from({ length: 12 }, () => '1.000000'),
    );
    expect(seasonsOf(months(35), values.slice(1)).index).toBe('short');
    const untold = seasonsOf(months(36), [...values.slice(1), null]);
    expect([untold.index, untold.hidden]).toEqual(['hidden', 1]);
    expect(seasonsOf(months(36), values.fill(0)).index).toBe('nobody');
  });
});
