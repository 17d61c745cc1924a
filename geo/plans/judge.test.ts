import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, TERRAINS, type Terrain } from '@/geo/units';
import { classify, pointsOn } from './classify';
import { type JudgedFigures, judge } from './judge';
import { mustRearrange } from './must-rearrange';
import { ruleSetOn } from './rule-sets';
import { resolution35 } from './rule-sets/35-2023';
import { resolution112 } from './rule-sets/112-2025';
import { decree307 } from './rule-sets/307-2025';
import { resolution1211 } from './rule-sets/1211-2016';
import { terrainsOfUnion } from './terrain';

const commune = (
  people: number | null,
  areaKm2: number | null,
  ...terrains: Terrain[]
): JudgedFigures => ({
  ...{ kind: 'commune', terrains, people, areaKm2, wardShare: null, urbanisation: null },
});
const verdicts = (figures: JudgedFigures, set = resolution112) =>
  judge(figures, set).criteria.map((c) => [c.criterion, c.threshold, c.verdict]);

describe('standards of 112/2025', () => {
  it('ask a commune of the plain for 16,000 people and 30 km²', () => {
    expect(verdicts(commune(16_000, 30, 'other'))).toEqual([
      ['population', 16_000, 'meets'],
      ['area', 30, 'meets'],
    ]);
    expect(verdicts(commune(15_999, 29.99, 'other'))).toEqual([
      ['population', 16_000, 'fails'],
      ['area', 30, 'fails'],
    ]);
  });

  it('ask one in the mountains or highlands for 5,000 people and 100 km²', () => {
    for (const terrain of ['mountain', 'highland'] as const)
      expect(verdicts(commune(5000, 99, terrain))).toEqual([
        ['population', 5000, 'meets'],
        ['area', 100, 'fails'],
      ]);
  });

  it('ask a ward for 21,000 people and 5.5 km² wherever it lies', () => {
    for (const terrain of TERRAINS)
      expect(verdicts({ ...commune(21_000, 5.4, terrain), kind: 'ward' })).toEqual([
        ['population', 21_000, 'meets'],
        ['area', 5.5, 'fails'],
      ]);
  });

  it('give the value in percent of the threshold', () => {
    const [people] = judge(commune(12_000, 30, 'other'), resolution112).criteria;
    expect(people?.percent).toBe(75);
  });

  it('set a special zone no number, and do not call that a pass', () => {
    const zone: JudgedFigures = { ...commune(100, 1, 'island'), kind: 'special_zone' };
    expect(judge(zone, resolution112)).toMatchObject({ verdict: 'not_judged', why: 'no_floor' });
    expect(judge(zone, resolution1211)).toMatchObject({
      verdict: 'not_judged',
      why: 'no_standard',
    });
  });

  it('leave a municipality open whose share of townspeople nobody knows', () => {
    const city: JudgedFigures = {
      ...{ kind: 'municipality', terrains: ['other'], people: 3_000_000, areaKm2: 3000 },
      ...{ wardShare: 0.4, urbanisation: null },
    };
    const judged = judge(city, resolution112);
    expect(judged).toMatchObject({ verdict: 'not_judged', why: 'no_figure' });
    expect(judged.criteria.map((c) => [c.criterion, c.verdict])).toEqual([
      ['population', 'meets'],
      ['area', 'meets'],
      ['ward_share', 'meets'],
      ['urbanisation', 'not_judged'],
    ]);
    expect(judge({ ...city, wardShare: 0.29 }, resolution112).verdict).toBe('fails');
  });
});

