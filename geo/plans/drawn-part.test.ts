import { area, featureCollection, intersect, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '@/geo/testing/grid';
import { group, planWith } from '@/geo/testing/plans';
import type { MultiPolygon, Position } from '@/geo/topology';
import { derive } from './derive';
import { drawnPart, restOf, ringLeftOf } from './drawn-part';
import { groundOf } from './ground';

/** A unit like a boot, ten by ten. */
const outline: Position[] = [
  [0, 0],
  [10, 0],
  [10, 4],
  [4, 4],
  [4, 10],
  [0, 10],
  [0, 0],
];
const boot: MultiPolygon = [[outline]];
const open = (ring: readonly Position[]) => ring.map(([x, y]) => [x, y]);

describe('people of a drawn part', () => {
  const north: Position[] = [
    [2, -1],
    [2, 11],
  ];
  const ring = ringLeftOf(north, boot);
  const at = (x: number, people: number | null) => ({ at: [x, 2] as Position, people });

  it('are those who are located in it, and the rest has the others', () => {
    const part = drawnPart('A', boot, ring, [at(1, 300), at(3, 500), at(9, 200)])!;
    expect(part).toMatchObject({ people: 0.3, basis: 'settlement' });
    expect(restOf(part)).toMatchObject({ people: 0.7, basis: 'settlement' });
  });

  it('are left to its share of land where nobody is located, or where it cannot be told', () => {
    for (const places of [[], [at(1, null), at(3, 5)], [at(3, 500), at(9, 200)], [at(1, 5)]])
      expect(drawnPart('A', boot, ring, places)).toMatchObject({ people: null, basis: 'area' });
  });

  it('come to the group by that share, told as an estimate on its rung', () => {
    const part = drawnPart('A', boot, ring, [at(1, 300), at(3, 700)])!;
    const grid = gridOf([[0, 0]], 1);
    const code = grid.units[0]!.code;
    const ground = groundOf({
      ...grid,
      counts: [{ id: 'registered', cells: 1, values: Int32Array.from([1000]) }],
    });
    const plan = planWith(
      group([], { code, parts: [{ ...restOf(part), unit: code }] }),
      group([], { code: 'new', parts: [{ ...part, unit: code }] }),
    );
    const [rest, taken] = derive(ground, plan).groups.map(({ tallies }) => tallies[0]!);
    expect([rest!.values[0], taken!.values[0]]).toEqual([700, 300]);
    expect([taken!.basis, taken!.estimated]).toEqual(['settlement', 300]);
  });
});

describe('a line drawn across a unit', () => {
  it('parts what lies at its left from what lies at its right', () => {
    const north: Position[] = [
      [2, -1],
      [2, 11],
    ];
    const west = drawnPart('A', boot, ringLeftOf(north, boot));
    // Left of the way north are 2 of the boot's 64 columns of ten: on the ground at 0–10° nearly so.
    expect(west?.land).toBeCloseTo(20 / 64, 2);
    const east = drawnPart('A', boot, ringLeftOf(north.toReversed(), boot));
    expect(west!.land! + east!.land!).toBeCloseTo(1, 6);
  });

  it('makes shares that an independent library confirms, and that sum to the whole both ways', () => {
    const at = fc.double({ min: -2, max: 12, noNaN: true });
    const across = fc.tuple(
      at,
      fc.tuple(
        fc.double({ min: 1, max: 9, noNaN: true }),
        fc.double({ min: 1, max: 9, noNaN: true }),
      ),
      at,
    );
    fc.assert(
      fc.property(across, fc.boolean(), ([start, middle, end], turned) => {
        const line: Position[] = [[start, -1], [...middle], [end, 11]];
        const way = turned ? line.toReversed() : line;
        const left = drawnPart('A', boot, ringLeftOf(way, boot))?.land ?? 0;
        const ring = ringLeftOf(way, boot);
        const common = intersect(
          featureCollection([polygon([open(outline)]), polygon([open(ring)])]),
        );
        const expected = common === null ? 0 : area(common) / area(polygon([open(outline)]));
        // What is no part is 0 here, whether the ring took nothing or all.
        const apart = Math.abs(left - expected);
        expect(left === 0 ? Math.min(apart, 1 - apart) : apart).toBeLessThan(0.005);
        const right = drawnPart('A', boot, ringLeftOf(way.toReversed(), boot))?.land;
        if (left > 0 && right !== undefined) expect(left + right!).toBeCloseTo(1, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('is no part when it takes nothing, or all', () => {
    const beside: Position[] = [
      [-1, -1],
      [-1, 11],
    ];
    expect(drawnPart('A', boot, ringLeftOf(beside, boot))).toBeNull();
    expect(drawnPart('A', boot, ringLeftOf(beside.toReversed(), boot))).toBeNull();
    expect(() => ringLeftOf([[0, 0]], boot)).toThrow(/two positions/);
  });
});

describe('a drawn part in a plan', () => {
  const grid = gridOf(
    [
      [0, 0],
      [1, 0],
    ],
    1,
  );
  const unit = [grid.polygons.get('x1y0')!.geometry.coordinates] as unknown as MultiPolygon;
  const west = 106.3;
  const quarter: Position[] = [
    [west + 0.025, 16.9],
    [west + 0.025, 17.2],
  ];
  const drawn = drawnPart('x1y0', unit, ringLeftOf(quarter, unit))!;
  const plan = planWith(
    group(['x0y0'], { parts: [drawn] }),
    group([], { code: 'x1y0', name: 'Xã x1y0', parts: [restOf(drawn)] }),
  );
  const ground = groundOf({
    ...grid,
    counts: [{ id: 'permanent', cells: 1, values: Int32Array.of(100, 1000) }],
  });

  it('gives a quarter of the land, and of the people where nothing better is known', () => {
    expect(drawn.land).toBeCloseTo(0.25, 3);
    const [one] = derive(ground, plan).groups;
    const given = Math.round(1000 * drawn.land!);
    expect(one!.tallies[0]).toMatchObject({ basis: 'area', estimated: given });
    expect(one!.tallies[0]!.values[0]).toBe(100 + given);
  });

  it('gives the people who are located in it, where they are', () => {
    const register = [
      { from: 'x1y0', to: 'x0y0', people: 600 },
      { from: 'x1y0', to: 'x1y0', people: 400 },
    ];
    const [one] = derive(ground, plan, { register }).groups;
    expect(one!.tallies[0]!.values[0]).toBe(700);
    expect(one!.tallies[0]!.basis).toBe('register');
  });
});
