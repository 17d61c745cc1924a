import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, part, planWith, randomPlan } from '@/geo/testing/plans';
import { MIGRATIONS, migrate } from './migrate';
import { PLAN_VERSION } from './plan';

describe('a saved plan', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(randomPlan(['A', 'B', 'C', 'D']), (plan) => {
        expect(migrate(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
      }),
    );
  });

  it('is read with what was drawn', () => {
    const ring = [
      [105, 21],
      [106, 21],
      [106, 22],
      [105, 21],
    ] as const;
    const plan = planWith(group(['A'], { parts: [part('B', null, { drawn: ring })] }));
    expect(migrate(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
  });

  it('of any earlier version has steps that lead to today', () => {
    for (let version = 1; version < PLAN_VERSION; version++)
      expect(MIGRATIONS[version], `version ${version}`).toBeTypeOf('function');
  });

  it('is lifted step by step', () => {
    const plan = planWith(group(['A', 'B']));
    const { groups, ...rest } = plan;
    const saved = { ...rest, version: PLAN_VERSION - 1, units: groups };
    const steps = {
      [PLAN_VERSION - 1]: ({ units, ...form }: Record<string, unknown>) => ({
        ...form,
        groups: units,
      }),
    };
    expect(migrate(saved, steps)).toEqual({ ok: true, plan });
  });

  it('that cannot be read is handed back untouched, with the reason', () => {
    const later = { ...planWith(), version: PLAN_VERSION + 1 };
    expect(migrate(later)).toMatchObject({ ok: false, saved: later, problem: /later program/ });
    const noDay = { ...planWith(), effective: '2025-02-30' };
    const read = migrate(noDay);
    expect(read).toMatchObject({ ok: false, saved: noDay });
    expect(read.ok ? '' : read.problem).toBe('effective: "2025-02-30" is not a day');
    expect(migrate(null).ok).toBe(false);
    expect(migrate({ ...planWith(), version: -3 }).ok).toBe(false);
  });
});
