import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTwoSided, compareCounts, deviance, estimateDispersion } from './compare-counts';
import { falseDiscovery } from './false-discovery';
import { beyondF, beyondNormal, binomialFrom, binomialUpTo, logGamma } from './probability';
import { chance, poisson } from './testing/chance';

/** Chances of 0 to n successes by repeated multiplication, without any special function. */
function binomialByHand(n: number, p: number): number[] {
  let row = [1];
  for (let trial = 0; trial < n; trial++)
    row = Array.from(
      { length: row.length + 1 },
      (_, k) => (row[k] ?? 0) * (1 - p) + (row[k - 1] ?? 0) * p,
    );
  return row;
}

describe('distribution functions', () => {
  it('are the sums of binomial chances', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, k, p) => {
          const chances = binomialByHand(n, p);
          const upTo = chances.slice(0, k + 1).reduce((a, b) => a + b, 0);
          expect(binomialUpTo(k, n, p)).toBeCloseTo(upTo, 9);
          expect(binomialFrom(k + 1, n, p)).toBeCloseTo(1 - upTo, 9);
        },
      ),
    );
  });

  it('are those of the tables: ln 9! and 5 in 100 beyond 1.96', () => {
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 12);
    expect(beyondNormal(1.959963985)).toBeCloseTo(0.05, 7);
    expect(beyondNormal(0)).toBeCloseTo(1, 7);
    // The table of F: 5 in 100 beyond 4.96 with 1 and 10 degrees of freedom, 1 in 100 beyond 3.37 with 10 and 20.
    expect(beyondF(4.9646, 1, 10)).toBeCloseTo(0.05, 5);
    expect(beyondF(3.3682, 10, 20)).toBeCloseTo(0.01, 5);
  });
});

describe('a change between two periods', () => {
  // The example of R's poisson.test: 11 events in 800 person-years against 21 in 3,011.
  const published = { low: 0.8584264, high: 4.277268, ratio: 1.971488 };
  it('has the ratio and the exact interval that R publishes for its example', () => {
    const change = compareCounts({ count: 21, exposure: 3011 }, { count: 11, exposure: 800 });
    expect(change.ratio).toBeCloseTo(published.ratio, 6);
    expect(change.low).toBeCloseTo(published.low, 4);
    expect(change.high).toBeCloseTo(published.high, 4);
  });

  it('is the doubled smaller tail: 3 then 11 movers are like 3 heads in 14 throws', () => {
    const { p } = compareCounts({ count: 3, exposure: 1 }, { count: 11, exposure: 1 });
    // (1 + 14 + 91 + 364) / 16,384, twice.
    expect(p).toBeCloseTo((2 * 470) / 16_384, 12);
    const mid = compareCounts(
      { count: 3, exposure: 1 },
      { count: 11, exposure: 1 },
      { tail: 'mid-p' },
    );
    expect(mid.p).toBeCloseTo((2 * (106 + 182)) / 16_384, 12);
  });

  it('is the same whichever comes first, and never less likely than nothing', () => {
    const counts = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [one, other] = [
          { count: a, exposure: 31 },
          { count: b, exposure: 28 },
        ];
        const there = compareCounts(one, other).p;
        expect(compareCounts(other, one).p).toBeCloseTo(there, 9);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is unknown from nothing, and not judged without exposure', () => {
    const none = { count: 0, exposure: 1 };
    expect(compareCounts(none, none)).toMatchObject({ ratio: null, low: 0, high: Infinity, p: 1 });
    expect(compareCounts(none, { count: 9, exposure: 1 })).toMatchObject({ high: Infinity });
    expect(() => compareCounts({ count: 1, exposure: 0 }, none)).toThrow(RangeError);
    expect(() => compareCounts({ count: 1.5, exposure: 1 }, none)).toThrow(RangeError);
  });

  it('is less sure where movers vary more than by chance', () => {
    const [before, after] = [
      { count: 100, exposure: 1 },
      { count: 140, exposure: 1 },
    ];
    const loose = compareCounts(before, after, { dispersion: 3 });
    const plain = compareCounts(before, after);
    expect(plain.p).toBeLessThan(0.05);
    expect(loose.p).toBeGreaterThan(0.05);
    expect(loose.low).toBeLessThan(plain.low);
    expect(deviance(100, 140, 0.5)).toBeCloseTo(
      2 * (100 * Math.log(100 / 120) + 140 * Math.log(140 / 120)),
      12,
    );
  });
});

