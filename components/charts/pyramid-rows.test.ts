import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL, type Cell } from '@/geo/disclosure';
import { AGE_BANDS } from '@/geo/measures';
import type { Figures } from '@/server/answers/shapes';
import { pyramidRows, roundSteps } from './pyramid-rows';

const given = (value: number) => ({ value, cell: CELL.value });
const even = (value: number): Figures => ({
  values: AGE_BANDS.map(() => value),
  cells: AGE_BANDS.map(() => CELL.value),
});
const total = given(AGE_BANDS.length * 30);

describe('a pyramid', () => {
  test('has the oldest group on top, males to the left and females to the right of the gap', () => {
    const { rows, gap } = pyramidRows(
      { band: AGE_BANDS, male: even(10), female: even(20) },
      'counts',
      total,
    );
    expect([rows[0]?.band, rows[0]?.last, rows.at(-1)?.band]).toEqual([85, true, 0]);
    expect(rows[3]?.male.range).toEqual([-gap - 10, -gap]);
    expect(rows[3]?.female.range).toEqual([gap, gap + 20]);
  });

  test('in shares adds up to a hundred per cent of both sexes', () => {
    const { rows } = pyramidRows(
      { band: AGE_BANDS, male: even(10), female: even(20) },
      'shares',
      total,
    );
    const sum = rows.reduce(
      (all, { male, female }) => all + (male.figure.value ?? 0) + (female.figure.value ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(100, 9);
  });

  test('draws no length for a hidden group, and says that there is one', () => {
    const cells: Cell[] = AGE_BANDS.map((_, i) => (i === 0 ? CELL.hidden : CELL.value));
    const male = { values: AGE_BANDS.map((_, i) => (i === 0 ? null : 5)), cells };
    const { rows, gap, anyHidden } = pyramidRows(
      { band: AGE_BANDS, male, female: even(5) },
      'counts',
      total,
    );
    expect(anyHidden).toBe(true);
    expect(rows.at(-1)?.male).toEqual({
      figure: { value: null, cell: CELL.hidden },
      range: [-gap, -gap],
    });
  });

  test('has no shares where the total is hidden', () => {
    const hidden = { value: null, cell: CELL.hidden };
    const { rows } = pyramidRows(
      { band: AGE_BANDS, male: even(1), female: even(1) },
      'shares',
      hidden,
    );
    expect(rows.every(({ male }) => male.figure.value === null)).toBe(true);
  });

  test('of any size has grid lines at round values short of the widest bar', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (max) => {
        const steps = roundSteps(max);
        expect(steps.length).toBeGreaterThan(0);
        for (const step of steps) expect(step).toBeLessThan(max);
        expect(steps[0]! * 5).toBeGreaterThan(max * 0.8);
      }),
    );
  });
});
