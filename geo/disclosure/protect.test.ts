import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCEPTS, type Concept } from '@/geo/measures';
import { conceptMoves } from './concept-moves';
import { type CountTable, figuresOf, itemsOf } from './count-table';
import { protect } from './protect';
import { audit } from './testing/auditor';

const THRESHOLD = 5;
/** How each concept is made of permanent, temporary and absent people. */
const BASIS: Readonly<Record<Concept, readonly number[]>> = {
  permanent: [1, 0, 0],
  temporary: [0, 1, 0],
  absent: [0, 0, 1],
  de_facto: [1, 1, -1],
  registered: [1, 1, 0],
};

/** Fills the rows above the leaves with sums. */
function summed(parent: readonly number[], cells: number, leaves: ReadonlyMap<number, number[]>) {
  const counts = new Int32Array(parent.length * cells);
  for (const [leaf, values] of leaves) {
    for (let row = leaf; row >= 0; row = parent[row]!) {
      values.forEach((value, c) => {
        counts[row * cells + c]! += value;
      });
    }
  }
  return counts;
}

const ONE_LAYER = { moves: [[[0, 1]]], weights: [1] } as const;

function oneLayer(
  parent: number[],
  leaves: ReadonlyMap<number, number[]>,
  margins: number[][] = [],
): CountTable {
  const cells = [...leaves.values()][0]!.length;
  return {
    parent: Int32Array.from(parent),
    cells,
    margins,
    layers: [summed(parent, cells, leaves)],
    ...ONE_LAYER,
  };
}

describe('hiding small counts', () => {
  it('hides three more cells for one small cell in a table of four regions and two sexes', () => {
    // The worked example of sdcTable: 15 published figures, one of them small, 11 can be published.
    const table = oneLayer(
      [-1, 0, 0, 0, 0],
      new Map([
        [1, [20, 3]],
        [2, [40, 60]],
        [3, [35, 70]],
        [4, [50, 45]],
      ]),
    );
    const { hidden, withheld } = protect(table, THRESHOLD);
    expect(withheld).toBe(false);
    expect(hidden[0]!.reduce((a, b) => a + b)).toBe(4);
    expect(hidden[0]!.length).toBe(15);
    expect(hidden[0]![1 * 3 + 1]).toBe(1);
    expect(hidden[0]![1 * 3 + 0]).toBe(1);
  });

  it('hides nothing where no count is small', () => {
    const table = oneLayer(
      [-1, 0, 0],
      new Map([
        [1, [5, 0]],
        [2, [80, 12]],
      ]),
    );
    expect(protect(table, THRESHOLD).hidden[0]!.includes(1)).toBe(false);
  });

  it('hides the total of a unit of three people together with one of its siblings', () => {
    const table = oneLayer(
      [-1, 0, 0, 0],
      new Map([
        [1, [2, 1]],
        [2, [80, 90]],
        [3, [70, 75]],
      ]),
    );
    const { hidden } = protect(table, THRESHOLD);
    const totals = [0, 1, 2, 3].map((row) => hidden[0]![row * 3 + 2]);
    expect(totals[0]).toBe(0);
    expect(totals[1]).toBe(1);
    expect(totals[2]! + totals[3]!).toBe(1);
  });

  it('withholds everything but zeros where there are too few people to hide among', () => {
    const table = oneLayer([-1, 0], new Map([[1, [1, 0]]]));
    const { hidden, withheld } = protect(table, THRESHOLD);
    // A single person in the whole country: the total itself has to be hidden.
    expect(hidden[0]![5]).toBe(1);
    expect(hidden[0]![1 * 3 + 1]).toBe(0);
    expect(withheld || hidden[0]![2] === 1).toBe(true);
  });

  it('gives the same mask for the same table', () => {
    fc.assert(
      fc.property(tables(), (table) => {
        expect(protect(table, THRESHOLD).hidden).toEqual(protect(table, THRESHOLD).hidden);
      }),
      { numRuns: 30 },
    );
  });

  it('never hides a zero and never shows a small count', () => {
    fc.assert(
      fc.property(fc.oneof(tables(), conceptTables()), (table) => {
        const { hidden } = protect(table, THRESHOLD);
        table.layers.forEach((_, layer) => {
          figuresOf(table, layer).forEach((count, i) => {
            if (count === 0) expect(hidden[layer]![i]).toBe(0);
            else if (count < THRESHOLD) expect(hidden[layer]![i]).toBe(1);
          });
        });
      }),
      { numRuns: 200 },
    );
  });
});

