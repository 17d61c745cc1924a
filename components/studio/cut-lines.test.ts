import { expect, it } from 'vitest';
import { drawnPart, groundOf, outlineOf, ringLeftOf } from '@/geo/plans';
import { gridOf } from '@/geo/testing/grid';
import { isInside, type Position, polygonArcs } from '@/geo/topology';
import { cutLines } from './cut-lines';

const ground = groundOf(
  gridOf(
    [
      [0, 0],
      [1, 0],
    ],
    1,
  ),
);
const shapes = ground.shapes!;
const outline = outlineOf(shapes, { arcs: polygonArcs(shapes.units[0]!) });
const xs = outline.flat(2).map(([x]) => x);
const ys = outline.flat(2).map(([, y]) => y);
const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
const tall = Math.max(...ys) - Math.min(...ys);

/** A line from south to north through the middle of the first unit: its left is the west. */
const line: Position[] = [
  [middle, Math.min(...ys) - tall],
  [middle, Math.max(...ys) + tall],
];
const begun = drawnPart('x0y0', outline, ringLeftOf(line, outline))!;
const dotsOf = (features: ReturnType<typeof cutLines>['features']) =>
  features.flatMap(({ geometry }) =>
    geometry.type === 'Point' ? [geometry.coordinates as unknown as Position] : [],
  );

it('a cut that is being drawn is dotted where it takes ground, and nowhere else', () => {
  const dots = dotsOf(cutLines(ground, [], begun).features);
  expect(dots.length).toBeGreaterThan(100);
  for (const at of dots) {
    expect(at[0]).toBeLessThanOrEqual(middle);
    expect(isInside(outline, at)).toBe(true);
  }
  const other = drawnPart('x0y0', outline, ringLeftOf(line.toReversed(), outline))!;
  for (const [x] of dotsOf(cutLines(ground, [], other).features))
    expect(x).toBeGreaterThanOrEqual(middle);
});

it('a plan without cuts has no lines, and its list stays the same', () => {
  expect(cutLines(ground, []).features).toEqual([]);
  expect(cutLines(ground, [])).toBe(cutLines(ground, []));
});
