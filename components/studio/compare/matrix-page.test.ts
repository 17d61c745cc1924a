import { describe, expect, test } from 'vitest';
import type { Crossing, OrderedMatrix } from '@/geo/plans';
import { matrixPage, nextCell } from './matrix-page';

const cell = (a: number, b: number): Crossing => ({
  a,
  b,
  people: 10 * a + b,
  unknown: 0,
  units: [`${a}-${b}`],
});
const order: OrderedMatrix = {
  rows: [3, 1, 2, -1],
  columns: [5, 4, 6, -1],
  cells: [cell(3, 5), cell(3, 4), cell(1, 4), cell(2, 6), cell(-1, 6), cell(1, -1)],
  alike: 0,
};

describe('a page of the matrix', () => {
  test('has its rows, and only the columns that they reach, in their order', () => {
    const { rows, columns, cells } = matrixPage(order, 0, 2);
    expect(rows).toEqual([3, 1]);
    expect(columns).toEqual([5, 4, -1]);
    expect(cells.map((line) => line.map((found) => found?.units[0]))).toEqual([
      ['3-5', '3-4', undefined],
      [undefined, '1-4', '1--1'],
    ]);
  });

  test('together with the others shows every cell once', () => {
    const shown = [0, 1, 2, 3].flatMap((from) => matrixPage(order, from, 1).cells.flat(2));
    expect(shown.filter(Boolean)).toHaveLength(order.cells.length);
  });
});

describe('arrow keys', () => {
  const page = matrixPage(order, 0, 4);

  test('go to the next people in their direction, over empty cells', () => {
    // Columns 5, 4, 6, none; rows 3, 1, 2, none.
    expect(nextCell(page, [0, 0], 'ArrowRight')).toEqual([0, 1]);
    expect(nextCell(page, [0, 1], 'ArrowDown')).toEqual([1, 1]);
    // Nobody in that column of the next row: the nearest of that row.
    expect(nextCell(page, [1, 1], 'ArrowDown')).toEqual([2, 2]);
    expect(nextCell(page, [2, 2], 'ArrowLeft')).toEqual([1, 1]);
  });

  test('stay where the table ends', () => {
    expect(nextCell(page, [0, 0], 'ArrowUp')).toBeNull();
    expect(nextCell(page, [0, 0], 'ArrowLeft')).toBeNull();
  });
});
