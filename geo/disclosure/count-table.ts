/**
 * A table of counts as it is published: rows in a tree, a row a unit; in each row its cells, sums of
 * cells (margins) and their total; in layers, one a way of counting the same people.
 */
export interface CountTable {
  /** Row of the parent, -1 for the root. A row's counts are the sums of those of its children. */
  readonly parent: Int32Array;
  /** Cells in a row. */
  readonly cells: number;
  /** The sums published beside the cells: the cells of each. The total of the row comes last of all. */
  readonly margins: readonly (readonly number[])[];
  /** Per layer the cells of every row, row by row; whole and not negative. */
  readonly layers: readonly Int32Array[];
  /**
   * The ways in which the layers of one cell can move together so that every identity between the
   * layers still holds: +1 or -1 a layer. One layer alone has the one way `[[0, 1]]`.
   */
  readonly moves: readonly Move[];
  /** Per layer, how much a reader loses by a hidden figure of it; 1 is usual. */
  readonly weights: readonly number[];
}

/** Layers that move together, each with its sign. */
export type Move = readonly (readonly [layer: number, sign: 1 | -1])[];

/** Figures of a row in order: its cells, its margins, its total. */
export function itemsOf(table: CountTable): number {
  return table.cells + table.margins.length + 1;
}

/** Every figure of a layer, row by row in the order of `itemsOf`. */
export function figuresOf(table: CountTable, layer: number): Int32Array {
  const { cells, margins, parent } = table;
  const items = itemsOf(table);
  const counts = table.layers[layer]!;
  const figures = new Int32Array(parent.length * items);
  for (let row = 0; row < parent.length; row++) {
    const from = row * cells;
    const to = row * items;
    let total = 0;
    for (let c = 0; c < cells; c++) {
      figures[to + c] = counts[from + c]!;
      total += counts[from + c]!;
    }
    for (let m = 0; m < margins.length; m++) {
      let sum = 0;
      for (const c of margins[m]!) sum += counts[from + c]!;
      figures[to + cells + m] = sum;
    }
    figures[to + items - 1] = total;
  }
  return figures;
}