describe('the rate of false alarms', () => {
  const TRIALS = 5_000;
  /** Four standard errors of a share of 5 in 100 over the trials: a fault, not bad luck, exceeds it. */
  const SLACK = 4 * Math.sqrt((0.05 * 0.95) / TRIALS);

  function alarms(mean: number, tail: 'exact' | 'mid-p'): number {
    const random = chance(20250701 + mean);
    let raised = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const before = { count: poisson(random, mean), exposure: 31 };
      const after = { count: poisson(random, (mean * 28) / 31), exposure: 28 };
      if (compareCounts(before, after, { tail }).p <= 0.05) raised++;
    }
    return raised / TRIALS;
  }

  it.each([1, 4, 20, 150])('of the exact test is never over 5 per cent at a mean of %i', (mean) => {
    expect(alarms(mean, 'exact')).toBeLessThan(0.05 + SLACK);
  });

  it('of mid-p is 5 per cent on large counts', () => {
    expect(Math.abs(alarms(150, 'mid-p') - 0.05)).toBeLessThan(SLACK + 0.005);
  });

  it('is kept on families of four once the dispersion is known to be four', () => {
    const random = chance(7);
    const [corridors, periods, mean] = [2000, 2, 40];
    const counts = Array.from({ length: corridors * periods }, () => 4 * poisson(random, mean / 4));
    const dispersion = estimateDispersion([counts], periods);
    expect(dispersion).toBeGreaterThan(3.5);
    expect(dispersion).toBeLessThan(4.5);
    let raised = 0;
    for (let i = 0; i < corridors; i++) {
      const [before, after] = [counts[2 * i]!, counts[2 * i + 1]!];
      const change = compareCounts(
        { count: before, exposure: 1 },
        { count: after, exposure: 1 },
        { dispersion },
      );
      if (change.p <= 0.05) raised++;
    }
    expect(raised / corridors).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / corridors));
    expect(raised).toBeGreaterThan(0);
  });

  it('is found near 1 on Poisson counts, and never below it', () => {
    const random = chance(3);
    const counts = Array.from({ length: 3000 }, () => poisson(random, 12));
    expect(estimateDispersion([counts], 6)).toBeLessThan(1.1);
    expect(estimateDispersion([[5, 5, 5, 5]], 2)).toBe(1);
  });

  it('is not raised by kinds of corridors of which one halves while the other stays', () => {
    const random = chance(11);
    const made = (before: number, after: number) =>
      Array.from({ length: 600 }, (_, k) => poisson(random, k % 2 ? after : before));
    const [halved, stayed] = [made(200, 100), made(150, 150)];
    expect(estimateDispersion([halved, stayed], 2)).toBeLessThan(1.2);
    expect(estimateDispersion([[...halved, ...stayed]], 2)).toBeGreaterThan(5);
  });
});

describe('many tests at once', () => {
  // The fifteen chances of the article; at a rate of 5 per cent it marks four.
  const ARTICLE = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];

  it('are marked as in the article of 1995: the four smallest of fifteen', () => {
    const q = falseDiscovery(ARTICLE);
    expect(Array.from(q, (rate) => rate <= 0.05)).toEqual(ARTICLE.map((_, i) => i < 4));
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  it('are judged alike in any order', () => {
    const turned = falseDiscovery([...ARTICLE].reverse());
    expect([...turned].reverse()).toEqual([...falseDiscovery(ARTICLE)]);
  });

  it('raise false marks among all marks no more often than asked, on corridors of which a tenth changed', () => {
    const random = chance(11);
    const rounds = 60;
    let falseShare = 0;
    for (let round = 0; round < rounds; round++) {
      const changed = Array.from({ length: 300 }, (_, i) => i < 30);
      const p = changed.map((doubled) =>
        binomialTwoSided(...drawn(poisson(random, 25), poisson(random, doubled ? 60 : 25))),
      );
      const marked = Array.from(falseDiscovery(p), (q, i) => (q <= 0.1 ? i : -1)).filter(
        (i) => i >= 0,
      );
      falseShare += marked.filter((i) => !changed[i]).length / Math.max(1, marked.length);
      expect(marked.length).toBeGreaterThan(0);
    }
    expect(falseShare / rounds).toBeLessThan(0.1 + 4 * Math.sqrt((0.1 * 0.9) / (rounds * 30)));
  });
});

const drawn = (before: number, after: number): [number, number, number] => [
  after,
  before + after,
  0.5,
];
