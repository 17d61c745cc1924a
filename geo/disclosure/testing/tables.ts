/** Random small countries for the tests of what is hidden. */
import fc from 'fast-check';
import { CONCEPTS, type Concept } from '@/geo/measures';
import { noDetail, type PeopleTable } from '../people-table';
import { impliedConcepts } from '../ways';

/** Two sexes by two ages, and the sums of each. */
export const CELLS = 4;
export const MARGINS = [
  [0, 1],
  [2, 3],
  [0, 2],
  [1, 3],
];

type Basis = readonly [permanent: number, temporary: number, absent: number];

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

/** Parents of provinces and communes: some provinces have one commune, some countries one province. */
const trees = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
  .map((communes) => {
    const parent = [-1, ...communes.map(() => 0)];
    communes.forEach((count, province) => {
      for (let i = 0; i < count; i++) parent.push(province + 1);
    });
    return parent;
  });

const many = fc.integer({ min: 5, max: 60 });
const few = fc.integer({ min: 0, max: 6 });
const crowd = fc.oneof({ weight: 1, arbitrary: few }, { weight: 3, arbitrary: many });
const sparse = fc.oneof({ weight: 3, arbitrary: few }, { weight: 1, arbitrary: many });
const basis = fc.tuple(crowd, sparse, sparse).map(([p, t, a]): Basis => [p, t, Math.min(a, p)]);

const published = fc.constantFrom<Concept[]>(
  [...CONCEPTS],
  ['permanent'],
  ['registered'],
  ['permanent', 'temporary'],
  ['permanent', 'de_facto'],
  ['permanent', 'temporary', 'de_facto'],
  ['registered', 'absent', 'de_facto'],
);

export interface Case {
  readonly table: PeopleTable;
  readonly published: readonly Concept[];
  readonly threshold: number;
}

/** Countries of up to nine communes, with and without detail, for thresholds from 2 to 7. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(trees, published, fc.integer({ min: 2, max: 7 }), fc.boolean(), fc.boolean())
  .chain(([parent, concepts, threshold, detailed, local]) => {
    const leaves = parent.flatMap((_, row) => (parent.includes(row) ? [] : [row]));
    const cells = detailed ? CELLS : 1;
    const row = fc.array(basis, { minLength: cells, maxLength: cells });
    return fc.tuple(...leaves.map(() => row)).map((values) => {
      const margins = detailed ? MARGINS : [];
      const map = new Map(leaves.map((leaf, i) => [leaf, values[i]!]));
      const table = tableOf(parent, map, concepts, { cells, margins, local });
      return {
        table: detailed ? table : { ...table, detail: noDetail(parent.length) },
        published: concepts,
        threshold,
      };
    });
  });
