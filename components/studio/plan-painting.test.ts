import { expect, it } from 'vitest';
import { derive, groundOf, pick } from '@/geo/plans';
import { gridOf } from '@/geo/testing/grid';
import { group, planWith } from '@/geo/testing/plans';
import { planOutlines } from './plan-outlines';
import { groupUnits, LINE_PAINT, paintLines, paintUnits, UNIT_PAINT } from './plan-painting';

/** Four communes in a row; the first two are one group, the last is not worked on. */
const ground = groundOf(
  gridOf(
    [0, 1, 2, 3].map((x) => [x, 0] as const),
    1,
  ),
);
const derived = derive(ground, planWith(group(['x0y0', 'x1y0'])));
const groups = groupUnits(ground, derived).groups;
const scope = Uint8Array.of(1, 1, 1, 0);
const outlines = planOutlines(ground)!;

/** What the arcs between two units are drawn as. */
const between = (a: number, b: number, paint: Int8Array) =>
  Array.from(paint).filter((_, arc) => {
    const sides = [outlines.sides[2 * arc], outlines.sides[2 * arc + 1]];
    return sides.includes(a) && sides.includes(b);
  });

it('units have the colour of their group, others are free or not worked on', () => {
  const paint = paintUnits(groups, scope, [{ colour: 7, locked: false }]);
  expect([...paint]).toEqual([7, 7, UNIT_PAINT.free, UNIT_PAINT.outside]);
});

it('the border of a group runs where its units end, and none within it', () => {
  const paint = paintLines(outlines, ground, groups, scope, null);
  expect(between(0, 1, paint)).toEqual([LINE_PAINT.member]);
  expect(between(1, 2, paint)).toEqual([LINE_PAINT.group]);
  expect(between(2, 3, paint)).toEqual([LINE_PAINT.free]);
  const chosen = paintLines(outlines, ground, groups, scope, 0);
  expect(between(1, 2, chosen)).toEqual([LINE_PAINT.selected]);
  expect(between(0, -1, chosen)).not.toContain(LINE_PAINT.free);
});

it('after a pick only groups that changed are read again, with the same groups as from scratch', () => {
  const before = derive(ground, planWith(group(['x0y0', 'x1y0']), group(['x2y0'])));
  const grouped = groupUnits(ground, before);
  const moved = pick(ground, before, ['x1y0'], 1);
  expect([...groupUnits(ground, moved, grouped).groups]).toEqual([0, 1, 1, -1]);
  const freed = pick(ground, before, ['x0y0', 'x2y0'], null);
  expect([...groupUnits(ground, freed, grouped).groups]).toEqual([-1, 0, -1, -1]);
  expect([...grouped.groups]).toEqual([0, 0, 1, -1]);
});

it('a unit that stood in two groups is still in the other after it has left one', () => {
  const twice = derive(ground, planWith(group(['x0y0', 'x1y0']), group(['x1y0', 'x2y0'])));
  const grouped = groupUnits(ground, twice);
  expect([...grouped.groups]).toEqual([0, 1, 1, -1]);
  const after = derive(ground, {
    ...twice.plan,
    groups: [twice.plan.groups[0]!, group(['x2y0'])],
  });
  expect([...groupUnits(ground, { ...after, pieces: twice.pieces }, grouped).groups]).toEqual([
    0, 0, 1, -1,
  ]);
});
