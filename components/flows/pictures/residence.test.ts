import { describe, expect, it } from 'vitest';
import { packColumn } from '@/geo/flows';
import type { Edition } from '@/geo/units';
import type { ResidenceData } from '@/server/answers/flow-shapes';
import { residenceOf } from './residence';

const ABROAD = 2;
const rows = [
  [0, 1, 0, 30],
  [1, 0, 0, 10],
  [0, 0, 0, 500],
  [ABROAD, 1, 0, 6],
  [0, 1, 1, 99],
] as const;
const column = (at: 0 | 1 | 2 | 3) => packColumn(rows.map((row) => row[at]));
const data: ResidenceData = {
  code: ['A', 'B'],
  times: ['2023', '2024'].map((when) => ({
    ...{ when, years: null, edition: '2025-07-01' as Edition },
    ...{ estimate: null, internal: 0, withheld: false },
  })),
  rows: {
    ...{ origin: column(0), destination: column(1) },
    ...{ time: column(2), persons: column(3) },
  },
  hidden: { place: [0, 1], time: [0, 0], in: [2, 0], out: [0, 2] },
};

describe('people by two provinces', () => {
  it('are those of one period, with those whose pair is not told at both their ends', () => {
    const found = residenceOf(data, 0);
    expect(found.places).toEqual([
      { place: 0, in: 12, out: 30, within: 500 },
      { place: 1, in: 36, out: 12, within: null },
    ]);
    expect(found.pairs[0]).toEqual({ origin: 0, destination: 1, persons: 30 });
    expect([found.crossed, found.hidden, found.within]).toEqual([48, 2, 500]);
    expect(residenceOf(data, 1).crossed).toBe(99);
  });

  it('have no sum where a part of it is not told', () => {
    const withheld = { ...data, hidden: { place: [0], time: [0], in: [null], out: [null] } };
    const { places, crossed } = residenceOf(withheld, 0);
    expect(places[0]).toMatchObject({ in: null, out: null });
    expect(crossed).toBeNull();
  });
});
