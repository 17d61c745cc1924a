import { describe, expect, it } from 'vitest';
import type { Position } from './arcs';
import { greatCircleKm, lengthKm } from './ellipsoid-length';
import { convexHull } from './hull';
import { shareInside } from './outlines';

const steps = (n: number, at: (i: number) => Position): Position[] =>
  Array.from({ length: n + 1 }, (_, i) => at(i));

describe('lengths on the WGS 84 ellipsoid', () => {
  it('from the equator to the pole are the quarter of a meridian, 10,001.966 km', () => {
    expect(lengthKm(steps(900, (i) => [105, i / 10]))).toBeCloseTo(10_001.966, 2);
  });

  it('along a degree of the equator are 111.3195 km', () => {
    expect(lengthKm(steps(10, (i) => [i / 10, 0]))).toBeCloseTo(111.3195, 3);
  });

  it('do not depend on the way one walks', () => {
    const line: Position[] = [
      [105, 21],
      [105.3, 20.8],
      [106, 21.4],
    ];
    expect(lengthKm(line.toReversed())).toBeCloseTo(lengthKm(line), 9);
    expect(lengthKm([[105, 21]])).toBe(0);
  });
});

it('a great circle from pole to pole is half of the mean circumference, 20,015 km', () => {
  expect(greatCircleKm([0, 90], [77, -90])).toBeCloseTo(Math.PI * 6371.0088, 6);
  expect(greatCircleKm([105, 21], [105, 21])).toBe(0);
});

describe('a convex hull', () => {
  it('is closed, turns left, and leaves out what lies inside or on its sides', () => {
    const square: Position[] = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [1, 1],
      [1, 0],
      [0, 1],
    ];
    expect(convexHull(square)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
  });

  it('is empty of positions that lie in a line', () => {
    expect(
      convexHull([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([]);
    expect(convexHull([])).toEqual([]);
  });
});

it('of a square, half lies inside one that covers its west; a hole takes its own part away', () => {
  const square: Position[] = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ];
  const west: Position[] = [
    [-1, -1],
    [1, -1],
    [1, 3],
    [-1, 3],
    [-1, -1],
  ];
  const hole: Position[] = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ];
  expect(shareInside([[square]], [[west]])).toBeCloseTo(0.5, 9);
  expect(shareInside([[square, hole]], [[west]])).toBeCloseTo(1 / 3, 3);
  expect(shareInside([[square]], [[west.map(([x, y]): Position => [x + 5, y])]])).toBe(0);
});
