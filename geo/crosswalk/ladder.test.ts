import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/geo/units';
import { ALL, type Crosswalk, NOTHING, pack, shareOn, sideOf, UNTOLD } from './crosswalk';
import { fitToMargins } from './fit';
import { climb } from './ladder';
import { becomes } from './rows';

const from = sideOf('2001-01-01' as Edition, 'ABC');
const to = sideOf('2025-07-01' as Edition, 'XYZ');
/** A is parted between X and Y, B between Y and Z, C is whole in Z. */
function open(land = UNTOLD): Crosswalk {
  const rest = Number.isNaN(land.share) ? UNTOLD : shareOn('area', 1 - land.share);
  return pack(from, to, [
    [
      { to: 0, people: UNTOLD, land },
      { to: 1, people: UNTOLD, land: rest },
    ],
    [
      { to: 1, people: UNTOLD, land },
      { to: 2, people: UNTOLD, land: rest },
    ],
    [{ to: 2, people: ALL, land: ALL }],
  ]);
}
const told = (step: Crosswalk, code: string) =>
  becomes(step, code).map((r) => [r.toCode, r.sharePopulation, r.basis]);

describe('the ladder', () => {
  it('takes the best rung for each unit and leaves law alone', () => {
    const { step } = climb(open(shareOn('area', 0.8)), {
      register: [
        { from: 'A', to: 'X', people: 30 },
        { from: 'A', to: 'Y', people: 10 },
      ],
    });
    expect(told(step, 'A')).toEqual([
      ['X', 0.75, 'register'],
      ['Y', 0.25, 'register'],
    ]);
    expect(told(step, 'B').map((r) => r[2])).toEqual(['area', 'area']);
    expect(told(step, 'B').map((r) => r[1])).toEqual([0.8, expect.closeTo(0.2, 12)]);
    expect(told(step, 'C')).toEqual([['Z', 1, 'decree']]);
  });

  it('needs every part located: a part without a count leaves the unit to the next rung', () => {
    const { step } = climb(open(), { register: [{ from: 'A', to: 'X', people: 30 }] });
    expect(told(step, 'A')).toEqual([
      ['X', 0.5, 'equal'],
      ['Y', 0.5, 'equal'],
    ]);
  });

  it('goes no further down than it may', () => {
    const evidence = {
      overlap: [
        { from: 'A', to: 'X', km2: 1 },
        { from: 'A', to: 'Y', km2: 3 },
      ],
    };
    expect(told(climb(open(), evidence, 'fitted').step, 'A')).toEqual([
      ['X', null, null],
      ['Y', null, null],
    ]);
    expect(told(climb(open(), evidence, 'area').step, 'A')).toEqual([
      ['X', 0.25, 'area'],
      ['Y', 0.75, 'area'],
    ]);
    expect(told(climb(open(), evidence, 'area').step, 'B')[0]).toEqual(['Y', null, null]);
  });

  it('solves shares that the totals fix: every person of X can only have come from A', () => {
    const { step, fits } = climb(open(), {
      peopleBefore: Float64Array.of(100, 200, 50),
      peopleAfter: Float64Array.of(60, 90, 200),
    });
    const [a, b] = [told(step, 'A'), told(step, 'B')];
    expect(a[0]).toEqual(['X', expect.closeTo(0.6, 9), 'fitted']);
    expect(b[1]).toEqual(['Z', expect.closeTo(0.75, 9), 'fitted']);
    expect(fits).toEqual([
      {
        subject: 'people',
        from: ['A', 'B', 'C'],
        to: ['X', 'Y', 'Z'],
        before: 350,
        after: 350,
        slack: 0,
        misplaced: expect.closeTo(0, 6),
        used: true,
      },
    ]);
  });

  it('does not take growth of all for movement between them, and reports it as slack', () => {
    const { step, fits } = climb(open(), {
      peopleBefore: Float64Array.of(100, 200, 50),
      peopleAfter: Float64Array.of(66, 99, 220),
    });
    expect(told(step, 'A')[0]).toEqual(['X', expect.closeTo(0.6, 9), 'fitted']);
    expect(fits[0]).toMatchObject({ slack: 35, used: true });
  });

  it('does not trust totals that cannot be the same people, and says so', () => {
    const { step, fits } = climb(open(), {
      peopleBefore: Float64Array.of(100, 200, 50),
      peopleAfter: Float64Array.of(653_422, 90, 200),
    });
    expect(fits[0]).toMatchObject({ used: false, slack: 653_362 });
    expect(told(step, 'A')[0]![2]).toBe('equal');
  });

  it('reports people whom no shares can place, and places them by shares that sum to 1', () => {
    // C alone brings 200 to Z, which has only 60 after: the law and the totals disagree.
    const { step, fits } = climb(open(), {
      peopleBefore: Float64Array.of(100, 100, 200),
      peopleAfter: Float64Array.of(170, 170, 60),
    });
    expect(fits[0]!.misplaced).toBeGreaterThan(100);
    for (const code of ['A', 'B']) {
      const sum = told(step, code).reduce((all, [, share]) => all + Number(share), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it('takes land for the likeliest split among those that fit the totals', () => {
    // Two units exchange parts both ways: the totals leave one degree of freedom.
    const square = (land: number) =>
      pack(sideOf('2001-01-01' as Edition, 'AB'), sideOf('2025-07-01' as Edition, 'XY'), [
        [
          { to: 0, people: UNTOLD, land: shareOn('area', land) },
          { to: 1, people: UNTOLD, land: shareOn('area', 1 - land) },
        ],
        [
          { to: 0, people: UNTOLD, land: shareOn('area', 1 - land) },
          { to: 1, people: UNTOLD, land: shareOn('area', land) },
        ],
      ]);
    const totals = {
      peopleBefore: Float64Array.of(100, 100),
      peopleAfter: Float64Array.of(100, 100),
    };
    const share = (land: number) => told(climb(square(land), totals).step, 'A')[0]![1];
    expect(share(0.9)).toBeCloseTo(0.9, 6);
    expect(share(0.5)).toBeCloseTo(0.5, 6);
  });

  it('never gives people to a part that the law keeps empty', () => {
    const step = pack(from, to, [
      [
        { to: 0, people: NOTHING, land: UNTOLD },
        { to: 1, people: UNTOLD, land: UNTOLD },
        { to: 2, people: UNTOLD, land: UNTOLD },
      ],
      [{ to: 0, people: ALL, land: ALL }],
      [{ to: 1, people: ALL, land: ALL }],
    ]);
    const evidence = {
      peopleBefore: Float64Array.of(100, 100, 100),
      peopleAfter: Float64Array.of(150, 100, 50),
    };
    expect(told(climb(step, evidence).step, 'A')[0]).toEqual(['X', 0, 'decree']);
  });
});

describe('fitting to totals', () => {
  it('meets every total that some table meets, keeps zeros, and is nearest to its prior', () => {
    const pattern = fc.array(
      fc.record({
        row: fc.nat(4),
        column: fc.nat(4),
        truth: fc.integer({ min: 1, max: 500 }),
        prior: fc.integer({ min: 1, max: 20 }),
      }),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(pattern, (entries) => {
        const rowSum = new Float64Array(5);
        const columnSum = new Float64Array(5);
        for (const { row, column, truth } of entries) {
          rowSum[row]! += truth;
          columnSum[column]! += truth;
        }
        const margins = {
          row: Uint32Array.from(entries, (e) => e.row),
          column: Uint32Array.from(entries, (e) => e.column),
          rowSum,
          columnSum,
        };
        const prior = Float64Array.from(entries, (e) => e.prior);
        const fit = fitToMargins(margins, prior);
        const rows = new Float64Array(5);
        fit.amount.forEach((x, e) => {
          rows[margins.row[e]!]! += x;
        });
        rows.forEach((sum, i) => {
          expect(sum).toBeCloseTo(rowSum[i]!, 6);
        });
        for (const miss of fit.miss) expect(Math.abs(miss)).toBeLessThan(1e-3);
        // Of two tables with the same totals the fitted one is at most as far from the prior.
        const far = (amount: (e: number) => number): number =>
          entries.reduce((sum, _, e) => {
            const x = amount(e);
            return x > 0 ? sum + x * Math.log(x / prior[e]!) : sum;
          }, 0);
        expect(far((e) => fit.amount[e]!)).toBeLessThanOrEqual(
          far((e) => entries[e]!.truth) + 1e-3,
        );
      }),
    );
  });
});
