/** Small countries for the tests of what is hidden. */
import { CONCEPTS, type Concept } from '@/geo/measures';
import type { PeopleTable } from '../people-table';
import { impliedConcepts } from '../ways';

/** People of a cell: what every concept is made of. */
export type Basis = readonly [permanent: number, temporary: number, absent: number];

/** Rows with the cells of their leaves, summed up the tree; the concepts that follow are added. */
export function tableOf(
  parent: readonly number[],
  leaves: ReadonlyMap<number, readonly Basis[]>,
  published: readonly Concept[],
  shape: { cells: number; margins: readonly (readonly number[])[]; local?: boolean },
): PeopleTable {
  const { cells, margins } = shape;
  const rows = parent.length;
  const counts = new Map<Concept, Int32Array>();
  const totals = new Map<Concept, Int32Array>();
  const known = [...published, ...impliedConcepts(published)];
  for (const concept of CONCEPTS.filter((c) => known.includes(c))) {
    const of = new Int32Array(rows * cells);
    const inAll = new Int32Array(rows);
    for (const [leaf, values] of leaves) {
      for (let row = leaf; row >= 0; row = parent[row]!) {
        values.forEach((basis, c) => {
          of[row * cells + c]! += made(concept, basis);
          inAll[row]! += made(concept, basis);
        });
      }
    }
    counts.set(concept, of);
    totals.set(concept, inAll);
  }
  return {
    parent: Int32Array.from(parent),
    local: Uint8Array.from(parent, (_, row) => +(shape.local !== false && leaves.has(row))),
    totals,
    detail: { cells, margins, has: new Uint8Array(rows).fill(1), counts },
  };
}

function made(concept: Concept, [permanent, temporary, absent]: Basis): number {
  switch (concept) {
    case 'permanent':
      return permanent;
    case 'temporary':
      return temporary;
    case 'absent':
      return absent;
    case 'de_facto':
      return permanent - absent + temporary;
    case 'registered':
      return permanent + temporary;
    default:
      return concept satisfies never;
  }
}
