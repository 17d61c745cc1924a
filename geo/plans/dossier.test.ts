import { describe, expect, it } from 'vitest';
import { group, part, planWith } from '@/geo/testing/plans';
import { type Edition, isoDate } from '@/geo/units';
import { derive } from './derive';
import { dossierOf } from './dossier';
import { enactedBy } from './enacted-groups';
import { groundOf } from './ground';
import { rulesOn } from './judge-plan';

const CODES = ['a', 'b', 'c', 'd'];
const ground = groundOf({
  edition: isoDate('2025-01-01') as Edition,
  topology: null,
  units: CODES.map((code, i) => ({
    ...{ code, name: `Xã ${code}`, kind: 'commune' as const, terrain: 'other' as const },
    ...{ parentCode: i < 2 ? '01' : '02', areaDeclaredKm2: 20, lon: null, lat: null },
  })),
  counts: [{ id: 'registered', cells: 1, values: Int32Array.of(9000, 8000, 7000, 6000) }],
});
/** Communes of the plain with so much declared land each. */
const withLand = (areas: readonly number[]) =>
  groundOf({
    edition: isoDate('2025-01-01') as Edition,
    topology: null,
    units: areas.map((areaDeclaredKm2, i) => ({
      ...{ code: CODES[i]!, name: `Xã ${CODES[i]}`, kind: 'commune' as const, parentCode: '01' },
      ...{ terrain: 'other' as const, areaDeclaredKm2, lon: null, lat: null },
    })),
    counts: [{ id: 'registered', cells: 1, values: Int32Array.from(areas, () => 9000) }],
  });
const plan = planWith(group(['a', 'b']), group(['c', 'd']));
const derived = derive(ground, plan);
const question = { concept: 'registered', rules: rulesOn(plan.effective), province: null } as const;

describe('a dossier', () => {
  it('sums up the units that it lists, of all provinces or of one', () => {
    const whole = dossierOf(ground, derived, question);
    expect(whole.totals).toMatchObject({
      ...{ unitsBefore: 4, unitsAfter: 2, people: 30_000, areaKm2: 80 },
    });
    expect(whole.provinces).toEqual([
      { code: '01', units: 1 },
      { code: '02', units: 1 },
    ]);
    const one = dossierOf(ground, derived, { ...question, province: '02' });
    expect(one.totals).toMatchObject({ unitsBefore: 2, unitsAfter: 1, people: 13_000 });
    expect(one.changes.map(({ code }) => code)).toEqual(['c', 'd']);
    expect(one.verdicts).toEqual({ meets: 0, fails: 1, not_judged: 0 });
  });

  it('counts no unit for a group that nothing was put into yet', () => {
    const begun = planWith(group(['a', 'b']), group([]), group(['c', 'd']));
    const told = dossierOf(ground, derive(ground, begun), question);
    expect(told.totals).toEqual(dossierOf(ground, derived, question).totals);
    expect(told.units.map((unit) => unit.group)).toEqual([0, 2]);
    expect(told.verdicts).toEqual(dossierOf(ground, derived, question).verdicts);
  });

  it('judges land that is just enough as enough, and tells it without what floats add', () => {
    // Hundredths whose sum is 30, the least land of a commune; as floats they come to a hair less.
    const areas = [1.42, 17.06, 11.52];
    expect(areas.reduce((a, b) => a + b, 0)).toBeLessThan(30);
    const small = withLand(areas);
    const [unit] = dossierOf(small, derive(small, planWith(group(['a', 'b', 'c']))), {
      ...{ concept: 'registered', rules: rulesOn(isoDate('2026-07-01')), province: null },
    }).units;
    const [, area] = unit!.judged.standards!.criteria;
    expect([unit!.areaKm2, area!.threshold, area!.verdict]).toEqual([30, 30, 'meets']);
  });

  it('takes what was counted of a unit that is law before any sum, and judges by it', () => {
    const published = new Map([[1, { people: 20_000, areaKm2: 50 }]]);
    const [summed, counted] = dossierOf(ground, derived, { ...question, published }).units;
    expect([summed?.people, summed?.published]).toEqual([17_000, false]);
    expect([counted?.people, counted?.areaKm2, counted?.published]).toEqual([20_000, 50, true]);
    expect(counted?.density).toBe(400);
    const population = counted?.judged.standards?.criteria[0];
    expect([population?.value, population?.verdict]).toEqual([20_000, 'meets']);
  });
});

describe('groups that are law', () => {
  const rows = { fromCode: ['a', 'b', 'c', 'd', 'c'], toCode: ['a', 'a', 'c', 'c', 'x'] };

  it('are made of just the units of which law made the unit of their code', () => {
    expect(plan.groups.map(enactedBy(rows))).toEqual([true, true]);
    const other = planWith(group(['a']), group(['b', 'c', 'd']));
    expect(other.groups.map(enactedBy(rows))).toEqual([false, false]);
  });

  it('count parts as law does, and new land of nobody as nothing', () => {
    const cut = planWith(
      group(['d'], { code: 'c', parts: [part('c', null)] }),
      group([], { code: 'x', parts: [part('c', null), { ...part('c', null), unit: null }] }),
    );
    expect(cut.groups.map(enactedBy(rows))).toEqual([true, true]);
  });
});