/** Two provinces with a few communes each, four cells a row: two sexes by two ages. */
const PARENT = [-1, 0, 0, 1, 1, 1, 2, 2];
const LEAVES = [3, 4, 5, 6, 7];
const MARGINS = [
  [0, 1],
  [2, 3],
  [0, 2],
  [1, 3],
];
const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) },
);
const leafCounts = fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), {
  minLength: LEAVES.length,
  maxLength: LEAVES.length,
});

function tables(): fc.Arbitrary<CountTable> {
  return leafCounts.map((rows) =>
    oneLayer(PARENT, new Map(LEAVES.map((leaf, i) => [leaf, rows[i]!])), MARGINS),
  );
}

/** Three communes of three cells each, all five concepts. */
function conceptTables(): fc.Arbitrary<CountTable> {
  const parent = [-1, 0, 0, 0];
  const three = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  return fc.tuple(three, three, three).map(([p, t, a]) => {
    const cell = (f: (i: number, c: number) => number) =>
      summed(parent, 3, new Map(p.map((row, i) => [i + 1, row.map((_, c) => f(i, c))])));
    const absent = (i: number, c: number) => Math.min(a[i]![c]!, p[i]![c]!);
    return {
      parent: Int32Array.from(parent),
      cells: 3,
      margins: [],
      layers: [
        cell((i, c) => p[i]![c]!),
        cell((i, c) => t[i]![c]!),
        cell(absent),
        cell((i, c) => p[i]![c]! - absent(i, c) + t[i]![c]!),
        cell((i, c) => p[i]![c]! + t[i]![c]!),
      ],
      ...conceptMoves(CONCEPTS),
    };
  });
}

/** Every hidden figure must keep the outsider unsure by more than the threshold. */
function expectUnsure(table: CountTable, basis: readonly (readonly number[])[]) {
  const { hidden, withheld } = protect(table, THRESHOLD);
  if (withheld) return;
  const truth = basis[0]!.map((_, k) => table.layers[k]!);
  const outsider = audit(table, basis, truth, hidden);
  const items = itemsOf(table);
  hidden.forEach((mask, layer) => {
    mask.forEach((isHidden, i) => {
      if (!isHidden) return;
      const { min, max } = outsider.bounds(layer, Math.floor(i / items), i % items);
      expect(max - min).toBeGreaterThan(THRESHOLD);
    });
  });
}

describe('an outsider who solves for what is hidden', () => {
  it('cannot narrow a hidden figure to the threshold', () => {
    fc.assert(
      fc.property(tables(), (table) => expectUnsure(table, [[1]])),
      { numRuns: 12 },
    );
  }, 120_000);

  it('cannot do so from the other concepts either', () => {
    const basis = CONCEPTS.map((concept) => BASIS[concept]);
    fc.assert(
      fc.property(conceptTables(), (table) => expectUnsure(table, basis)),
      { numRuns: 12 },
    );
  }, 120_000);

  it('finds a cell that was hidden alone', () => {
    const table = oneLayer(
      [-1, 0, 0],
      new Map([
        [1, [3, 20]],
        [2, [30, 40]],
      ]),
    );
    const alone = new Uint8Array(9);
    alone[1 * 3] = 1;
    const { min, max } = audit(table, [[1]], table.layers, [alone]).bounds(0, 1, 0);
    expect(min).toBeCloseTo(3);
    expect(max).toBeCloseTo(3);
  });
});
