import { area, convex, featureCollection, length, polygonToLine, union } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { crosswalkBetween, rekeyCounts } from '@/geo/crosswalk';
import { start } from '@/geo/testing/by-hand';
import { codeAt, type Grid, gridOf, randomGrid } from '@/geo/testing/grid';
import { group, PLAN_DAY, part, planWith, randomPlan } from '@/geo/testing/plans';
import { FIRST_DAY } from '@/geo/testing/random-history';
import type { Square } from '@/geo/testing/squares';
import { isContiguous } from './adjacency';
import { adopt } from './adopt';
import { countOf, densityOf, derive, pick } from './derive';
import { groundOf } from './ground';
import { outlineOf } from './group-shape';

const codesOf = (grid: Grid) => grid.units.map(({ code }) => code);
/** A grid and a plan on it. */
const drawn = (options = { cuts: true }) =>
  randomGrid.chain((grid) => fc.tuple(fc.constant(grid), randomPlan(codesOf(grid), options)));
/** A grid and some of its units. */
const chosen = randomGrid.chain((grid) =>
  fc.tuple(fc.constant(grid), fc.subarray(codesOf(grid), { minLength: 1 })),
);
const united = (grid: Grid, codes: readonly string[]): Feature<Polygon | MultiPolygon> => {
  const polygons = codes.map((code) => grid.polygons.get(code)!);
  return polygons.length === 1 ? polygons[0]! : union(featureCollection(polygons))!;
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
    const without = pick(ground, derived, ['x1y0'], null);
    expect(countOf(ground, without.groups[0]!, 'permanent')).toBe(5);
    expect(countOf(ground, without.groups[0]!, 'absent')).toBeNull();
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
  });
});

describe('the outline of a group', () => {
  it('is the union of the polygons, by an independent library', () => {
    fc.assert(
      fc.property(chosen, ([grid, codes]) => {
        const ground = groundOf(grid);
        const { shape } = derive(ground, planWith(group(codes))).groups[0]!;
        const polygons = outlineOf(ground.shapes!, shape!) as unknown as number[][][][];
        const ours: Feature<MultiPolygon> = {
          type: 'Feature',
          properties: {},
          geometry: { type: 'MultiPolygon', coordinates: polygons },
        };
        const theirs = united(grid, codes);
        expect(area(ours)).toBeCloseTo(area(theirs), 0);
        const lines = polygonToLine(theirs);
        // A sphere against an ellipsoid: half a percent apart.
        expect(shape!.perimeterKm / length(lines as Feature, { units: 'kilometers' })).toBeCloseTo(
          1,
          1.9,
        );
        expect(shape!.areaKm2 / (area(theirs) / 1e6)).toBeCloseTo(1, 1.9);
        expect(shape!.hullRatio).toBeCloseTo(area(theirs) / area(convex(theirs)!), 3);
      }),
      { numRuns: 60 },
    );
  });

  it('of a square is as compact as a square: π/4 by Polsby and Popper, and fills its hull', () => {
    const ground = groundOf(
      gridOf(
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ],
        1,
      ),
    );
    const { shape } = derive(ground, planWith(group(['x0y0', 'x0y1', 'x1y0', 'x1y1']))).groups[0]!;
    // On the ground a square of degrees is narrower than high, by the cosine of its latitude.
    const sides = [Math.cos((17.1 * Math.PI) / 180), 1] as const;
    const oblong = (Math.PI * sides[0] * sides[1]) / (sides[0] + sides[1]) ** 2;
    expect(shape!.polsbyPopper).toBeCloseTo(oblong, 3);
    expect(shape!.hullRatio).toBeCloseTo(1, 6);
  });
});

describe('contiguity', () => {
  it('is that of the union of the polygons, by an independent library', () => {
    fc.assert(
      fc.property(chosen, ([grid, codes]) => {
        const { adjacency, indexOf } = groundOf(grid);
        const { geometry } = united(grid, codes);
        const pieces = geometry.type === 'Polygon' ? 1 : geometry.coordinates.length;
        expect(
          isContiguous(
            adjacency,
            codes.map((code) => indexOf.get(code)!),
          ),
        ).toBe(pieces === 1);
        const ground = groundOf(grid);
        const { components } = derive(ground, planWith(group(codes))).groups[0]!;
        expect(components.length).toBe(pieces);
      }),
      { numRuns: 150 },
    );
  });

  it('takes in an island by a declared link, and the link needs a reason', () => {
    const grid = gridOf(
      [
        [0, 0],
        [2, 0],
      ],
      1,
    );
    const plan = planWith(group(['x0y0', 'x2y0']));
    expect(derive(groundOf(grid), plan).groups[0]!.components).toHaveLength(2);
    const link = { from: 'x0y0', to: 'x2y0', by: 'sea', reason: 'Tuyến phà hằng ngày' } as const;
    expect(derive(groundOf({ ...grid, links: [link] }), plan).groups[0]!.components).toEqual([
      ['x0y0', 'x2y0'],
    ]);
    expect(() => groundOf({ ...grid, links: [{ ...link, reason: ' ' }] })).toThrow(/no reason/);
    expect(() => groundOf({ ...grid, links: [{ ...link, to: 'x9y9' }] })).toThrow(
      /x9y9 is no unit/,
    );
  });
});

describe('enclaves', () => {
  const ring: Square[] = [
    [1, 1],
    [2, 1],
    [3, 1],
    [1, 2],
    [3, 2],
    [1, 3],
    [2, 3],
    [3, 3],
  ];
  const block = Array.from({ length: 25 }, (_, k): Square => [k % 5, Math.floor(k / 5)]);
  const codes = ring.map(codeAt);

  it('are the units that a group surrounds', () => {
    const ground = groundOf(gridOf(block, 1));
    expect(derive(ground, planWith(group(codes))).groups[0]!.enclaves).toEqual(['x2y2']);
    expect(derive(ground, planWith(group(codes.slice(1)))).groups[0]!.enclaves).toEqual(['x2y2']);
    expect(derive(ground, planWith(group(codes.slice(2)))).groups[0]!.enclaves).toEqual([]);
  });

  it('are the squares that no walk from the edge of the grid reaches', () => {
    fc.assert(
      fc.property(fc.subarray(block, { minLength: 1 }), (land) => {
        const ground = groundOf(gridOf(block, 1));
        const members = new Set(land.map(codeAt));
        const reached = new Set<string>();
        const walk = ([x, y]: Square): void => {
          const code = codeAt([x, y]);
          if (x < 0 || y < 0 || x > 4 || y > 4 || members.has(code) || reached.has(code)) return;
          reached.add(code);
          for (const [dx, dy] of [
            [1, 0],
            [-1, 0],
            [0, 1],
            [0, -1],
          ] as const)
            walk([x + dx, y + dy]);
        };
        for (const square of block)
          if (square.some((step) => step === 0 || step === 4)) walk(square);
        const shut = block.map(codeAt).filter((code) => !members.has(code) && !reached.has(code));
        const { enclaves } = derive(ground, planWith(group([...members]))).groups[0]!;
        expect(enclaves).toEqual(shut.sort());
      }),
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
      fc.property(chosen, ([grid, codes]) => {
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
