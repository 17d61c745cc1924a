/**
 * An outsider who sees everything that is published of a table and asks, for a hidden figure, what
 * is the least and the most that it can be. Knows nothing of how the mask was made: solves the
 * linear program of all published figures by the simplex method. For tests, on small tables.
 */
import { CONCEPTS, type Concept } from '@/geo/measures';
import { type Hidden, WITHHELD } from '../mask';
import { childrenOf, itemsOf, LOCAL_DETAIL, type PeopleTable } from '../people-table';
import { type Equation, independent, minimum } from './simplex';

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
