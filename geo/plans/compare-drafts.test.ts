import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '@/geo/testing/grid';
import { group, PLAN_DAY, planWith, randomPlan } from '@/geo/testing/plans';
import {
  commonScope,
  draftOnGround,
  rulesFor,
  STANDARD_SETS,
  withSharedGroups,
} from './compare-drafts';
import { groundOf } from './ground';
import { resolution112 } from './rule-sets/112-2025';

/** Four squares in a row; the third is of another province. */
const grid = gridOf(
  [0, 1, 2, 3].map((x) => [x, 0] as const),
  1,
);
const ground = groundOf({
  ...grid,
  units: grid.units.map((unit, i) => (i === 2 ? { ...unit, parentCode: '02' } : unit)),
  counts: [{ id: 'permanent', cells: 1, values: Int32Array.of(10, 20, 30, 40) }],
});
const draft = (...groups: Parameters<typeof planWith>) => ({
  ...{ plan: planWith(...groups), links: [], within: ['01'] },
});
const terms = { setId: null, concept: 'permanent' as const };

describe('the units that plans are compared on', () => {
  it('are those of the provinces of any of them, and what they take beside', () => {
    expect([...commonScope(ground, [draft()])]).toEqual([1, 1, 0, 1]);
    expect([...commonScope(ground, [draft(), draft(group(['x1y0', 'x2y0']))])]).toEqual([
      1, 1, 1, 1,
    ]);
    expect([...commonScope(ground, [draft(), { ...draft(), within: [] }])]).toEqual([1, 1, 1, 1]);
  });

  it('are all that is counted, before and after', () => {
    const one = draft(group(['x0y0', 'x1y0']));
    const scope = commonScope(ground, [one]);
    const { summary } = draftOnGround(ground, one, { ...terms, scope });
    expect(summary).toMatchObject({ unitsBefore: 3, unitsAfter: 2 });
    expect(summary.people.balance?.maxOverMin).toBeCloseTo(40 / 30, 9);
  });
});

describe('a draft on the ground', () => {
  const scope = commonScope(ground, [draft()]);

  it('comes out the same beside others that share groups with it as alone', () => {
    const wide = gridOf(
      Array.from({ length: 12 }, (_, i) => [i % 4, Math.floor(i / 4)] as const),
      7,
    );
    const country = groundOf(wide);
    const all = { ...terms, scope: new Uint8Array(country.units.length).fill(1) };
    const codes = country.units.map(({ code }) => code);
    const changed = fc.tuple(randomPlan(codes), randomPlan(codes), fc.nat(4)).map(([a, b, at]) => {
      // The second has some groups of the first, each a copy as it comes from another saved plan.
      const groups = structuredClone([...a.groups.slice(0, at), ...b.groups.slice(at)]);
      return [a, { ...b, groups }].map((plan) => ({ plan, links: [] }));
    });
    fc.assert(
      fc.property(changed, (drafts) => {
        const [a, b] = withSharedGroups(drafts) as [(typeof drafts)[0], (typeof drafts)[0]];
        expect([a, b]).toEqual(drafts);
        const first = draftOnGround(country, a, all);
        expect(draftOnGround(country, b, all, undefined, first.derived)).toEqual(
          draftOnGround(country, b, all),
        );
      }),
    );
  });

  it('hangs together by its own links', () => {
    const apart = draft(group(['x0y0', 'x3y0']));
    const link = { from: 'x0y0', to: 'x3y0', by: 'bridge', reason: 'Cầu' } as const;
    const told = (links: (typeof link)[]) =>
      draftOnGround(ground, { ...apart, links }, { ...terms, scope }).summary.scattered;
    expect(told([])).toEqual([0]);
    expect(told([link])).toEqual([]);
  });

  it('tells codes that are not there, and units that two groups take', () => {
    const odd = draft(group(['x0y0', 'gone']), group(['x0y0', 'x1y0']));
    const told = draftOnGround(ground, odd, { ...terms, scope });
    expect(told.strangers).toEqual(['gone']);
    expect(told.doubles).toEqual(['x0y0']);
  });

  it('is judged by the decree of its day, or by the one that is chosen', () => {
    const [plan] = [draft().plan];
    expect(plan.effective).toBe(PLAN_DAY);
    expect(rulesFor(plan, null).standards).toBe(resolution112);
    for (const set of STANDARD_SETS) expect(rulesFor(plan, set.id).standards).toBe(set);
    expect(rulesFor(plan, 'unheard of').standards).toBeUndefined();
  });
});
