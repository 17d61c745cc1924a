import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, gridOf, randomGrid } from '@/geo/testing/grid';
import { group, planWith, randomPlan } from '@/geo/testing/plans';
import { derive } from './derive';
import { differenceOf } from './difference';
import { groundOf } from './ground';
import { matrixOrder, STAYING } from './matrix-order';

/** Squares in a row, with so many permanent people each. */
const rowOf = (...people: number[]) =>
  groundOf({
    ...gridOf(
      people.map((_, x) => [x, 0] as const),
      1,
    ),
    counts: [{ id: 'permanent', cells: 1, values: Int32Array.from(people) }],
  });

describe('the matrix of two plans', () => {
  const ground = rowOf(10, 20, 30, 40, 50, 60);
  const orderOf = (a: Parameters<typeof planWith>, b: Parameters<typeof planWith>) =>
    matrixOrder(
      differenceOf(
        ground,
        derive(ground, planWith(...a)),
        derive(ground, planWith(...b)),
        'permanent',
      ),
    );

  it('leaves out groups that are alike in both, also those of one unit that stays in the other', () => {
    const same = group(['x0y0', 'x1y0']);
    const { rows, columns, alike, cells } = orderOf(
      [same, group(['x2y0']), group(['x3y0', 'x4y0'])],
      [group(['x3y0', 'x4y0', 'x5y0']), same],
    );
    expect(rows).toEqual([2, STAYING]);
    expect(columns).toEqual([0]);
    expect(alike).toBe(2);
    expect(cells.map(({ a, b, people }) => [a, b, people])).toEqual([
      [STAYING, 0, 60],
      [2, 0, 90],
    ]);
  });

  it('puts each group beside its counterpart, the larger pairs first', () => {
    const { rows, columns } = orderOf(
      [group(['x0y0', 'x1y0']), group(['x2y0', 'x3y0']), group(['x4y0', 'x5y0'])],
      [group(['x4y0', 'x5y0', 'x3y0']), group(['x1y0', 'x2y0']), group(['x0y0'])],
    );
    // Of the last group both units go to column 0; 30 of the second go to 1; 10 of the first to 2.
    expect(rows).toEqual([2, 1, 0]);
    expect(columns).toEqual([0, 1, 2]);
  });

  it('has nothing to show of plans that draw the same borders', () => {
    const groups = [group(['x0y0', 'x1y0']), group(['x2y0', 'x3y0'])];
    const { rows, columns, cells } = orderOf(groups, [...groups].reverse());
    expect([rows, columns, cells]).toEqual([[], [], []]);
  });

  it('shows every move, and each row and column once', () => {
    const plans = randomGrid.chain((grid) =>
      fc.tuple(fc.constant(grid), randomPlan(codesOf(grid)), randomPlan(codesOf(grid))),
    );
    fc.assert(
      fc.property(plans, ([grid, one, other]) => {
        const land = groundOf(grid);
        const difference = differenceOf(land, derive(land, one), derive(land, other), 'permanent');
        const { rows, columns, cells } = matrixOrder(difference);
        expect(new Set(rows).size).toBe(rows.length);
        expect(new Set(columns).size).toBe(columns.length);
        const shown = new Set(cells.map(({ a, b }) => `${a} ${b}`));
        for (const { a, b } of difference.moves)
          if (a !== STAYING || b !== STAYING) expect(shown).toContain(`${a} ${b}`);
        for (const { a, b } of cells) {
          expect(rows).toContain(a);
          expect(columns).toContain(b);
        }
      }),
      { numRuns: 60 },
    );
  });
});
