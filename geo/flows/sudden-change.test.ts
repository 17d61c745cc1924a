import { describe, expect, it } from 'vitest';
import { lunarNewYear } from './lunar-new-year';
import { seasonality } from './seasonality';
import { suddenChange, suddenChanges } from './sudden-change';
import { chance, poisson } from './testing/chance';

const FIRST = 2018 * 12;
const MONTHS = 72;
const SEASON = [0.8, 0.7, 1.2, 1, 1, 1.1, 1.2, 1.3, 1.1, 0.9, 0.9, 0.9];
const TET = { within: 0.6, after: 1.5 };

/** What a made-up series expects: seasons, Tết, and a level for each year. */
function madeUp(levels: (year: number) => number): number[] {
  return Array.from({ length: MONTHS }, (_, k) => {
    const [year, month] = [Math.floor((FIRST + k) / 12), (FIRST + k) % 12];
    const sinceTet = month + 1 - lunarNewYear(year).month;
    const tet = sinceTet === 0 ? TET.within : sinceTet === 1 ? TET.after : 1;
    return SEASON[month]! * tet * levels(year);
  });
}

describe('seasons', () => {
  it('are found again, Tết apart from January and February, whatever the years are like', () => {
    const found = seasonality(
      madeUp((year) => 100 * (year - 2010)),
      FIRST,
    );
    SEASON.forEach((factor, month) => {
      expect(found.months[month]! / found.months[5]!).toBeCloseTo(factor / SEASON[5]!, 6);
    });
    expect(found.tet.within.factor).toBeCloseTo(TET.within, 6);
    expect(found.tet.after.factor).toBeCloseTo(TET.after, 6);
    expect(found.expected.reduce((a, b) => a + b, 0)).toBeCloseTo(MONTHS, 9);
  });

  it('are found near from counts', () => {
    const random = chance(4);
    const counts = madeUp(() => 4000).map((mean) => poisson(random, mean));
    const found = seasonality(counts, FIRST);
    expect(found.tet.within.low).toBeLessThan(TET.within);
    expect(found.tet.within.high).toBeGreaterThan(TET.within);
    expect(found.tet.within.high - found.tet.within.low).toBeLessThan(0.06);
    expect(found.dispersion).toBeLessThan(1.6);
    expect(found.p).toBeLessThan(1e-12);
  });

  it('are found where there are none in about one of twenty series, not more', () => {
    const random = chance(11);
    const runs = 400;
    let alarms = 0;
    for (let run = 0; run < runs; run++) {
      const counts = Array.from({ length: MONTHS }, () => poisson(random, 30));
      if (seasonality(counts, FIRST).p < 0.05) alarms++;
    }
    // Twenty of 400, with three standard deviations above it.
    expect(alarms).toBeLessThan(20 + 3 * Math.sqrt(20));
    expect(alarms).toBeGreaterThan(0);
  });

  it('can be told from Tết over any three years before 2050', () => {
    for (let first = 1990 * 12; first < 2049 * 12; first++) {
      const inSeries = (year: number) => year * 12 + lunarNewYear(year).month - 1 - first;
      const start = Math.floor(first / 12);
      const seen = [0, 1, 2, 3]
        .map((after) => start + after)
        .filter((year) => inSeries(year) >= 0 && inSeries(year) < 36);
      expect(new Set(seen.map((year) => lunarNewYear(year).month)).size).toBe(2);
    }
  });

  it('need three years, and somebody in every calendar month', () => {
    const neverInMay = Array.from({ length: 48 }, (_, k) => (k % 12 === 4 ? 0 : 9));
    expect(() => seasonality(neverInMay, FIRST)).toThrow(RangeError);
    expect(() => seasonality(new Array(24).fill(9), FIRST)).toThrow('36 months');
  });
});

describe('a sudden change', () => {
  const usual = madeUp(() => 1);
  it('is found in its month, with its size, though the seasons vary more', () => {
    const random = chance(8);
    const counts = usual.map((factor, k) => poisson(random, 50 * factor * (k < 40 ? 1 : 2)));
    const change = suddenChange(counts, usual)!;
    expect(Math.abs(change.at - 40)).toBeLessThanOrEqual(2);
    expect(change.ratio).toBeGreaterThan(1.6);
    expect(change.ratio).toBeLessThan(2.5);
    expect(change.p).toBeLessThan(1e-6);
  });

  it('is found twice where it goes up and comes down again', () => {
    const random = chance(9);
    const counts = usual.map((factor, k) =>
      poisson(random, 80 * factor * (k >= 20 && k < 45 ? 2 : 1)),
    );
    const changes = suddenChanges(counts, usual, 0.01);
    expect(changes.map(({ ratio }) => ratio > 1)).toEqual([true, false]);
    expect(Math.abs(changes[0]!.at - 20)).toBeLessThanOrEqual(2);
    expect(Math.abs(changes[1]!.at - 45)).toBeLessThanOrEqual(2);
  });

  it.each([1, 10, 60])('is raised falsely in at most 5 of 100 series at a mean of %i', (mean) => {
    const random = chance(100 + mean);
    const trials = 800;
    let raised = 0;
    for (let trial = 0; trial < trials; trial++) {
      const counts = usual.map((factor) => poisson(random, mean * factor));
      if ((suddenChange(counts, usual)?.p ?? 1) <= 0.05) raised++;
    }
    expect(raised / trials).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / trials));
  });

  it('is less sure where movers come by the family', () => {
    const counts = usual.map((factor, k) => Math.round(40 * factor * (k < 40 ? 1 : 1.3)));
    const [plain, loose] = [1, 4].map((dispersion) => suddenChange(counts, usual, { dispersion })!);
    expect(loose!.p).toBeGreaterThan(plain!.p);
  });

  it('is not sought in nothing, nor in a few months', () => {
    expect(suddenChange(new Array(24).fill(0), new Array(24).fill(1))).toBeNull();
    expect(suddenChange([1, 2, 3], [1, 1, 1])).toBeNull();
  });
});
