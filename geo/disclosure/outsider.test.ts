import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCEPTS, type Concept } from '@/geo/measures';
import { WITHHELD } from './mask';
import { itemsOf, noDetail, type PeopleTable } from './people-table';
import { protect } from './protect';
import { audit, type Place } from './testing/auditor';
import { type Basis, tableOf } from './testing/tables';

/** Two sexes by two ages, and the sums of each. */
const CELLS = 4;
const MARGINS = [
  [0, 1],
  [2, 3],
  [0, 2],
  [1, 3],
];

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
const mostly = (usual: fc.Arbitrary<number>, rare: fc.Arbitrary<number>, weight: number) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });
const basisOf = (permanent: fc.Arbitrary<number>, movers: fc.Arbitrary<number>) =>
  fc.tuple(permanent, movers, movers).map(([p, t, a]): Basis => [p, t, Math.min(a, p)]);
/** From countries with one small cell here and there to such as are nothing but small cells. */
const bases = [
  basisOf(mostly(many, few, 3), mostly(few, many, 3)),
  basisOf(mostly(many, few, 15), mostly(many, few, 3)),
  basisOf(mostly(many, few, 25), few),
  basisOf(mostly(many, few, 25), mostly(many, few, 25)),
];

const published = fc.constantFrom<Concept[]>(
  [...CONCEPTS],
  ['permanent'],
  ['registered'],
  ['permanent', 'temporary'],
  ['permanent', 'de_facto'],
  ['permanent', 'temporary', 'de_facto'],
  ['registered', 'absent', 'de_facto'],
);

interface Case {
  readonly table: PeopleTable;
  readonly published: readonly Concept[];
  readonly threshold: number;
}

/** Countries of up to nine communes, with and without detail, for thresholds from 2 to 7. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(
    trees,
    published,
    fc.integer({ min: 2, max: 7 }),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom(...bases),
  )
  .chain(([parent, concepts, threshold, detailed, local, basis]) => {
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

interface SmallFigure {
  readonly concept: Concept;
  readonly row: number;
  readonly place: Place;
  /** Number of the figure below the total; -1 for the total. */
  readonly item: number;
}

/** Every figure from 1 to threshold - 1 of every concept that is published or follows. */
function smallFigures({ table: { totals, detail }, threshold }: Case): SmallFigure[] {
  const found: SmallFigure[] = [];
  const isSmall = (count: number) => count > 0 && count < threshold;
  for (const [concept, counts] of totals) {
    counts.forEach((count, row) => {
      if (isSmall(count)) found.push({ concept, row, place: 'total', item: -1 });
    });
  }
  for (const [concept, counts] of detail.counts) {
    detail.has.forEach((_, row) => {
      itemsOf(detail).forEach((place, item) => {
        const sum = place.reduce((n, c) => n + counts[row * detail.cells + c]!, 0);
        if (isSmall(sum)) found.push({ concept, row, place, item });
      });
    });
  }
  return found;
}

describe('the mask of any country', () => {
  it('hides the same of the same table', () => {
    fc.assert(
      fc.property(cases, ({ table, threshold }) => {
        expect(protect(table, threshold)).toEqual(protect(table, threshold));
      }),
      { numRuns: 30 },
    );
  });

  it('never shows a small count', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const hidden = protect(one.table, one.threshold);
        for (const { concept, row, place, item } of smallFigures(one)) {
          if (place === 'total') expect(hidden.totals.get(concept)![row]).toBe(1);
          else {
            const whole = hidden.withheld[row] === WITHHELD.all;
            const mover = concept !== 'permanent' && concept !== 'de_facto';
            const byLevel = whole || (mover && hidden.withheld[row] === WITHHELD.movers);
            const items = itemsOf(one.table.detail).length;
            expect(byLevel || hidden.items[row * items + item] === 1).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

const residents = (counts: readonly number[]) => counts.map((count) => [count, 0, 0] as Basis);

/** Nothing that is published tells a small figure to less than threshold + 1 values. */
function expectUnsure(one: Case): void {
  const { table, published, threshold } = one;
  const outsider = audit(table, published, protect(table, threshold));
  for (const { concept, row, place } of smallFigures(one)) {
    const { min, max } = outsider.bounds(concept, row, place);
    expect(max - min).toBeGreaterThan(threshold - 1e-4);
  }
}

describe('an outsider who solves for what is hidden', () => {
  it('finds at least threshold + 1 values for every small figure', () => {
    fc.assert(fc.property(cases, expectUnsure), { numRuns: 60 });
  });

  const shape = { cells: 2, margins: [] };
  it('is not helped by a giver whose temporary and absent residents are of other ages', () => {
    const leaves: [number, Basis[]][] = [
      [1, [[500, 3, 2] as const, [500, 0, 0] as const]],
      [2, [[500, 30, 0] as const, [500, 0, 30] as const]],
      [3, [[500, 60, 60] as const, [500, 60, 60] as const]],
    ];
    const table = tableOf([-1, 0, 0, 0], new Map(leaves), CONCEPTS, shape);
    expectUnsure({ table, published: CONCEPTS, threshold: 5 });
  });

  it('is not helped by a giver whose permanent residents are away', () => {
    const leaves: [number, Basis[]][] = [
      [1, [[3, 0, 0] as const, [40, 0, 0] as const]],
      [2, [[50, 0, 49] as const, [50, 0, 0] as const]],
      [3, [[30, 0, 0] as const, [30, 0, 0] as const]],
    ];
    const table = tableOf([-1, 0, 0, 0], new Map(leaves), CONCEPTS, shape);
    expectUnsure({ table, published: CONCEPTS, threshold: 5 });
  });

  it('finds a cell that was hidden alone', () => {
    const table = tableOf(
      [-1, 0, 0],
      new Map([
        [1, residents([3, 20])],
        [2, residents([30, 40])],
      ]),
      ['permanent'],
      { cells: 2, margins: [] },
    );
    const items = new Uint8Array(6);
    items[2] = 1;
    const alone = {
      totals: new Map([['permanent' as const, new Uint8Array(3)]]),
      withheld: new Uint8Array(3),
      items,
    };
    const { min, max } = audit(table, ['permanent'], alone).bounds('permanent', 1, [0]);
    expect(min).toBeCloseTo(3);
    expect(max).toBeCloseTo(3);
  });
});
