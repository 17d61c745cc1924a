import { expect, it } from 'vitest';
import { gridOf } from '@/geo/testing/grid';
import { group, planWith } from '@/geo/testing/plans';
import { balanceOf } from './balance';
import { summarize } from './compare';
import { derive } from './derive';
import { groundOf } from './ground';
import { unitsAfter } from './units-after';

it('a plan that is law in part is compared by what was published of the groups that are', () => {
  const grid = gridOf(
    [0, 1, 2, 3].map((x) => [x, 0] as const),
    1,
  );
  const ground = groundOf({
    ...grid,
    counts: [{ id: 'permanent', cells: 1, values: Int32Array.from([10, 20, 30, 40]) }],
  });
  const derived = derive(ground, planWith(group(['x0y0', 'x1y0']), group(['x2y0', 'x3y0'])));
  const published = new Map([[0, { people: 33, areaKm2: 5 }]]);
  const [first, second] = unitsAfter(ground, derived, 'permanent', undefined, published);
  expect([first!.figures.people, first!.figures.areaKm2]).toEqual([33, 5]);
  expect(second!.figures.people).toBe(70);
  const all = summarize(ground, derived, { concept: 'permanent', published });
  expect(all.people.balance).toEqual(balanceOf([33, 70]));
});

it('a group that nothing was put into yet is no unit, no group and no open seat', () => {
  const grid = gridOf(
    [0, 1, 2].map((x) => [x, 0] as const),
    1,
  );
  const ground = groundOf({
    ...grid,
    counts: [{ id: 'permanent', cells: 1, values: Int32Array.from([10, 20, 30]) }],
  });
  const filled = group(['x0y0', 'x1y0']);
  const begun = derive(ground, planWith(filled, group([], { seat: null })));
  expect(unitsAfter(ground, begun).map((unit) => [unit.group, unit.unit])).toEqual([
    [0, -1],
    [-1, 2],
  ]);
  const plain = summarize(ground, derive(ground, planWith(filled)), { concept: 'permanent' });
  expect(summarize(ground, begun, { concept: 'permanent' })).toEqual(plain);
});
