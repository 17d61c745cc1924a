import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '@/geo/testing/grid';
import { group, planWith } from '@/geo/testing/plans';
import { isoDate } from '@/geo/units';
import { summarize } from './compare';
import { derive } from './derive';
import { groundOf } from './ground';
import { rulesOn } from './judge-plan';
import { bestOf, type ComparedId, sideBySide, type Told } from './side-by-side';

const told = (value: number | null, more = 0): Told => ({
  ...{ value, untold: more },
  most: value === null ? null : value + more,
});

describe('the best of a row', () => {
  it('is the least or the most, as the row says; of a row without direction there is none', () => {
    const values = [told(3), told(1), told(2)];
    expect(bestOf(values, 'less')).toEqual([1]);
    expect(bestOf(values, 'more')).toEqual([0]);
    expect(bestOf(values, 'none')).toEqual([]);
  });

  it('is shared by plans that are alike, and nobody is best where all are', () => {
    expect(bestOf([told(1), told(2), told(1)], 'less')).toEqual([0, 2]);
    expect(bestOf([told(1), told(1)], 'less')).toEqual([]);
    expect(bestOf([told(1)], 'less')).toEqual([]);
  });

  it('is not told where a value is not known, or what is missing could turn it', () => {
    expect(bestOf([told(1), told(null)], 'less')).toEqual([]);
    expect(bestOf([told(1), { value: 2, untold: 1, most: null }], 'less')).toEqual([]);
    // One fails, and two that cannot be judged may fail too: perhaps three against two.
    expect(bestOf([told(1, 2), told(2)], 'less')).toEqual([]);
    expect(bestOf([told(1, 1), told(2)], 'less')).toEqual([0]);
  });

  it('stays the best whatever the missing units turn out to be', () => {
    const values = fc.array(
      fc.tuple(fc.nat(9), fc.nat(3)).map(([value, more]) => told(value, more)),
      { minLength: 2, maxLength: 5 },
    );
    const turned = values.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.tuple(...list.map(({ untold }) => fc.nat(untold))),
        fc.constantFrom('less' as const, 'more' as const),
      ),
    );
    fc.assert(
      fc.property(turned, ([list, found, better]) => {
        const truth = list.map(({ value }, i) => value! + found[i]!);
        const top = better === 'less' ? Math.min(...truth) : Math.max(...truth);
        for (const plan of bestOf(list, better)) expect(truth[plan]).toBe(top);
      }),
    );
  });
});

describe('plans side by side', () => {
  const grid = gridOf(
    [0, 1, 2, 3].map((x) => [x, 0] as const),
    1,
  );
  const people = [9000, 8000, 16_000, 100];
  const ground = groundOf({
    ...grid,
    counts: [{ id: 'permanent', cells: 1, values: Int32Array.from(people) }],
  });
  const on = (day: string, ...groups: Parameters<typeof planWith>) =>
    summarize(ground, derive(ground, planWith(...groups)), {
      rules: rulesOn(isoDate(day)),
      concept: 'permanent',
    });
  const row = (rows: ReturnType<typeof sideBySide>, id: ComparedId) =>
    rows.find((found) => found.id === id)!;
  const two = [group(['x0y0', 'x1y0']), group(['x2y0', 'x3y0'])];

  it('sets each plan under each heading, and no row weighs the others', () => {
    const rows = sideBySide([on('2026-01-01', ...two), on('2026-01-01', two[0]!)]);
    expect(row(rows, 'unitsAfter')).toMatchObject({ better: 'none', best: [] });
    expect(row(rows, 'unitsAfter').told.map(({ value }) => value)).toEqual([2, 3]);
    expect(row(rows, 'changesUnit').told.map(({ value }) => value)).toEqual([33_100, 17_000]);
    // Fewer people are touched by the second, but it leaves a commune of a hundred.
    expect(row(rows, 'changesUnit').best).toEqual([1]);
    expect(row(rows, 'fails').best).toEqual([0]);
    expect(row(rows, 'meetsShare').told.map(({ value }) => value)).toEqual([1, 2 / 3]);
  });

  it('calls none the better by standards that were judged by different decrees', () => {
    const plans = [on('2026-01-01', ...two), on('2024-01-01', two[0]!)];
    const sets = plans.map(({ standing }) => standing.set);
    expect(new Set(sets).size).toBe(2);
    const rows = sideBySide(plans);
    for (const { section, best } of rows) if (section === 'standards') expect(best).toEqual([]);
    expect(row(rows, 'changesUnit').best).toEqual([1]);
  });

  it('calls none the better by seats while one of them is open', () => {
    const open = on('2026-01-01', group(['x0y0', 'x1y0'], { seat: null }), two[1]!);
    const rows = sideBySide([open, on('2026-01-01', ...two)]);
    expect(row(rows, 'changesSeat')).toMatchObject({ best: [], told: [{ untold: 1 }, {}] });
    expect(row(rows, 'distanceMean').best).toEqual([]);
  });
});
