/**
 * An outsider who sees everything that is published of a table and asks, for a hidden figure, what
 * is the least and the most that it can be. Knows nothing of how the mask was made: solves the
 * linear program of all published figures by the simplex method. For tests, on small tables.
 */
import type { CountTable } from '../count-table';
import { itemsOf } from '../count-table';

/** One published equation: the sum of some unknowns with their signs. */
interface Equation {
  coefficients: Float64Array;
  right: number;
}

export interface Audit {
  /** The least and the most that a figure can be, given all that is published. */
  bounds(layer: number, row: number, item: number): { min: number; max: number };
}

/**
 * @param basis how each layer is made of independent unknown layers: `layer = sum(basis)`; for
 *   concepts permanent, temporary and absent are the unknowns
 * @param hidden per layer, 1 where a figure is hidden, in the order of `itemsOf`
 */
export function audit(
  table: CountTable,
  basis: readonly (readonly number[])[],
  truth: readonly Int32Array[],
  hidden: readonly Uint8Array[],
): Audit {
  const items = itemsOf(table);
  const children = Array.from(table.parent, (_, row) =>
    Array.from(table.parent, (p, c) => (p === row ? c : -1)).filter((c) => c >= 0),
  );
  const leaves = Array.from(table.parent, (_, r) => r).filter((r) => children[r]!.length === 0);
  const below = (row: number): number[] =>
    children[row]!.length === 0 ? [row] : children[row]!.flatMap(below);
  const unknowns = leaves.length * table.cells * truth.length;
  const at = (k: number, leaf: number, cell: number): number =>
    (k * leaves.length + leaves.indexOf(leaf)) * table.cells + cell;
  const cellsOf = (item: number): number[] => {
    if (item < table.cells) return [item];
    const margin = table.margins[item - table.cells];
    return [...(margin ?? Array.from({ length: table.cells }, (_, c) => c))];
  };
  const figure = (layer: number, row: number, item: number): Equation => {
    const coefficients = new Float64Array(unknowns);
    let right = 0;
    for (const leaf of below(row)) {
      for (const cell of cellsOf(item)) {
        basis[layer]!.forEach((sign, k) => {
          coefficients[at(k, leaf, cell)]! += sign;
          right += sign * truth[k]![leaf * table.cells + cell]!;
        });
      }
    }
    return { coefficients, right };
  };

  const equations: Equation[] = [];
  const atLeast: Equation[] = [];
  hidden.forEach((mask, layer) => {
    for (let row = 0; row < table.parent.length; row++) {
      for (let item = 0; item < items; item++) {
        const equation = figure(layer, row, item);
        if (!mask[row * items + item]) equations.push(equation);
        // Zeros are shown, so what is hidden is at least one.
        else atLeast.push({ ...equation, right: 1 });
      }
    }
  });
  return {
    bounds: (layer, row, item) => {
      const { coefficients } = figure(layer, row, item);
      return {
        min: minimum(coefficients, equations, atLeast),
        max: -minimum(
          coefficients.map((x) => -x),
          equations,
          atLeast,
        ),
      };
    },
  };
}

const TINY = 1e-7;

/** The least of an objective over unknowns of 0 or more, by the two-phase simplex with Bland's rule. */
function minimum(objective: Float64Array, equal: Equation[], atLeast: Equation[]): number {
  const n = objective.length;
  const m = equal.length + atLeast.length;
  const width = n + atLeast.length + m + 1;
  const rows = [...equal, ...atLeast].map(({ coefficients, right }, i) => {
    const row = new Float64Array(width);
    row.set(coefficients);
    if (i >= equal.length) row[n + i - equal.length] = -1;
    row[width - 1] = right;
    if (right < 0) for (let j = 0; j < width; j++) row[j]! *= -1;
    row[n + atLeast.length + i] = 1;
    return row;
  });
  const basic = rows.map((_, i) => n + atLeast.length + i);
  const usable = n + atLeast.length;

  const first = new Float64Array(width);
  for (const row of rows) for (let j = 0; j < usable; j++) first[j]! -= row[j]!;
  for (const row of rows) first[width - 1]! -= row[width - 1]!;
  solve(rows, first, basic, usable);
  if (first[width - 1]! < -TINY * 100) throw new Error('what is published contradicts itself');
  drive(rows, basic, usable);

  const second = new Float64Array(width);
  second.set(objective);
  rows.forEach((row, i) => {
    const price = basic[i]! < n ? objective[basic[i]!]! : 0;
    if (price !== 0) for (let j = 0; j < width; j++) second[j]! -= price * row[j]!;
  });
  const bounded = solve(rows, second, basic, usable);
  return bounded ? -second[width - 1]! : Number.NEGATIVE_INFINITY;
}

/** Takes artificial unknowns that are still basic (at zero) out of the basis. */
function drive(rows: Float64Array[], basic: number[], usable: number): void {
  for (let i = 0; i < rows.length; i++) {
    if (basic[i]! < usable) continue;
    const j = rows[i]!.findIndex((x, column) => column < usable && Math.abs(x) > TINY);
    if (j >= 0) pivot(rows, null, basic, i, j);
  }
}

function solve(
  rows: Float64Array[],
  costs: Float64Array,
  basic: number[],
  usable: number,
): boolean {
  const last = costs.length - 1;
  for (;;) {
    let enter = -1;
    for (let j = 0; j < usable && enter < 0; j++) if (costs[j]! < -TINY) enter = j;
    if (enter < 0) return true;
    let leave = -1;
    for (let i = 0; i < rows.length; i++) {
      if (rows[i]![enter]! <= TINY) continue;
      if (leave < 0) leave = i;
      else {
        const ratio = rows[i]![last]! / rows[i]![enter]!;
        const least = rows[leave]![last]! / rows[leave]![enter]!;
        if (ratio < least - TINY || (ratio < least + TINY && basic[i]! < basic[leave]!)) leave = i;
      }
    }
    if (leave < 0) return false;
    pivot(rows, costs, basic, leave, enter);
  }
}

function pivot(
  rows: Float64Array[],
  costs: Float64Array | null,
  basic: number[],
  leave: number,
  enter: number,
): void {
  const row = rows[leave]!;
  const by = row[enter]!;
  for (let j = 0; j < row.length; j++) row[j]! /= by;
  for (const other of costs ? [...rows, costs] : rows) {
    if (other === row) continue;
    const times = other[enter]!;
    if (times === 0) continue;
    for (let j = 0; j < other.length; j++) other[j]! -= times * row[j]!;
  }
  basic[leave] = enter;
}
