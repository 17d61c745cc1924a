import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosswalkBetween, rekeyCounts } from '@/geo/crosswalk';
import { start } from '@/geo/testing/by-hand';
import { chosenUnits, codesOf, gridOf, randomGrid } from '@/geo/testing/grid';
import { group, PLAN_DAY, part, planWith, randomPlan } from '@/geo/testing/plans';
import { FIRST_DAY } from '@/geo/testing/random-history';
import { adopt } from './adopt';
import { countOf, densityOf, derive, follow, pick } from './derive';
import { groundOf } from './ground';

/** A grid and a plan on it. */
const drawn = (options = { cuts: true }) =>
  randomGrid.chain((grid) => fc.tuple(fc.constant(grid), randomPlan(codesOf(grid), options)));
/** Squares in a row with so many people each. */
const known = (people: number[]) => {
  const grid = gridOf(
    people.map((_, x) => [x, 0] as const),
    1,
  );
  return groundOf({
    ...grid,
    counts: [{ id: 'permanent', cells: 1, values: Int32Array.from(people) }],
  });
};

describe('the people of a group', () => {
  it('are those that a crosswalk of the adopted plan gives it, cell by cell', () => {
    fc.assert(
      fc.property(drawn(), ([grid, plan]) => {
        const ground = groundOf(grid);
        const derived = derive(ground, plan);
        const after = adopt(
          plan,
          { history: start(...codesOf(grid)) },
          { id: 'p', decree: null, title: '' },
        );
        const ask = { level: 'commune', from: FIRST_DAY, to: PLAN_DAY } as const;
        const { crosswalk } = crosswalkBetween(after, ask);
        ground.counts.forEach(({ cells, values, missing }, table) => {
          const told = rekeyCounts(crosswalk, { cells, values, ...(missing && { missing }) });
          derived.groups.forEach(({ tallies }, g) => {
            const at = crosswalk.to.indexOf.get(plan.groups[g]!.code)!;
            const { values: own, estimated, missing: lacking } = tallies[table]!;
            expect([...own]).toEqual([...told.values.subarray(at * cells, (at + 1) * cells)]);
            expect(estimated).toBeCloseTo(told.estimated[at]!, 6);
            expect(lacking > 0).toBe(told.incomplete[at] === 1);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are nobody twice: groups and the units that stay sum to the whole grid', () => {
    fc.assert(
      fc.property(drawn(), ([grid, plan]) => {
        const ground = groundOf({ ...grid, counts: grid.counts!.map(({ missing: _, ...c }) => c) });
        const { groups } = derive(ground, plan);
        const taken = new Set(
          plan.groups.flatMap((g) => [...g.members, ...g.parts.map((p) => p.unit)]),
        );
        ground.counts.forEach(({ id, cells, values }) => {
          const staying = grid.units.flatMap(({ code }, i) =>
            taken.has(code) ? [] : [...values.subarray(i * cells, (i + 1) * cells)],
          );
          const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);
          const grouped = sum(groups.map((figures) => countOf(ground, figures, id)!));
          expect(grouped + sum(staying)).toBe(sum(values));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are unknown as soon as one member is, never a smaller number', () => {
    const grid = gridOf(
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
      1,
    );
    const counts = [
      {
        id: 'permanent' as const,
        cells: 1,
        values: Int32Array.of(5, 7, 9),
        missing: Uint8Array.of(0, 1, 0),
      },
    ];
    const ground = groundOf({ ...grid, counts });
    const derived = derive(ground, planWith(group(['x0y0', 'x1y0'])));
    expect(countOf(ground, derived.groups[0]!, 'permanent')).toBeNull();
    expect(densityOf(ground, derived.groups[0]!, 'permanent')).toBeNull();
    const declared = groundOf({
      ...{ ...grid, counts },
      units: grid.units.map((unit) => ({ ...unit, areaDeclaredKm2: 2 })),
    });
    const [known] = derive(declared, planWith(group(['x0y0', 'x2y0']))).groups;
    // 14 people on 4 km² as declared, whatever the boundaries measure.
    expect(known!.areaGeometricKm2).toBeGreaterThan(4);
    expect(densityOf(declared, known!, 'permanent')).toBe(3.5);
    const without = pick(ground, derived, ['x1y0'], null);
    expect(countOf(ground, without.groups[0]!, 'permanent')).toBe(5);
    expect(countOf(ground, without.groups[0]!, 'absent')).toBeNull();
  });
});

describe('a group with a unit that the ground does not have', () => {
  const ground = known([5, 7]);

  it('has no people and no land to tell, and has them again without it', () => {
    const strange = group(['x0y0', '01']);
    const derived = derive(ground, planWith(strange));
    expect(countOf(ground, derived.groups[0]!, 'permanent')).toBeNull();
    expect(derived.groups[0]).toMatchObject({
      areaDeclaredKm2: null,
      areaGeometricKm2: null,
      shape: null,
    });
    expect(countOf(ground, pick(ground, derived, ['01'], null).groups[0]!, 'permanent')).toBe(5);
    const parts = [part('01', 0.5)];
    const cut = derive(ground, planWith(group(['x0y0'], { parts }), group(['x1y0'], { parts })));
    for (const figures of cut.groups) {
      expect(countOf(ground, figures, 'permanent')).toBeNull();
      expect(figures.areaDeclaredKm2).toBeNull();
    }
  });
});

describe('a pick', () => {
  it('gives what deriving the new plan from scratch gives, after any number of picks', () => {
    const moves = fc.array(fc.tuple(fc.nat(48), fc.nat(3)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(drawn(), moves, ([grid, plan], list) => {
        const ground = groundOf(grid);
        const cut = new Set(plan.groups.flatMap((g) => g.parts.map((p) => p.unit)));
        const free = codesOf(grid).filter((code) => !cut.has(code));
        let derived = derive(ground, plan);
        for (const [unit, to] of list) {
          const code = free[unit % Math.max(1, free.length)];
          if (code === undefined) continue;
          derived = pick(ground, derived, [code], to < plan.groups.length ? to : null);
        }
        expect(derived).toEqual(derive(ground, derived.plan));
      }),
      { numRuns: 60 },
    );
  });

  it('moves a unit out of the group that had it', () => {
    const ground = groundOf(
      gridOf(
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
        1,
      ),
    );
    const derived = derive(ground, planWith(group(['x0y0', 'x1y0']), group(['x2y0'])));
    const { plan } = pick(ground, derived, ['x1y0'], 1);
    expect(plan.groups.map((g) => g.members)).toEqual([['x0y0'], ['x2y0', 'x1y0']]);
    expect(() => pick(ground, derived, ['x1y0'], 2)).toThrow(/2 groups, none at place 2/);
  });
});

describe('a plan that was edited in any way', () => {
  it('has the figures of deriving it from scratch, wherever its groups stood before', () => {
    const pair = randomGrid.chain((grid) => {
      const plan = randomPlan(codesOf(grid));
      return fc.tuple(fc.constant(grid), plan, plan, fc.nat(3));
    });
    fc.assert(
      fc.property(pair, ([grid, before, after, kept]) => {
        const ground = groundOf(grid);
        const derived = derive(ground, before);
        // Some groups stay, in other places than they had.
        const stay = before.groups.slice(kept).toReversed();
        for (const next of [after, { ...before, groups: stay }])
          expect(follow(ground, derived, next)).toEqual(derive(ground, next));
      }),
      { numRuns: 60 },
    );
  });
});

describe('land of a cut unit', () => {
  const grid = gridOf(
    [
      [0, 0],
      [1, 0],
      [2, 0],
    ],
    1,
  );
  const areas = grid.units.map((u) => u.areaDeclaredKm2!);
  const cut = (land: number | null) =>
    planWith(
      group(['x0y0'], { parts: [part('x1y0', land)] }),
      group(['x2y0'], { parts: [part('x1y0', land === null ? null : 1 - land)] }),
    );

  it('goes by its share', () => {
    const [one] = derive(groundOf(grid), cut(0.25)).groups;
    expect(one!.areaDeclaredKm2).toBeCloseTo(areas[0]! + areas[1]! / 4, 9);
    expect(one!.areaEstimated).toBe(true);
  });

  it('is cut in equal parts where nothing is known, and that is said', () => {
    const { groups } = derive(groundOf(grid), cut(null));
    expect(groups[0]!.areaDeclaredKm2).toBeCloseTo(areas[0]! + areas[1]! / 2, 9);
    expect(groups[0]!.tallies[0]).toMatchObject({ basis: 'equal' });
  });

  it('is unknown in a group that gets ground of nobody', () => {
    const land = part('x1y0', null, { unit: null, word: 'new_land' });
    const [one] = derive(groundOf(grid), planWith(group(['x0y0'], { parts: [land] }))).groups;
    expect(one).toMatchObject({ areaDeclaredKm2: null, areaGeometricKm2: null });
  });
});

describe('movers within a group', () => {
  it('are those between its different units, in both directions', () => {
    fc.assert(
      fc.property(chosenUnits, ([grid, codes]) => {
        const ground = groundOf(grid);
        const { start: from, destination, movers } = ground.flows!;
        let expected = 0;
        for (let i = 0; i < grid.units.length; i++)
          for (let e = from[i]!; e < from[i + 1]!; e++) {
            const [a, b] = [grid.units[i]!.code, grid.units[destination[e]!]!.code];
            if (a !== b && codes.includes(a) && codes.includes(b)) expected += movers[e]!;
          }
        expect(derive(ground, planWith(group(codes))).groups[0]!.internalMovers).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});
