/** The part of a large matrix that is shown at once: some rows, and every column that they reach. */
import type { Crossing, OrderedMatrix } from '@/geo/plans';

export interface MatrixPage {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** By row, then column, as places in these lists; undefined where nobody is. */
  readonly cells: readonly (readonly (Crossing | undefined)[])[];
}

/**
 * @param from the first row shown
 * @param size how many rows
 */
export function matrixPage(order: OrderedMatrix, from: number, size: number): MatrixPage {
  const rows = order.rows.slice(from, from + size);
  const rowAt = new Map(rows.map((group, i) => [group, i]));
  const inSight = order.cells.filter(({ a }) => rowAt.has(a));
  const reached = new Set(inSight.map(({ b }) => b));
  const columns = order.columns.filter((group) => reached.has(group));
  const columnAt = new Map(columns.map((group, i) => [group, i]));
  const cells = rows.map((): (Crossing | undefined)[] => columns.map(() => undefined));
  for (const cell of inSight) cells[rowAt.get(cell.a)!]![columnAt.get(cell.b)!] = cell;
  return { rows, columns, cells };
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
const STEPS: Record<Direction, readonly [rows: number, columns: number]> = {
  ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
};

export const isDirection = (key: string): key is Direction => key in STEPS;

/**
 * The next cell with people in a direction: straight on where there is one, else the one in the next
 * row (or column) that has any which lies nearest.
 */
export function nextCell(
  { cells }: Pick<MatrixPage, 'cells'>,
  [row, column]: readonly [number, number],
  direction: Direction,
): readonly [number, number] | null {
  const [down, right] = STEPS[direction];
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  for (
    let [r, c] = [row + down, column + right];
    r >= 0 && r < height && c >= 0 && c < width;
    [r, c] = [r + down, c + right]
  ) {
    if (cells[r]![c]) return [r, c];
    const across = right === 0 ? cells[r]! : cells.map((line) => line[c]);
    const here = right === 0 ? c : r;
    const near = across
      .flatMap((cell, i) => (cell ? [i] : []))
      .sort((x, y) => Math.abs(x - here) - Math.abs(y - here))[0];
    if (near !== undefined) return right === 0 ? [r, near] : [near, c];
  }
  return null;
}
