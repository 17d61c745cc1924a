import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL } from '@/geo/disclosure';
import { isoDate } from '@/geo/units';
import type { ProfileData } from '@/server/answers/shapes';
import { timeSpan, trendPoints, trendRuns, valueAxis, yearTicks } from './trend-rows';

type Trend = ProfileData['trend'];

/** A trend of yearly points: a number is the unit's own, a number in brackets is restated from other units. */
function trend(...marks: (number | [number] | 'hidden' | 'missing')[]): Trend {
  return {
    date: marks.map((_, i) => isoDate(`${2019 + i}-07-01`)),
    through: marks.map((mark) => (Array.isArray(mark) ? 'restated' : 'own')),
    values: marks.map((mark) =>
      typeof mark === 'number' ? mark : Array.isArray(mark) ? mark[0] : null,
    ),
    cells: marks.map((mark) => (typeof mark === 'string' ? CELL[mark] : CELL.value)),
    estimates: { share: marks.map(() => 0), basis: marks.map(() => null) },
  };
}
const runsOf = (given: Trend) =>
  trendRuns(trendPoints(given)).map(({ dashed, points }) => ({
    dashed,
    years: points.map(({ date }) => Number(date.slice(0, 4))),
  }));

describe('the lines of a trend', () => {
  test('are dashed up to the first of the own points, and solid from there', () => {
    expect(runsOf(trend([1], [2], 3, 4))).toEqual([
      { dashed: true, years: [2019, 2020, 2021] },
      { dashed: false, years: [2021, 2022] },
    ]);
  });

  test('never lead over a hidden or a missing point', () => {
    expect(runsOf(trend(1, 2, 'hidden', 4, 'missing', 6))).toEqual([
      { dashed: false, years: [2019, 2020] },
    ]);
  });

  test('are none for a single point', () => {
    expect(runsOf(trend(1))).toEqual([]);
  });

  test('follow time whatever the order of the answer', () => {
    const given = trend(1, 2, 3);
    const turned: Trend = {
      date: [...given.date].reverse(),
      through: [...given.through].reverse(),
      values: [...given.values].reverse(),
      cells: [...given.cells].reverse(),
      estimates: given.estimates,
    };
    expect(runsOf(turned)).toEqual(runsOf(given));
  });
});

describe('the axes of a trend', () => {
  test('place dates by their days: two years apart is twice as far as one', () => {
    const [a, b, c] = trendPoints({
      ...trend(1, 2, 3),
      date: ['2021-01-01', '2022-01-01', '2024-01-01'].map(isoDate),
    });
    expect((c!.at - b!.at) / (b!.at - a!.at)).toBeCloseTo(2, 6);
  });

  test('have years within the span only, and no more than asked for', () => {
    const points = trendPoints(trend(...Array.from({ length: 30 }, (_, i) => i)));
    const [from, to] = timeSpan(points);
    const ticks = yearTicks(from, to, 7);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(ticks.every((at) => at >= from && at <= to)).toBe(true);
  });

  test('hold every value between the first and the last step, and begin at zero when that is near', () => {
    const people = fc.integer({ min: 0, max: 200_000_000 });
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 12 }), (values) => {
        const { ticks, fromZero } = valueAxis(values);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
        if (fromZero) expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
