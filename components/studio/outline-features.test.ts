import { expect, test } from 'vitest';
import { groundOf } from '@/geo/plans';
import { gridOf } from '@/geo/testing/grid';
import { polygonsByCode } from '@/geo/topology';
import { areaOf, areasOf, bordersOf } from './outline-features';
import { boxOfUnits, planOutlines } from './plan-outlines';

const grid = gridOf(
  [0, 1, 2, 3].map((x) => [x, 0] as const),
  1,
);
const ground = groundOf({ ...grid, counts: [] });
const outlines = planOutlines(ground)!;
const { shapes } = outlines;

test('each unit is drawn as its boundary, by its own number', () => {
  const boundaries = polygonsByCode(grid.topology!);
  const { features } = areasOf(shapes);
  expect(features).toHaveLength(ground.units.length);
  for (const { id, geometry } of features)
    expect(geometry.coordinates).toEqual(boundaries.get(ground.units[id as number]!.code));
  expect(areasOf(shapes, [2, 0]).features.map(({ id }) => id)).toEqual([2, 0]);
});

test('each border is drawn once, by the number of its arc', () => {
  for (const { id, geometry } of bordersOf(shapes).features)
    expect(geometry.coordinates).toEqual(shapes.lines[id as number]);
  expect(bordersOf(shapes).features).toHaveLength(shapes.lines.length);
  expect(bordersOf(shapes, [1]).features.map(({ id }) => id)).toEqual([1]);
});

test('a unit without a boundary is not drawn, and stretches no box', () => {
  const [first] = shapes.units;
  const lost = planOutlines({
    shapes: {
      ...ground.shapes!,
      units: shapes.units.map((unit) => (unit === first ? null : unit)),
    },
  })!;
  expect(areaOf(lost.shapes, 0)).toBeNull();
  expect(boxOfUnits(lost, [0])).toBeNull();
  expect(boxOfUnits(lost, [0, 1])).toEqual(boxOfUnits(outlines, [1]));
});
