import { expect, test } from 'vitest';
import { groundOf } from '@/geo/plans';
import { gridOf } from '@/geo/testing/grid';
import { planOutlines } from '../plan-outlines';
import { drawnPlans } from './drawn-plans';

/** Eight squares in a row. */
const grid = gridOf(
  [0, 1, 2, 3, 4, 5, 6, 7].map((x) => [x, 0] as const),
  1,
);
const ground = groundOf({ ...grid, counts: [] });
const only = (...units: number[]) =>
  Uint8Array.from(ground.units, (_, i) => (units.includes(i) ? 1 : 0));

test('of a province its units are drawn and those beside it, not the rest of the country', () => {
  const { units, home } = drawnPlans(ground, only(0, 1))!;
  // Two squares wide: six tenths of it reach into the second square beyond.
  expect(units).toEqual([0, 1, 2, 3]);
  const west = ground.units.map(({ lon }) => lon!);
  expect(home![0]).toBeLessThan(west[0]!);
  expect(home![2]).toBeLessThan(west[2]!);
});

test('the borders that are drawn are those of the units that are', () => {
  const { outlines, units, lines } = drawnPlans(ground, only(6, 7))!;
  const drawn = new Set(units);
  const { sides, shapes } = outlines;
  const ofDrawn = [...shapes.lines.keys()].filter((arc) =>
    [0, 1].some((side) => drawn.has(sides[2 * arc + side]!)),
  );
  expect(lines).toEqual(ofDrawn);
  expect(lines.length).toBeLessThan(shapes.lines.length);
});

test('a whole country is drawn with fewer points, and neighbours still share their borders', () => {
  const many = gridOf(
    Array.from({ length: 2100 }, (_, i) => [i % 50, Math.floor(i / 50)] as const),
    0.003,
  );
  const country = groundOf({ ...many, counts: [] });
  const { outlines } = drawnPlans(country, new Uint8Array(country.units.length).fill(1))!;
  const fine = planOutlines(country)!;
  const points = ({ shapes }: typeof outlines) => shapes.lines.flat().length;
  expect(points(outlines)).toBeLessThanOrEqual(points(fine));
  const ends = ({ shapes }: typeof outlines) => shapes.lines.map((c) => [c[0], c.at(-1)]);
  expect(ends(outlines)).toEqual(ends(fine));
  expect(outlines.sides).toEqual(fine.sides);
});

test('nothing is drawn where there are no boundaries', () => {
  expect(drawnPlans(groundOf({ ...grid, topology: null, counts: [] }), only(0))).toBeNull();
});
