import { area, convex, featureCollection, length, polygonToLine, union } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { chosenUnits, codeAt, type Grid, gridOf } from '@/geo/testing/grid';
import { group, planWith } from '@/geo/testing/plans';
import type { Square } from '@/geo/testing/squares';
import { isContiguous } from './adjacency';
import { derive } from './derive';
import { groundOf } from './ground';
import { outlineOf } from './group-shape';

const united = (grid: Grid, codes: readonly string[]): Feature<Polygon | MultiPolygon> => {
  const polygons = codes.map((code) => grid.polygons.get(code)!);
  return polygons.length === 1 ? polygons[0]! : union(featureCollection(polygons))!;
};

describe('the outline of a group', () => {
  it('is the union of the polygons, by an independent library', () => {
    fc.assert(
      fc.property(chosenUnits, ([grid, codes]) => {
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
      fc.property(chosenUnits, ([grid, codes]) => {
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
