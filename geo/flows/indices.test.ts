import { describe, expect, it } from 'vitest';
import {
  aggregateNetRate,
  connectivity,
  crudeIntensity,
  effectiveness,
  inequality,
  totalFlowsGini,
} from './indices';
import { distinctPairs } from './pairs';
import { perThousand, placeTotals, populationBalance } from './place-totals';

/** The hypothetical systems of Plane and Mulligan (1997): movers by origin and destination. */
const FOCUSED = [
  [0, 10, 10],
  [20, 0, 20],
  [30, 30, 0],
];
const OTHER = [
  [0, 20, 20],
  [30, 0, 50],
  [20, 20, 0],
];

function systemOf(matrix: readonly (readonly number[])[]) {
  const cells = matrix.flatMap((row, from) =>
    row.flatMap((movers, to) => (movers > 0 ? [{ from, to, movers }] : [])),
  );
  const origin = Int32Array.from(cells, ({ from }) => from);
  const destination = Int32Array.from(cells, ({ to }) => to);
  const flows = cells.map(({ movers }) => movers);
  const { pairs } = distinctPairs(origin, destination, matrix.length);
  return { flows, places: matrix.length, totals: placeTotals(pairs, flows) };
}

describe('the Gini index of all flows', () => {
  it('is that of the article: 0.2222 and 0.1875', () => {
    for (const [matrix, published] of [
      [FOCUSED, 0.22222222],
      [OTHER, 0.1875],
    ] as const) {
      const { flows, places } = systemOf(matrix);
      expect(totalFlowsGini(flows, places)).toBeCloseTo(published, 8);
    }
  });

  it('counts pairs between which nobody moves', () => {
    // One flow of six: all others lie at 0, so the index is 5 / 6.
    expect(totalFlowsGini([12], 3)).toBeCloseTo(5 / 6, 12);
    expect(totalFlowsGini([12, 0, 0, 0, 0, 0], 3)).toBeCloseTo(5 / 6, 12);
  });
});

describe('intensity, effectiveness and the aggregate net rate', () => {
  it('are worked by hand on the same system: in 50, 40, 30 and out 20, 40, 60', () => {
    const { totals } = systemOf(FOCUSED);
    expect(crudeIntensity(120, 2400)).toBe(5);
    expect(effectiveness(totals)).toBe(25);
    expect(aggregateNetRate(totals, 2400)).toBe(1.25);
  });

  it('keep the identity: aggregate net rate = intensity x effectiveness / 100', () => {
    for (const matrix of [FOCUSED, OTHER]) {
      const { totals, flows } = systemOf(matrix);
      const movers = flows.reduce((a, b) => a + b, 0);
      expect(aggregateNetRate(totals, 7777)).toBeCloseTo(
        (crudeIntensity(movers, 7777)! * effectiveness(totals)!) / 100,
        12,
      );
    }
  });

  it('are unknown, not 0, where there is nobody', () => {
    const { totals } = systemOf([
      [0, 0],
      [0, 0],
    ]);
    expect([crudeIntensity(0, 0), effectiveness(totals), aggregateNetRate(totals, 0)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([inequality([], 2), totalFlowsGini([], 2), connectivity(0, 1)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('leave abroad out when the totals do', () => {
    const pairs = distinctPairs(Int32Array.of(0, 0), Int32Array.of(1, 2), 3).pairs;
    expect(effectiveness(placeTotals(pairs, [4, 96], 2))).toBe(100);
    expect(Array.from(placeTotals(pairs, [4, 96], 2).out)).toEqual([4, 0, 0]);
  });
});

describe('connectivity and inequality', () => {
  it('are 1 and 0 where all pairs exchange alike, and tell one flow from many', () => {
    expect(connectivity(6, 3)).toBe(1);
    expect(connectivity(3, 3)).toBe(0.5);
    expect(inequality([5, 5, 5, 5, 5, 5], 3)).toBeCloseTo(0, 12);
    expect(inequality([5], 3)).toBeCloseTo(5 / 6, 12);
  });
});

describe('rates and balances', () => {
  it('are those of the census of 2019: Bình Dương gained 486,283 people, 200.4 per 1,000', () => {
    expect(perThousand(486_283, 2_426_561)).toBeCloseTo(200.4, 1);
  });

  it('are per 1,000 people at risk and year', () => {
    expect(perThousand(24, 12_000)).toBe(2);
    expect(perThousand(2, 12_000, 1 / 12)).toBeCloseTo(2, 12);
    expect(perThousand(2, 0)).toBeNull();
  });

  it('show what births, deaths and moves leave unexplained', () => {
    const given = { before: 1000, after: 1030, births: 20, deaths: 8, net: 15 };
    expect(populationBalance(given)).toEqual({ change: 30, natural: 12, net: 15, residual: 3 });
  });
});
