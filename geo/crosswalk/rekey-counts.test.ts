import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, randomHistory } from '@/geo/testing/random-history';
import type { Edition } from '@/geo/units';
import { apportion, splitCells } from './apportion';
import { crosswalkBetween } from './between';
import { commonUnits } from './common-units';
import { ALL, type Crosswalk, pack, type Share, shareOn, sideOf, UNTOLD } from './crosswalk';
import { rekeyCounts } from './rekey-counts';

const shareList = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 })
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((w) => w / sum);
  });
const cellList = fc.array(fc.oneof(fc.nat(3), fc.nat(5000)), { minLength: 1, maxLength: 60 });
const add = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

function split(cells: readonly number[], shares: readonly number[]): number[][] {
  const totals = apportion(add(cells), shares);
  const parts = shares.map(() => new Float64Array(cells.length));
  splitCells(
    Float64Array.from(cells),
    totals,
    parts.map((into) => ({ into, at: 0 })),
  );
  return parts.map((part) => [...part]);
}

describe('a total over parts', () => {
  it('is kept, with every part its exact share rounded up or down', () => {
    fc.assert(
      fc.property(shareList, fc.nat(100_000_000), (shares, total) => {
        const parts = apportion(total, shares);
        expect(add(parts)).toBe(total);
        parts.forEach((part, p) => {
          expect(Math.abs(part - shares[p]! * total)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
  it('goes by the largest remainder', () => {
    expect([...apportion(10, [0.45, 0.35, 0.2])]).toEqual([5, 3, 2]);
    expect([...apportion(1, [0.5, 0.5])]).toEqual([1, 0]);
  });
});

describe('a row of cells over parts', () => {
  it('keeps every cell and every part total, without a negative count', () => {
    fc.assert(
      fc.property(shareList, cellList, (shares, cells) => {
        const parts = split(cells, shares);
        cells.forEach((cell, c) => {
          expect(add(parts.map((part) => part[c]!))).toBe(cell);
        });
        const totals = apportion(add(cells), shares);
        parts.forEach((part, p) => {
          expect(add(part)).toBe(totals[p]);
          expect(Math.min(...part)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('gives two parts of any run of neighbouring cells within 1 of the exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        cellList,
        fc.nat(),
        fc.nat(),
        (k, cells, a, b) => {
          const [from, to] = [a % cells.length, b % cells.length].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const total = add(cells);
          const parts = split(cells, [k / 1000, 1 - k / 1000]);
          const run = cells.slice(from, to + 1);
          // The part's own whole total stands for the share: it differs from it by less than 1 over all cells.
          const exact = total === 0 ? 0 : (add(run) * add(parts[0]!)) / total;
          expect(Math.abs(add(parts[0]!.slice(from, to + 1)) - exact)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('gives the same whether neighbouring cells are added up before or after', () => {
    fc.assert(
      fc.property(shareList, cellList, fc.integer({ min: 1, max: 10 }), (shares, cells, width) => {
        const bands = (row: readonly number[]): number[] => {
          const out: number[] = [];
          for (let c = 0; c < row.length; c += width) out.push(add(row.slice(c, c + width)));
          return out;
        };
        expect(split(bands(cells), shares)).toEqual(split(cells, shares).map(bands));
      }),
    );
  });

  it('is exact beyond the products that a double can hold', () => {
    const cells = [90_000_001, 80_000_003, 70_000_007];
    const parts = split(cells, [1 / 3, 1 / 3, 1 / 3]);
    cells.forEach((cell, c) => {
      expect(add(parts.map((part) => part[c]!))).toBe(cell);
      for (const part of parts) expect(Math.abs(part[c]! - cell / 3)).toBeLessThan(2);
    });
  });
});

const E1 = '2001-01-01' as Edition;
const E2 = '2025-07-01' as Edition;
/** A crosswalk of a few units, shares by [from, to, share of people]. */
function small(from: string, to: string, rows: [string, string, Share][]): Crosswalk {
  const [a, b] = [sideOf(E1, from), sideOf(E2, to)];
  return pack(
    a,
    b,
    a.codes.map((code) =>
      rows
        .filter(([f]) => f === code)
        .map(([, t, share]) => ({ to: b.indexOf.get(t)!, people: share, land: share })),
    ),
  );
}
function table(h: { codes: readonly string[] }, cells: number, seed: readonly number[]) {
  const values = Int32Array.from(
    { length: h.codes.length * cells },
    (_, k) => seed[k % seed.length]!,
  );
  return { cells, values };
}
const seeds = fc.array(fc.oneof(fc.nat(2), fc.nat(3000)), { minLength: 31, maxLength: 31 });

describe('re-keying counts', () => {
  it('keeps the total to the person, cell by cell, over any history, forward and back', () => {
    fc.assert(
      fc.property(randomHistory(), seeds, fc.constantFrom('forward', 'back'), (h, seed, way) => {
        const [from, to] = way === 'forward' ? [FIRST_DAY, LAST_DAY] : [LAST_DAY, FIRST_DAY];
        const { crosswalk } = crosswalkBetween(h, { level: 'commune', from, to });
        const before = table(crosswalk.from, 6, seed);
        const after = rekeyCounts(crosswalk, before, { block: 3 });
        for (let c = 0; c < 6; c++) {
          const cell = (values: ArrayLike<number>) =>
            add(Array.from(values).filter((_, k) => k % 6 === c));
          const lost = add(after.unplaced.map((u) => u.values[c]!));
          expect(cell(after.values) + lost).toBe(cell(before.values));
        }
        // Only people on land without predecessor can be without a place, and only on the way back.
        for (const { from: unit, reason } of after.unplaced) {
          expect(way).toBe('back');
          expect(reason).toBe('no_counterpart');
          expect(crosswalk.lacking[unit]).toBe(1);
        }
      }),
    );
  });

  it('gives each unit the rounded share of its total in every block', () => {
    fc.assert(
      fc.property(shareList, cellList, (shares, cells) => {
        const codes = shares.map((_, p) => `P${p}`);
        const to = sideOf(E2, codes);
        const crosswalk = pack(sideOf(E1, ['A']), to, [
          shares.map((share, p) => ({
            to: p,
            people: shareOn('register', share),
            land: shareOn('register', share),
          })),
        ]);
        const values = Int32Array.from([...cells, ...cells.map((x) => x + 1)]);
        const after = rekeyCounts(
          crosswalk,
          { cells: values.length, values },
          { block: cells.length },
        );
        for (const b of [0, 1]) {
          const of = (k: number) =>
            add(after.values.slice(k + b * cells.length, k + (b + 1) * cells.length));
          const total = add(values.slice(b * cells.length, (b + 1) * cells.length));
          const expected = shares.length === 1 ? [total] : [...apportion(total, shares)];
          expect(codes.map((_, p) => of(p * values.length))).toEqual(expected);
        }
      }),
    );
  });

  it('restores the largest common units exactly after whole mergers, there and back', () => {
    const words = ['merge', 'recode', 'rename', 'kind', 'parent', 'abolish'] as const;
    fc.assert(
      fc.property(randomHistory(words), seeds, (h, seed) => {
        const there = crosswalkBetween(h, { level: 'commune', from: FIRST_DAY, to: LAST_DAY });
        const back = crosswalkBetween(h, { level: 'commune', from: LAST_DAY, to: FIRST_DAY });
        const before = table(there.crosswalk.from, 4, seed);
        const after = rekeyCounts(there.crosswalk, before);
        const again = rekeyCounts(back.crosswalk, after);
        const groups = commonUnits(there.crosswalk, 'people');
        const sums = (values: ArrayLike<number>): number[] => {
          const out = new Array(groups.count * 4).fill(0);
          Array.from(values).forEach((v, k) => {
            out[groups.from[Math.floor(k / 4)]! * 4 + (k % 4)] += v;
          });
          return out;
        };
        expect(sums(again.values)).toEqual(sums(before.values));
      }),
    );
  });

  it('restores every unit exactly when the way back is weighed by the same counts', () => {
    const words = ['merge', 'recode', 'abolish'] as const;
    fc.assert(
      fc.property(randomHistory(words), seeds, (h, seed) => {
        const there = crosswalkBetween(h, { level: 'commune', from: FIRST_DAY, to: LAST_DAY });
        const before = table(
          there.crosswalk.from,
          1,
          seed.map((n) => n + 1),
        );
        const first = there.crosswalk.from.codes.join();
        const back = crosswalkBetween(h, {
          level: 'commune',
          from: LAST_DAY,
          to: FIRST_DAY,
          evidence: (step) =>
            step.from.codes.join() === first && step.from.edition === FIRST_DAY
              ? { peopleBefore: Float64Array.from(before.values) }
              : {},
        });
        const after = rekeyCounts(there.crosswalk, before);
        expect(rekeyCounts(back.crosswalk, after).values).toEqual(before.values);
      }),
    );
  });

  it('says how much is estimated, and on which rung', () => {
    const crosswalk = small('AB', 'CD', [
      ['A', 'C', ALL],
      ['B', 'C', shareOn('fitted', 0.25)],
      ['B', 'D', shareOn('fitted', 0.75)],
    ]);
    const after = rekeyCounts(crosswalk, { cells: 2, values: Int32Array.of(10, 20, 30, 50) });
    expect([...after.values]).toEqual([10 + 8, 20 + 12, 22, 38]);
    expect([...after.estimated]).toEqual([20, 60]);
    expect([...after.basis]).toEqual([3, 3]);
  });

  it('places what it can when a share is unknown, and names what it cannot', () => {
    const crosswalk = small('A', 'BCD', [
      ['A', 'B', shareOn('decree', 0.5)],
      ['A', 'C', UNTOLD],
      ['A', 'D', UNTOLD],
    ]);
    const after = rekeyCounts(crosswalk, { cells: 1, values: Int32Array.of(101) });
    expect([...after.values]).toEqual([51, 0, 0]);
    expect(after.unplaced).toEqual([
      { from: 0, reason: 'share_unknown', values: Int32Array.of(50) },
    ]);
    expect([...after.incomplete]).toEqual([0, 1, 1]);
  });

  it('marks what a unit without figures feeds as incomplete, not as zero', () => {
    const crosswalk = small('AB', 'C', [
      ['A', 'C', ALL],
      ['B', 'C', ALL],
    ]);
    const after = rekeyCounts(crosswalk, {
      cells: 1,
      values: Int32Array.of(7, 0),
      missing: Uint8Array.of(0, 1),
    });
    expect([...after.values]).toEqual([7]);
    expect([...after.incomplete]).toEqual([1]);
  });

  it('refuses a sum that does not fit, a fraction, a negative count and a table of another size', () => {
    const whole = small('AB', 'C', [
      ['A', 'C', ALL],
      ['B', 'C', ALL],
    ]);
    const parted = small('A', 'BC', [
      ['A', 'B', shareOn('equal', 0.5)],
      ['A', 'C', shareOn('equal', 0.5)],
    ]);
    const big = Int32Array.of(2_000_000_000, 2_000_000_000);
    expect(() => rekeyCounts(whole, { cells: 1, values: big })).toThrow(/does not fit/);
    expect(() => rekeyCounts(parted, { cells: 1, values: Float64Array.of(1.5) })).toThrow(
      /A: 1.5 in cell 0 is not a count/,
    );
    expect(() => rekeyCounts(parted, { cells: 1, values: Int32Array.of(-1) })).toThrow(/A: -1/);
    expect(() => rekeyCounts(whole, { cells: 2, values: big })).toThrow(
      /2 counts given when expected 2 x 2/,
    );
  });
});
