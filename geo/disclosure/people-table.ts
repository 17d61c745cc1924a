/**
 * The counts of one day as they would be published: rows in a tree, a row a unit, and for every
 * concept the total of each row and, where the source has it, the detail below the total.
 */
import { CONCEPTS, type Concept } from '@/geo/measures';

export interface PeopleTable {
  /** Row of the parent, -1 for the root; a parent comes before its children. */
  readonly parent: Int32Array;
  /** 1 for communes: leaves whose detail is published for permanent and de facto people only. */
  readonly local: Uint8Array;
  /** Totals of every row by concept, whole and not negative; concepts that follow from others too. */
  readonly totals: ReadonlyMap<Concept, Int32Array>;
  readonly detail: Detail;
}

/** What is told of a row below its total: cells that sum to it, and sums of cells. */
export interface Detail {
  /** Cells in a row; 0 where the source has totals alone. */
  readonly cells: number;
  /** The sums published beside the cells: the cells of each. */
  readonly margins: readonly (readonly number[])[];
  /** 1 where a row has detail. If communes have it, so have all rows. */
  readonly has: Uint8Array;
  /** Cells of every row by concept, row by row. */
  readonly counts: ReadonlyMap<Concept, Int32Array>;
}

/** A source without ages and sexes. */
export function noDetail(rows: number): Detail {
  return { cells: 0, margins: [], has: new Uint8Array(rows), counts: new Map() };
}

/** Figures of a row below its total, in order: cells, then margins; the cells that each sums. */
export function itemsOf({ cells, margins }: Detail): readonly (readonly number[])[] {
  return [...Array.from({ length: cells }, (_, c) => [c]), ...margins];
}

/** The concepts of which communes publish detail; the rest would follow from theirs by subtraction. */
export const LOCAL_DETAIL: readonly Concept[] = ['permanent', 'de_facto'];

/** The rows right below each row. */
export function childrenOf(parent: Int32Array): number[][] {
  const children: number[][] = Array.from(parent, () => []);
  parent.forEach((above, row) => {
    if (above >= 0) children[above]!.push(row);
  });
  return children;
}

/** A row and all above it, itself first. */
export function ancestry(parent: Int32Array, row: number): number[] {
  const chain: number[] = [];
  for (let at = row; at >= 0; at = parent[at]!) chain.push(at);
  return chain;
}

/** The concepts of a map in their usual order. */
export function conceptsOf(counts: ReadonlyMap<Concept, unknown>): Concept[] {
  return CONCEPTS.filter((concept) => counts.has(concept));
}