describe('a verdict', () => {
  it('is never given without the figure', () => {
    const judged = judge(commune(null, 50, 'other'), resolution112);
    expect(judged).toMatchObject({ verdict: 'not_judged', why: 'no_figure' });
    expect(judged.criteria[0]).toMatchObject({ value: null, percent: null, threshold: 16_000 });
  });

  it('fails on one criterion even while another is unknown', () => {
    expect(judge(commune(null, 10, 'other'), resolution112).verdict).toBe('fails');
  });

  it('stands without the terrain where every terrain gives the same', () => {
    expect(judge(commune(20_000, 120), resolution112).verdict).toBe('meets');
    expect(judge(commune(1000, 5), resolution112).verdict).toBe('fails');
    // In the mountains its land is too small, in the plain its people are too few.
    expect(judge(commune(6000, 60, 'mountain', 'other'), resolution112).verdict).toBe('fails');
  });

  it('stays open where it hangs on the terrain', () => {
    const judged = judge(commune(10_000, 120, 'mountain', 'other'), resolution112);
    expect(judged).toMatchObject({ verdict: 'not_judged', why: 'terrain_unknown' });
    expect(judged.criteria[0]).toMatchObject({ threshold: null, verdict: 'not_judged' });
    // One threshold out of two: it is told as such, for in the plain it would be another.
    expect(judged.criteria[1]).toMatchObject({
      ...{ threshold: 100, among: 'highest', verdict: 'meets' },
    });
  });

  it('with several terrains is one that each of them alone gives', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(30_000)),
        fc.option(fc.double({ min: 0, max: 150, noNaN: true })),
        fc.subarray([...TERRAINS], { minLength: 1 }),
        (people, area, terrains) => {
          const alone = terrains.map((t) => judge(commune(people, area, t), resolution112).verdict);
          const { verdict } = judge(commune(people, area, ...terrains), resolution112);
          expect(verdict).toBe(alone.every((v) => v === alone[0]) ? alone[0] : 'not_judged');
        },
      ),
    );
  });

  it('says how sure its rule is', () => {
    const ward: JudgedFigures = { ...commune(15_000, 6, 'other'), kind: 'ward' };
    expect(judge(ward, resolution1211).criteria[0]?.confidence).toBe('unconfirmed');
    expect(judge(ward, resolution112).criteria[0]?.confidence).toBe('read');
  });
});

describe('the set in force', () => {
  it('is 1211/2016 to the end of 2025 and 112/2025 from then on', () => {
    expect(ruleSetOn('standards', isoDate('2025-07-01'))?.id).toBe('1211/2016/UBTVQH13');
    expect(ruleSetOn('standards', isoDate('2025-12-31'))?.id).toBe('1211/2016/UBTVQH13');
    expect(ruleSetOn('standards', isoDate('2026-01-01'))?.id).toBe('112/2025/UBTVQH15');
    expect(ruleSetOn('standards', isoDate('2016-06-27'))).toBeUndefined();
  });
});

describe('35/2023', () => {
  const told = (people: number | null, area: number | null, day = '2024-01-01') =>
    mustRearrange(commune(people, area, 'other'), resolution35, resolution1211, isoDate(day));

  it('asks for rearrangement below 70 % of both standards of 8,000 people and 30 km²', () => {
    expect(told(5599, 20.9)).toMatchObject({ verdict: 'must', of: '1211/2016/UBTVQH13' });
    expect(told(5600, 20.9).verdict).toBe('need_not');
    expect(told(5599, 21).verdict).toBe('need_not');
  });

  it('or below 20 % of the area and 300 % of the people', () => {
    expect(told(23_999, 5.9).verdict).toBe('must');
    expect(told(24_000, 5.9).verdict).toBe('need_not');
    expect(told(23_999, 6).verdict).toBe('need_not');
  });

  it('and from 2026 below both standards', () => {
    expect(told(7999, 29.9, '2027-01-01').verdict).toBe('must');
    expect(told(8000, 29.9, '2027-01-01').verdict).toBe('need_not');
    expect(told(100, 1, '2031-01-01')).toMatchObject({ verdict: 'not_judged', why: 'no_rule' });
  });

  it('is open where a missing figure decides, and only there', () => {
    expect(told(null, 20)).toMatchObject({ verdict: 'not_judged', why: 'no_figure' });
    expect(told(null, 25).verdict).toBe('need_not');
    expect(told(30_000, null).verdict).toBe('need_not');
  });
});

