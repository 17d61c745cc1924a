import { describe, expect, it } from 'vitest';
import { gridOf } from '@/geo/testing/grid';
import { group, part, planWith } from '@/geo/testing/plans';
import { isoDate, type Kind } from '@/geo/units';
import { derive } from './derive';
import { groundOf } from './ground';
import type { JudgedFigures } from './judge';
import {
  derivedFigures,
  judgePlan,
  rulesOn,
  unitFigures,
  unitsToRearrange,
  wardSharesAfter,
} from './judge-plan';
import { resolution35 } from './rule-sets/35-2023';
import { resolution112 } from './rule-sets/112-2025';
import { resolution1211 } from './rule-sets/1211-2016';

const grid = gridOf(
  [
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
  ],
  1,
);
const ground = groundOf({
  ...grid,
  units: grid.units.map((unit) => ({ ...unit, terrain: 'other' as const, areaDeclaredKm2: 16 })),
  counts: [
    {
      ...{ id: 'registered', cells: 2 },
      values: Int32Array.of(4000, 3500, 3000, 2000, 9000, 9000, 1, 1),
      missing: Uint8Array.of(0, 0, 0, 1),
    },
  ],
});
const plan = planWith(
  group(['x0y0', 'x1y0']),
  group([], { code: 'x2y0', name: 'Xã x2y0', parts: [part('x2y0', 0.5)] }),
  group(['x3y0'], { parts: [part('x2y0', 0.5)] }),
);
const judged = (day: string) => {
  const derived = derive(ground, plan);
  return judgePlan(plan, (g) => derivedFigures(ground, derived, g), rulesOn(isoDate(day)));
};

describe('a plan', () => {
  it('is judged group by group, by the set of the day', () => {
    const before = judged('2025-07-01');
    // 12,500 people and 32 km² against 8,000 and 30; 9,000 and 8 km²; people of x3y0 not known.
    expect(before.groups.map((g) => g.standards?.verdict)).toEqual(['meets', 'fails', 'fails']);
    expect(before.groups.map((g) => g.standards?.set)).toEqual(Array(3).fill(resolution1211.id));
    expect(before.verdicts).toEqual({ meets: 1, fails: 2, not_judged: 0 });
    // 112/2025 asks for 16,000 people.
    expect(judged('2026-01-01').groups[0]?.standards?.verdict).toBe('fails');
    expect(before.groups[2]?.standards?.criteria[0]).toMatchObject({
      why: 'no_figure',
      value: null,
    });
  });

  it('is not judged where no decree is known, and that counts as no pass', () => {
    const early = judged('2010-01-01');
    expect(early.groups.every((g) => g.standards === null && g.classification === null)).toBe(true);
    expect(early.verdicts).toEqual({ meets: 0, fails: 0, not_judged: 3 });
  });
});

describe('a unit as it stands', () => {
  it('is judged by its own people and land, and asked whether it must be rearranged', () => {
    const codes = ground.units.map(({ code }) => code);
    const all = unitsToRearrange(ground, codes, isoDate('2025-01-01'))!;
    const told = (unit: number) => all.get(codes[unit]!)!;
    expect(told(0)).toMatchObject({ set: resolution35.id, of: resolution1211.id });
    expect(unitFigures(ground, 1)).toMatchObject({ people: 5000, areaKm2: 16, kind: 'commune' });
    // 5,000 of 8,000 is 62.5 %, 16 of 30 km² is 53.3 %: both below 70.
    expect(told(1)).toMatchObject({ verdict: 'must', populationPct: 62.5 });
    // 7,500 of 8,000 is above 70 %.
    expect(told(0).verdict).toBe('need_not');
    expect(told(3)).toMatchObject({ verdict: 'not_judged', why: 'no_figure' });
    expect(unitsToRearrange(ground, codes, isoDate('2020-01-01'))).toBeNull();
    // From 2026 below the whole standard of 112/2025, 16,000 people and 30 km².
    const later = unitsToRearrange(ground, codes, isoDate('2027-01-01'))!;
    expect([...later.values()].map((r) => r.verdict)).toEqual([
      'must',
      'must',
      'need_not',
      'not_judged',
    ]);
  });
});

describe('the share of wards', () => {
  const commune = (code: string, kind: Kind, parentCode: string) => ({ code, kind, parentCode });
  const communes = [
    ...[commune('A', 'ward', '01'), commune('B', 'commune', '01'), commune('C', 'commune', '01')],
    ...[commune('D', 'ward', '02'), commune('E', 'commune', '02')],
  ];

  it('is that of the units as they would stand', () => {
    expect(wardSharesAfter(planWith(), communes)).toEqual(
      new Map([
        ['01', 1 / 3],
        ['02', 1 / 2],
      ]),
    );
    const merged = planWith(group(['B', 'C'], { kind: 'ward' }));
    expect(wardSharesAfter(merged, communes).get('01')).toBe(1);
  });

  it('is that of the merged province where provinces merge', () => {
    const all = planWith(
      group(['01', '02'], { kind: 'municipality' }),
      group(['C', 'E'], { seat: 'E' }),
    );
    expect(wardSharesAfter(all, communes)).toEqual(new Map([['01', 2 / 4]]));
  });

  it('fails a municipality of few wards under 112/2025', () => {
    const figures: JudgedFigures = {
      ...{ kind: 'municipality', terrains: ['other'], people: 3e6, areaKm2: 3000 },
      ...{
        wardShare: wardSharesAfter(planWith(), [...communes, commune('F', 'commune', '01')]).get(
          '01',
        )!,
        urbanisation: null,
      },
    };
    expect(figures.wardShare).toBe(0.25);
    const told = judgePlan(planWith(group([], { kind: 'municipality' })), () => figures, {
      ...{ standards: resolution112, classification: undefined },
    });
    expect(told.groups[0]?.standards?.criteria[2]).toMatchObject({
      ...{ criterion: 'ward_share', threshold: 0.3, verdict: 'fails' },
    });
  });
});
