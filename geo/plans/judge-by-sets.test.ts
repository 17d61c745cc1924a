import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, planWith } from '@/geo/testing/plans';
import { isoDate } from '@/geo/units';
import type { JudgedFigures } from './judge';
import { judgeBySets, standardSets, yardstickOf, yardstickOn } from './judge-by-sets';
import { judgePlan } from './judge-plan';

const figures = (people: number | null, areaKm2: number | null): JudgedFigures => ({
  ...{ kind: 'commune', terrains: ['other'], people, areaKm2 },
  ...{ wardShare: null, urbanisation: null },
});
const sets = standardSets().map(yardstickOf);

describe('a plan under several rules', () => {
  it('a commune of 10,000 on 40 km² meets 1211/2016 and fails 112/2025', () => {
    const { verdicts, differing } = judgeBySets(
      planWith(group(['a']), group(['b'])),
      (g) => figures(g === 0 ? 10_000 : 20_000, 40),
      sets,
    );
    expect(verdicts).toEqual([
      ['meets', 'fails'],
      ['meets', 'meets'],
    ]);
    expect(differing).toEqual([0]);
  });

  it('the last day of 2025 and the first of 2026 are of two sets', () => {
    const days = [isoDate('2025-12-31'), isoDate('2026-01-01')].map(yardstickOn);
    expect(days.map(({ rules }) => rules.standards?.id)).toEqual([
      '1211/2016/UBTVQH13',
      '112/2025/UBTVQH15',
    ]);
  });

  it('figures may be those of the day of each yardstick', () => {
    const years = [isoDate('2026-01-01'), isoDate('2035-01-01')].map(yardstickOn);
    const { verdicts } = judgeBySets(
      planWith(group(['a'])),
      (_, by) => figures(by.day === '2035-01-01' ? 17_000 : 15_000, 30),
      years,
    );
    expect(verdicts).toEqual([['fails', 'meets']]);
  });

  it('each column is what judging by it alone gives', () => {
    const some = fc.option(fc.integer({ min: 0, max: 40_000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some), { maxLength: 6 }), (values) => {
        const plan = planWith(...values.map((_, i) => group([`u${i}`])));
        const of = (g: number) => figures(values[g]![0], values[g]![1]);
        for (const { by, judged } of judgeBySets(plan, of, sets).columns)
          expect(judged).toEqual(judgePlan(plan, of, by.rules));
      }),
    );
  });
});
