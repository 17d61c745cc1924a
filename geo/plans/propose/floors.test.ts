import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposalOf } from '@/geo/testing/random-proposal';
import { isoDate, type Kind, TERRAINS, type Terrain } from '@/geo/units';
import { judge } from '../judge';
import { kindOfUnion } from '../kind-of-union';
import { resolution112 } from '../rule-sets/112-2025';
import { floor, type StandardSet } from '../standards';
import { terrainsOfUnion } from '../terrain';
import { floorsOf, standardsFor } from './floors';
import type { Proposal } from './proposal';
import { proposePlans } from './propose-plans';
import { everyPartition } from './testing/every-partition';

const NOTHING = { people: 0, area: 0 };
const km2 = (value: number) => value * 1e6;
const unit = (kind: Kind, terrains: readonly Terrain[], size = 10) => ({
  kind,
  terrains,
  km2: size,
});

describe('what a decree asks of a group', () => {
  const units = [
    unit('commune', ['other']),
    unit('commune', ['mountain'], 11),
    unit('ward', ['other']),
    unit('commune', ['other', 'mountain']),
    unit('special_zone', ['island']),
    unit('township', ['other']),
  ];
  const [plain, high, ward, unknown, zone, town] = units.keys();
  const floors = floorsOf(NOTHING, standardsFor(resolution112, null, units));
  test.each<[string, number[], number, number]>([
    ['a commune of the plain', [plain!], 16_000, 30],
    ['a commune in the mountains', [high!], 5000, 100],
    ['a ward', [ward!], 21_000, 5.5],
    ['a commune that a ward joins: what is asked of a ward', [plain!, ward!], 21_000, 5.5],
    ['communes of which the larger part is mountain', [plain!, high!], 5000, 100],
    ['a commune of unknown terrain: what any terrain asks', [unknown!], 16_000, 100],
    ['a special zone: nothing', [zone!], 0, 0],
    ['a township, where the decree knows none: what is asked of a commune', [town!], 16_000, 30],
  ])('%s', (_, group, people, area) => {
    expect(floors.of(group)).toEqual({ people, area: km2(area) });
  });

  test('a unit of unknown terrain may be taken for one', () => {
    const taken = floorsOf(NOTHING, standardsFor(resolution112, 'other', units));
    expect(taken.of([unknown!])).toEqual({ people: 16_000, area: km2(30) });
    expect(taken.of([high!])).toEqual({ people: 5000, area: km2(100) });
  });

  test('what is asked of every group is asked besides', () => {
    const least = { people: 18_000, area: 0 };
    const both = floorsOf(least, standardsFor(resolution112, null, units));
    expect(both.of([high!])).toEqual({ people: 18_000, area: km2(100) });
    expect(both.of([ward!])).toEqual({ people: 21_000, area: km2(5.5) });
  });
});

/** A decree with numbers that a few small units reach together; areas in square metres here. */
const SMALL: StandardSet = {
  ...{ id: 'small', purpose: 'standards', inForceFrom: isoDate('2026-01-01'), inForceTo: null },
  ...{ amendedBy: null, source: { vi: 'phép thử', en: 'this test' } },
  standards: [
    floor('commune', 'other', 9, 2e-6, 'read'),
    floor('commune', 'mountain', 4, 8e-6, 'read'),
    floor('commune', 'island', 3, 1e-6, 'read'),
    floor('ward', 'any', 13, 3e-6, 'read'),
  ],
};

const KINDS_HERE = ['commune', 'commune', 'township', 'ward'] as const;
const UNKNOWN: readonly Terrain[] = ['other', 'mountain'];

/** Up to so many units of a country of wards and communes, on the plain, in the mountains or nobody knows. */
const randomCountry = (most: number): fc.Arbitrary<Proposal> =>
  fc.integer({ min: 1, max: most }).chain((count) => {
    const list = <T>(each: fc.Arbitrary<T>) =>
      fc.array(each, { minLength: count, maxLength: count });
    const index = fc.nat(count - 1);
    return fc
      .record({
        edges: fc.array(fc.tuple(index, index), { maxLength: 2 * count }),
        people: list(fc.nat(9)),
        area: list(fc.integer({ min: 1, max: 9 })),
        kinds: list(fc.constantFrom(...KINDS_HERE)),
        terrains: list(
          fc.constantFrom<readonly Terrain[]>(...TERRAINS.map((each) => [each]), UNKNOWN),
        ),
      })
      .map(({ edges, people, area, kinds, terrains }) => ({
        ...proposalOf(edges, people, area, NOTHING),
        standards: standardsFor(
          SMALL,
          null,
          kinds.map((kind, i) => ({ kind, terrains: terrains[i]!, km2: area[i]! / 1e6 })),
        ),
      }));
  });

/** By the rules of judging plans, which know nothing of how proposals are found. */
function passes({ people, area, standards }: Proposal, units: readonly number[]): boolean {
  const { kinds, terrains } = standards!;
  const kind = kindOfUnion(units.map((each) => kinds[each]!));
  const sum = (amounts: Float64Array) => units.reduce((total, each) => total + amounts[each]!, 0);
  const figures = {
    kind: kind === 'township' ? 'commune' : kind,
    terrains: terrainsOfUnion(
      units.map((each) => ({ km2: area[each]! / 1e6, terrains: terrains[each]! })),
    ),
    ...{ people: sum(people), areaKm2: sum(area) / 1e6, wardShare: null, urbanisation: null },
  } as const;
  return judge(figures, SMALL).verdict === 'meets';
}

describe('proposals that meet the standards of a decree', () => {
  test('say of every group what judging the plan would say', () => {
    fc.assert(
      fc.property(randomCountry(12), (input) => {
        for (const { groups } of proposePlans(input).plans)
          for (const { units, unmet } of groups) expect(unmet === null).toBe(passes(input, units));
      }),
    );
  });

  test('keep as many units as the best of all partitions, and prove it', () => {
    fc.assert(
      fc.property(randomCountry(7), (input) => {
        let most = 0;
        for (const groups of everyPartition(input))
          most = Math.max(most, groups.filter((group) => passes(input, group)).length);
        const { plans, bound, proved } = proposePlans(input);
        const met = plans.map(({ groups }) => groups.filter(({ unmet }) => !unmet).length);
        expect(met).toEqual(plans.map(() => most));
        expect([bound, proved]).toEqual([most, true]);
      }),
      { numRuns: 150 },
    );
  });

  test('are never worse than greedy growth, and no bound is passed', () => {
    fc.assert(
      fc.property(randomCountry(14), (input) => {
        const { plans, greedy, bound } = proposePlans(input);
        const met = plans[0]!.groups.filter(({ unmet }) => !unmet).length;
        expect(met).toBeGreaterThanOrEqual(greedy);
        expect(met).toBeLessThanOrEqual(bound);
      }),
    );
  });

  test('a commune whose only neighbour would come under a standard that it misses is told so', () => {
    const lines = [
      floor('commune', 'any', 20, null, 'read'),
      floor('ward', 'other', 13, null, 'read'),
      floor('ward', 'mountain', 99, null, 'read'),
    ];
    const units = [unit('commune', ['mountain'], 9), unit('ward', ['other'], 3)];
    const [plan] = proposePlans({
      ...proposalOf([[0, 1]], [2, 13], [9, 3], NOTHING),
      standards: standardsFor({ ...SMALL, standards: lines }, null, units),
    }).plans;
    expect(plan!.groups.map(({ units: group, unmet }) => [group, unmet?.reason])).toEqual([
      [[0], 'other_standard'],
      [[1], undefined],
    ]);
  });
});
