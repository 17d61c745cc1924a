/** In which order groups of two plans are set against each other, so that a large matrix can be read. */
import type { Crossing, PlanDifference } from './difference';

/** Units that stay as they are, in place of a group. */
export const STAYING = -1;

export interface OrderedMatrix {
  /** Groups of the first and of the second plan that are not alike in both; `STAYING` last. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The cells of the matrix between them. */
  readonly cells: readonly Crossing[];
  /** Groups that are the same in both plans, and so have neither row nor column. */
  readonly alike: number;
}

/**
 * Puts what belongs together side by side. Groups that share people form blocks, the largest first;
 * within a block every column follows the row that is its counterpart, and a group without one follows
 * the pair with which it shares most: so the heavy cells lie along the diagonal.
 */
export function matrixOrder(
  difference: Pick<PlanDifference, 'matrix' | 'counterpart' | 'moved'>,
): OrderedMatrix {
  const cells = difference.matrix.filter(unlike(difference));
  const rows: number[] = [];
  const columns: number[] = [];
  const blocks = blocksOf(cells).sort((one, other) => peopleOf(other) - peopleOf(one));
  for (const block of blocks) {
    const order = blockOrder(block, difference.counterpart);
    rows.push(...order.rows);
    columns.push(...order.columns);
  }
  if (cells.some(({ a }) => a === STAYING)) rows.push(STAYING);
  if (cells.some(({ b }) => b === STAYING)) columns.push(STAYING);
  return { rows, columns, cells, alike: difference.matrix.length - cells.length };
}

const peopleOf = (cells: readonly Crossing[]) => cells.reduce((sum, { people }) => sum + people, 0);

/** Whether a cell is of groups that differ: not all of its row and of its column at once. */
function unlike({ matrix, moved }: Pick<PlanDifference, 'matrix' | 'moved'>) {
  const inRow = tally(matrix.map(({ a }) => a));
  const inColumn = tally(matrix.map(({ b }) => b));
  const moving = new Set(moved);
  return ({ a, b, units }: Crossing): boolean =>
    (a !== STAYING && inRow.get(a) !== 1) ||
    (b !== STAYING && inColumn.get(b) !== 1) ||
    // One unit alone is the same whether it stands in a group or in none; several are not.
    ((a === STAYING || b === STAYING) && units.length > 1) ||
    units.some((code) => moving.has(code));
}

function tally(values: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/** Cells that hang together by a group of either plan. */
function blocksOf(cells: readonly Crossing[]): Crossing[][] {
  const by = { a: new Map<number, Crossing[]>(), b: new Map<number, Crossing[]>() };
  for (const cell of cells)
    for (const side of ['a', 'b'] as const) {
      const group = cell[side];
      if (group !== STAYING) by[side].set(group, [...(by[side].get(group) ?? []), cell]);
    }
  const done = new Set<Crossing>();
  return cells.flatMap((first) => {
    if (done.has(first)) return [];
    done.add(first);
    const block = [first];
    for (let k = 0; k < block.length; k++)
      for (const next of [...(by.a.get(block[k]!.a) ?? []), ...(by.b.get(block[k]!.b) ?? [])])
        if (!done.has(next)) {
          done.add(next);
          block.push(next);
        }
    return [block];
  });
}

/** Pairs of counterparts by their people, each followed by the groups that share most with it. */
function blockOrder(block: readonly Crossing[], counterpart: Int32Array) {
  const pairs = block
    .filter(({ a, b }) => a !== STAYING && b !== STAYING && counterpart[a] === b)
    .sort((one, other) => other.people - one.people);
  const place = {
    a: new Map(pairs.map(({ a }, i) => [a, i])),
    b: new Map(pairs.map(({ b }, i) => [b, i])),
  };
  const ordered = (side: 'a' | 'b'): number[] => {
    const across = side === 'a' ? 'b' : 'a';
    const heaviest = new Map<number, Crossing>();
    for (const cell of block) {
      const best = heaviest.get(cell[side]);
      if (cell[side] !== STAYING && (!best || cell.people > best.people))
        heaviest.set(cell[side], cell);
    }
    const at = (group: number): number =>
      place[side].get(group) ??
      (place[across].get(heaviest.get(group)![across]) ?? pairs.length) + 0.5;
    return [...heaviest.keys()].sort((x, y) => at(x) - at(y) || x - y);
  };
  return { rows: ordered('a'), columns: ordered('b') };
}