describe('points of 307/2025', () => {
  const { population, areaKm2 } = decree307.scales[0]!;

  it('are 10 up to two million people, half a point more for every full 60,000, 25 at most', () => {
    expect(pointsOn(population, 2_000_000, false)).toBe(10);
    expect(pointsOn(population, 2_059_999, false)).toBe(10);
    expect(pointsOn(population, 2_060_000, false)).toBe(10.5);
    expect(pointsOn(population, 3_800_000, false)).toBe(25);
    expect(pointsOn(population, 9_000_000, false)).toBe(25);
  });

  it('count from three quarters of the people in the mountains', () => {
    expect(pointsOn(population, 1_500_000, true)).toBe(10);
    expect(pointsOn(population, 1_545_000, true)).toBe(10.5);
  });

  it('are 10 up to 8,000 km², half a point more for every full 200', () => {
    expect(pointsOn(areaKm2, 8199, false)).toBe(10);
    expect(pointsOn(areaKm2, 8200, true)).toBe(10.5);
  });

  it('make no class alone: the other scales were not read, and that is said', () => {
    const province: JudgedFigures = {
      ...{ kind: 'province', terrains: ['other'], people: 9_000_000, areaKm2: 20_000 },
      ...{ wardShare: null, urbanisation: null },
    };
    const told = classify(province, decree307);
    expect(told).toMatchObject({ atLeast: 50, class: null, why: 'scale_unread' });
    expect(classify(commune(1, 1, 'other'), decree307)).toMatchObject({ points: [], class: null });
  });

  it('are told criterion by criterion, with the reason where there are none', () => {
    const province = (people: number | null, ...terrains: Terrain[]): JudgedFigures => ({
      ...{ kind: 'province', terrains, people, areaKm2: 8200 },
      ...{ wardShare: null, urbanisation: null },
    });
    const told = (figures: JudgedFigures) =>
      classify(figures, decree307).points.map(({ points, most, why }) => [points, most, why]);
    expect(told(province(2_060_000, 'other'))).toEqual([
      [10.5, 25, null],
      [10.5, 25, null],
    ]);
    expect(told(province(null, 'other'))[0]).toEqual([null, 25, 'no_figure']);
    // Enough for the most on either terrain.
    expect(told(province(9_000_000, 'other', 'mountain'))[0]).toEqual([25, 25, null]);
    // In the mountains the levels of people are lower, those of land are not.
    expect(told(province(2_060_000, 'other', 'mountain'))).toEqual([
      [null, 25, 'terrain_unknown'],
      [10.5, 25, null],
    ]);
  });
});

describe('the terrain of a merged unit', () => {
  const land = (km2: number, ...terrains: Terrain[]) => ({ km2, terrains });

  it('is that of more than half of its land', () => {
    expect(terrainsOfUnion([land(51, 'mountain'), land(49, 'other')])).toEqual(['mountain']);
    expect(terrainsOfUnion([land(50, 'mountain'), land(50, 'other')])).toEqual(['other']);
  });

  it('counts mountain and highland together', () => {
    const union = [land(30, 'mountain'), land(25, 'highland'), land(45, 'other')];
    expect(terrainsOfUnion(union)).toEqual(['mountain']);
  });

  it('is open where the unknown land decides', () => {
    expect(terrainsOfUnion([land(40, 'mountain'), land(40, 'other'), land(20)])).toEqual([
      'other',
      'mountain',
    ]);
    expect(terrainsOfUnion([land(60, 'mountain'), land(40, 'other', 'island')])).toEqual([
      'mountain',
    ]);
  });
});

const facts = path.resolve('../shared/facts/standards.json');
if (!existsSync(facts)) console.error(`${facts} is absent: rule sets are not held against it`);

describe.skipIf(!existsSync(facts))('the rule sets', () => {
  interface Rule {
    kind: string;
    terrain: string;
    min_population?: number;
    min_area_km2?: number;
    min_ward_share?: number;
    min_urbanisation?: number;
    confidence: string;
  }
  const { sets } = existsSync(facts)
    ? (JSON.parse(readFileSync(facts, 'utf8')) as { sets: { id: string; rules?: Rule[] }[] })
    : { sets: [] };

  it.each([resolution1211, resolution112])(
    'hold what was collected of $id, line by line',
    (set) => {
      const collected = sets
        .find(({ id }) => id === set.id)
        ?.rules?.map((rule) => [
          ...[rule.kind, rule.terrain, rule.min_population ?? null, rule.min_area_km2 ?? null],
          ...[rule.min_ward_share ?? null, rule.min_urbanisation ?? null, rule.confidence],
        ]);
      const written = set.standards.map((s) => [
        ...[s.kind, s.terrain, s.minPopulation, s.minAreaKm2],
        ...[s.minWardShare, s.minUrbanisation, s.confidence],
      ]);
      expect(written).toEqual(collected);
    },
  );
});
