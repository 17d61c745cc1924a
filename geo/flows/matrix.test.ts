import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedMatrix, matrixOf } from './matrix';
import { distinctPairs } from './pairs';
import { seriate, symmetricEigen } from './seriation';

const PLACES = 6;
const row = fc.record({
  origin: fc.nat(PLACES - 1),
  destination: fc.nat(PLACES - 1),
  movers: fc.nat(1000),
});

/** The pairs of rows, with movers of the same pair added up. */
function pairsOf(rows: readonly { origin: number; destination: number; movers: number }[]) {
  const column = (key: 'origin' | 'destination') => Int32Array.from(rows, (each) => each[key]);
  const { pairs, of } = distinctPairs(column('origin'), column('destination'), PLACES);
  const movers = new Int32Array(pairs.origin.length);
  rows.forEach((each, i) => {
    movers[of[i]!]! += each.movers;
  });
  return { pairs, movers };
}

describe('a table of movers', () => {
  it('holds every mover once, whatever groups its places are put into', () => {
    fc.assert(
      fc.property(
        fc.array(row),
        fc.array(fc.nat(2), { minLength: PLACES, maxLength: PLACES }),
        (rows, of) => {
          const { pairs, movers } = pairsOf(rows);
          const table = matrixOf(pairs, movers);
          const all = rows.reduce((sum, each) => sum + each.movers, 0);
          const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
          expect(sum(table.movers)).toBe(all);
          expect(sum(groupedMatrix(table, of, 3).movers)).toBe(all);
        },
      ),
    );
  });

  it('puts who moves between two places of a group on its diagonal', () => {
    const { pairs, movers } = pairsOf([
      { origin: 0, destination: 1, movers: 5 },
      { origin: 1, destination: 2, movers: 7 },
    ]);
    const grouped = groupedMatrix(matrixOf(pairs, movers), [0, 0, 1, 1, 1, 1], 2);
    expect([...grouped.movers]).toEqual([5, 7, 0, 0]);
  });
});

describe('the order of a table', () => {
  it('finds the line along which places exchange people, however they are numbered', () => {
    // Neighbours on a line exchange most; their numbers are shuffled.
    const line = [4, 1, 5, 0, 3, 2];
    const movers = new Float64Array(36);
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 6; j++)
        if (i !== j) movers[line[i]! * 6 + line[j]!] = 1000 / 4 ** Math.abs(i - j);
    expect(seriate({ places: 6, movers })).toEqual([...line].reverse());
  });

  it('names every place once, those that exchange with nobody last', () => {
    const movers = new Float64Array(25);
    movers[0 * 5 + 3] = 10;
    movers[3 * 5 + 4] = 10;
    const order = seriate({ places: 5, movers });
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(order.slice(3)).toEqual([1, 2]);
    expect(order[1]).toBe(3);
  });
});

describe('eigenvectors of a symmetric matrix', () => {
  it('are stretched by their eigenvalues and stand at right angles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 10, maxLength: 10 }),
        (entries) => {
          const n = 4;
          const matrix = new Float64Array(n * n);
          let k = 0;
          for (let i = 0; i < n; i++)
            for (let j = i; j < n; j++) matrix[i * n + j] = matrix[j * n + i] = entries[k++]!;
          const { values, vectors } = symmetricEigen(matrix, n);
          for (let column = 0; column < n; column++)
            for (let i = 0; i < n; i++) {
              let image = 0;
              for (let j = 0; j < n; j++) image += matrix[i * n + j]! * vectors[j * n + column]!;
              expect(image).toBeCloseTo(values[column]! * vectors[i * n + column]!, 6);
            }
          for (let a = 0; a < n; a++)
            for (let b = 0; b < n; b++) {
              let dot = 0;
              for (let i = 0; i < n; i++) dot += vectors[i * n + a]! * vectors[i * n + b]!;
              expect(dot).toBeCloseTo(a === b ? 1 : 0, 8);
            }
        },
      ),
    );
  });
});
