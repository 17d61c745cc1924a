import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, classOf } from './classes';
import { histogram } from './histogram';
import { ageQuantile } from './quantile';

const values = fc.array(
  fc.option(
    fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 1e7, noNaN: true })),
    { nil: null },
  ),
  { maxLength: 300 },
);
const method = fc.constantFrom('quantile', 'equal', 'natural' as const);
const count = fc.integer({ min: 2, max: 9 });

describe('classes', () => {
  it('hold every value in exactly one class, as their counts say', () => {
    fc.assert(
      fc.property(values, method, count, (all, by, n) => {
        const classes = classify(all, by as 'equal', n);
        const known = all.filter((v) => v !== null);
        if (known.length === 0) {
          expect(classes).toBeNull();
          return;
        }
        const { breaks, counts } = classes!;
        expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
        expect(counts).toHaveLength(breaks.length + 1);
        expect(breaks.length).toBeLessThan(n);
        counts.forEach((inClass, i) => {
          const low = breaks[i - 1] ?? Number.NEGATIVE_INFINITY;
          const high = breaks[i] ?? Number.POSITIVE_INFINITY;
          const within = known.filter((v) => low <= v && v < high);
          expect(inClass).toBe(within.length);
          for (const v of within) expect(classOf(breaks, v)).toBe(i);
        });
        if (by !== 'equal') expect(counts).not.toContain(0);
      }),
    );
  });

  it('by quantile hold as many units each, but for a fiftieth of a class, where no two values are the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 9, maxLength: 400 }),
        count,
        (all, n) => {
          const { counts } = classify(all, 'quantile', n)!;
          const moved = Math.floor((0.02 * all.length) / n);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1 + 2 * 2 * moved);
        },
      ),
    );
  });

  it('by quantile of thousands of units have limits that a reader can keep in mind', () => {
    const densities = Array.from({ length: 3000 }, (_, i) => 10 + i * 0.37);
    const { breaks } = classify(densities, 'quantile', 5)!;
    for (const limit of breaks) expect(limit % 5).toBe(0);
  });

  it('have the roundest limits that part the values so', () => {
    // Between 2.35 and 48.76 the multiples of 20 are the roundest, and 20 is nearer to the middle.
    expect(classify([1.2345, 2.3456, 48.76, 51.23, 988.1, 1022.7], 'natural', 3)?.breaks).toEqual([
      20, 500,
    ]);
  });

  it('by hand keep the limits given, also where no unit lies', () => {
    const classes = classify([1, 2, 3, null], 'manual', 5, [2, 10, 20]);
    expect(classes).toMatchObject({ breaks: [2, 10, 20], counts: [1, 2, 0, 0], min: 1, max: 3 });
  });

  it('are one where all values are the same', () => {
    for (const by of ['quantile', 'equal', 'natural'] as const) {
      expect(classify([7, 7, 7], by, 4)).toMatchObject({ breaks: [], counts: [3] });
    }
  });
});

describe('the histogram', () => {
  it('takes two values that no number stands between as one', () => {
    expect(histogram([0, Number.MIN_VALUE])?.counts).toEqual([2]);
  });

  it('takes values a few of the smallest steps apart as one heap, not as edges out of order', () => {
    const values = Array.from({ length: 12 }, (_, i) => (i % 8) * Number.MIN_VALUE);
    const { edges, counts } = histogram(values)!;
    expect(counts).toEqual([values.length]);
    expect([...edges].sort((a, b) => a - b)).toEqual(edges);
  });

  it('counts every value once, between ascending edges', () => {
    fc.assert(
      fc.property(values, (all) => {
        const known = all.filter((v) => v !== null);
        const bins = histogram(all);
        if (known.length === 0) {
          expect(bins).toBeNull();
          return;
        }
        const { edges, counts, log } = bins!;
        expect(counts.reduce((a, b) => a + b)).toBe(known.length);
        expect(edges).toHaveLength(counts.length + 1);
        expect(edges[0]).toBe(Math.min(...known));
        for (let i = 1; i < edges.length; i++) {
          expect(edges[i]!).toBeGreaterThanOrEqual(edges[i - 1]!);
        }
        expect(log).toBe(Math.min(...known) > 0 && Math.max(...known) / Math.min(...known) > 20);
      }),
    );
  });
});

describe('an age quantile', () => {
  it('is read within the year that holds it', () => {
    const persons = Array.from({ length: 101 }, () => 0);
    persons[20] = 50;
    persons[21] = 50;
    expect(ageQuantile(persons, 0.5)).toBe(21);
    expect(ageQuantile(persons, 0.25)).toBe(20.5);
    expect(ageQuantile([0, 0], 0.5)).toBeNull();
  });
});
