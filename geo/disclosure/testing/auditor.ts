/**
 * An outsider who sees everything that is published of a table and asks, for a hidden figure, what
 * is the least and the most that it can be. Knows nothing of how the mask was made: solves the
 * linear program of all published figures by the simplex method. For tests, on small tables.
 */
import { CONCEPTS, type Concept } from '@/geo/measures';
import { type Hidden, WITHHELD } from '../mask';
import { childrenOf, itemsOf, LOCAL_DETAIL, type PeopleTable } from '../people-table';

/** One published equation: the sum of some unknowns with their signs. */
interface Equation {
  coefficients: Float64Array;
  right: number;
}

/** A figure of a row: the columns that it sums, or its total. */
export type Place = readonly number[] | 'total';

export interface Audit {
  /** The least and the most that a figure can be, given all that is published. */
  bounds(concept: Concept, row: number, place: Place): { min: number; max: number };
}

/** Permanent, temporary and absent people are the unknowns, and what the others are made of. */
const MADE_OF: Readonly<Record<Concept, readonly number[]>> = {
  permanent: [1, 0, 0],
  temporary: [0, 1, 0],
  absent: [0, 0, 1],
  de_facto: [1, 1, -1],
  registered: [1, 1, 0],
};

/** @param published the concepts of the source, of which the table may hold implied ones beside */
export function audit(table: PeopleTable, published: readonly Concept[], hidden: Hidden): Audit {
  const { parent, local, totals, detail } = table;
  const children = childrenOf(parent);
  const leaves = children.flatMap((below, row) => (below.length === 0 ? [row] : []));
  const below = (row: number): number[] =>
    children[row]!.length === 0 ? [row] : children[row]!.flatMap(below);
  const width = Math.max(1, detail.cells);
  const unknowns = leaves.length * width * 3;
  const every = Array.from({ length: width }, (_, c) => c);

  const sumOf = (concept: Concept, row: number, place: Place): Float64Array => {
    const coefficients = new Float64Array(unknowns);
    for (const leaf of below(row)) {
      for (const cell of place === 'total' ? every : place) {
        MADE_OF[concept].forEach((sign, k) => {
          coefficients[(k * leaves.length + leaves.indexOf(leaf)) * width + cell]! += sign;
        });
      }
    }
    return coefficients;
  };
  const items = itemsOf(detail);
  const shownItem = (concept: Concept, row: number, item: number): boolean => {
    const isMain = LOCAL_DETAIL.includes(concept);
    if (local[row] && !isMain) return false;
    const level = hidden.withheld[row];
    if (level === WITHHELD.all || (level === WITHHELD.movers && !isMain)) return false;
    return !isMain || hidden.items[row * items.length + item] === 0;
  };

  const equations: Equation[] = [];
  // No concept counts fewer than nobody in a cell, de facto people neither.
  const atLeast: Equation[] = leaves.flatMap((leaf) =>
    every.map((cell) => ({ coefficients: sumOf('de_facto', leaf, [cell]), right: 0 })),
  );
  for (const concept of CONCEPTS.filter((c) => published.includes(c))) {
    parent.forEach((_, row) => {
      if (!hidden.totals.get(concept)![row]) {
        const right = totals.get(concept)![row]!;
        equations.push({ coefficients: sumOf(concept, row, 'total'), right });
      }
      items.forEach((columns, item) => {
        if (!detail.has[row] || !shownItem(concept, row, item)) return;
        const counts = detail.counts.get(concept)!;
        const right = columns.reduce((sum, c) => sum + counts[row * width + c]!, 0);
        equations.push({ coefficients: sumOf(concept, row, columns), right });
      });
    });
  }
  const needed = independent(equations);
  return {
    bounds: (concept, row, place) => {
      const coefficients = sumOf(concept, row, place);
      return {
        min: minimum(coefficients, needed, atLeast),
        max: -minimum(
          coefficients.map((x) => -x),
          needed,
          atLeast,
        ),
      };
    },
  };
}

/** The equations that do not follow from those before them. */
function independent(equations: readonly Equation[]): Equation[] {
  const reduced: { row: Float64Array; lead: number }[] = [];
  return equations.filter(({ coefficients }) => {
    const row = coefficients.slice();
    for (const { row: other, lead } of reduced) {
      const times = row[lead]!;
      if (times !== 0) for (let j = 0; j < row.length; j++) row[j]! -= times * other[j]!;
    }
    const lead = row.findIndex((x) => Math.abs(x) > TINY);
    if (lead < 0) return false;
    const by = row[lead]!;
    reduced.push({ row: row.map((x) => x / by), lead });
    return true;
  });
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
