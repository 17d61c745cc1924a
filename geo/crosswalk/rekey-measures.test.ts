import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, randomHistory } from '@/geo/testing/random-history';
import type { Edition } from '@/geo/units';
import { crosswalkBetween } from './between';
import { ALL, type Crosswalk, pack, type Share, shareOn, sideOf, UNTOLD } from './crosswalk';
import { rekeyAmounts } from './rekey-amounts';
import { rekeyClasses } from './rekey-classes';
import { OUTSIDE, rekeyFlows } from './rekey-flows';
import { rekeyHidden } from './rekey-hidden';
import { rekeyMean, rekeyQuantile, rekeyRatio } from './rekey-ratios';

/** A is whole in X; B is parted between X (a quarter of its people, half its land) and Y. */
function parted(people: Share = shareOn('register', 0.25)): Crosswalk {
  const rest = Number.isNaN(people.share) ? UNTOLD : shareOn('register', 1 - people.share);
  const half = shareOn('area', 0.5);
  return pack(sideOf('2001-01-01' as Edition, 'AB'), sideOf('2025-07-01' as Edition, 'XY'), [
    [{ to: 0, people: ALL, land: ALL }],
    [
      { to: 0, people, land: half },
      { to: 1, people: rest, land: half },
    ],
  ]);
}
const between = (h: Parameters<typeof crosswalkBetween>[0]) =>
  crosswalkBetween(h, { level: 'commune', from: FIRST_DAY, to: LAST_DAY }).crosswalk;
const add = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe('land', () => {
  it('goes by shares of land, and all of it arrives', () => {
    const { values } = rekeyAmounts(parted(), { cells: 1, values: Float64Array.of(10, 4) }, 'land');
    expect([...values]).toEqual([12, 2]);
    fc.assert(
      fc.property(
        randomHistory(),
        fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (h, km2) => {
          const crosswalk = between(h);
          const before = Float64Array.from(crosswalk.from.codes, (_, i) => km2[i]!);
          const after = rekeyAmounts(crosswalk, { cells: 1, values: before }, 'land').values;
          expect(add(after)).toBeCloseTo(add(before), 6);
        },
      ),
    );
  });
});

describe('ratios', () => {
  it('are made from re-keyed parts, each by its own shares, and never averaged', () => {
    const density = rekeyRatio(
      parted(),
      { counts: { cells: 1, values: Int32Array.of(100, 400) }, subject: 'people' },
      { amounts: { cells: 1, values: Float64Array.of(10, 4) }, subject: 'land' },
    );
    expect([...density.values]).toEqual([200 / 12, 300 / 2]);
  });
  it('are unknown over nothing, and where a share is unknown', () => {
    const over = (crosswalk: Crosswalk, base: number[]) => [
      ...rekeyRatio(
        crosswalk,
        { counts: { cells: 1, values: Int32Array.of(1, 1) }, subject: 'people' },
        { counts: { cells: 1, values: Int32Array.from(base) }, subject: 'people' },
      ).values,
    ];
    expect(over(parted(), [1, 0])[1]).toBeNaN();
    expect(over(parted(UNTOLD), [1, 1])).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('means', () => {
  it('are weighted by their own base and stay between those they came from', () => {
    const sizes = rekeyMean(parted(), Float64Array.of(3, 5), [300, 400], 'people');
    expect([...sizes]).toEqual([(3 * 300 + 5 * 100) / 400, 5]);
    fc.assert(
      fc.property(
        randomHistory(),
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 18, maxLength: 18 }),
        (h, numbers) => {
          const crosswalk = between(h);
          const n = crosswalk.from.codes.length;
          const means = Float64Array.from(numbers.slice(0, n));
          const after = rekeyMean(crosswalk, means, numbers.slice(9, 9 + n), 'people');
          for (const mean of after) {
            if (Number.isNaN(mean)) continue;
            expect(mean).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9);
            expect(mean).toBeLessThanOrEqual(Math.max(...means) + 1e-9);
          }
        },
      ),
    );
  });
  it('do not mind a mean over nothing', () => {
    expect([...rekeyMean(parted(), Float64Array.of(Number.NaN, 5), [0, 4], 'people')]).toEqual([
      5, 5,
    ]);
  });
});

describe('quantiles', () => {
  const oldest = (counts: ArrayLike<number>): number | null => {
    const ages = Array.from(counts).flatMap((n, age) => (n > 0 ? [age] : []));
    return ages.at(-1) ?? null;
  };
  it('are read off the re-keyed distribution', () => {
    const distribution = { cells: 3, values: Int32Array.of(5, 1, 0, 0, 0, 4) };
    const after = rekeyQuantile(parted(), distribution, oldest);
    expect(after.ok && after.values).toEqual([2, 2]);
  });
  it('are refused without a distribution', () => {
    expect(rekeyQuantile(parted(), null, oldest)).toEqual({
      ok: false,
      refused: 'no_distribution',
    });
  });
});

describe('hidden cells', () => {
  it('are carried as intervals, rounded outwards, never as zero', () => {
    const table = { cells: 1, values: Int32Array.of(100, 0) };
    const hidden = [{ unit: 1, cell: 0, low: 1, high: 4 }];
    const known = rekeyHidden(parted(), table, hidden);
    expect([[...known.values], [...known.high]]).toEqual([
      [100, 0],
      [101, 3],
    ]);
    const open = rekeyHidden(parted(UNTOLD), table, hidden);
    expect([[...open.values], [...open.high]]).toEqual([
      [100, 0],
      [104, 4],
    ]);
  });
  it('hold the true share between their ends, whatever was hidden', () => {
    fc.assert(
      fc.property(
        randomHistory(),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }),
        (h, truth) => {
          const crosswalk = between(h);
          const values = Int32Array.from(crosswalk.from.codes, (_, i) => truth[i]!);
          const hidden = [...values.keys()].map((unit) => ({ unit, cell: 0, low: 1, high: 4 }));
          const after = rekeyHidden(crosswalk, { cells: 1, values }, hidden);
          const exact = rekeyAmounts(
            crosswalk,
            { cells: 1, values: Float64Array.from(values) },
            'people',
          );
          exact.values.forEach((value, j) => {
            expect(value).toBeGreaterThanOrEqual(after.values[j]! - 1e-9);
            expect(value).toBeLessThanOrEqual(after.high[j]! + 1e-9);
          });
        },
      ),
    );
  });
});

describe('texts', () => {
  it('go by the larger share, and say how large it is', () => {
    const crosswalk = parted();
    expect(rekeyClasses(crosswalk, ['highland', 'other'], [300, 400], 'people')).toEqual([
      { value: 'highland', share: 0.75 },
      { value: 'other', share: 1 },
    ]);
    expect(rekeyClasses(crosswalk, ['highland', null], [300, 400], 'people')[1]).toEqual({
      value: null,
      share: 0,
    });
  });
});

/** A unit of before by any number, or abroad. */
const place = ({ from }: Crosswalk, n: number): number => (n % (from.codes.length + 1)) - 1;
const restated = (crosswalk: Crosswalk, rows: readonly (readonly [number, number, number])[]) =>
  rekeyFlows(crosswalk, {
    origin: Int32Array.from(rows, ([o]) => place(crosswalk, o)),
    destination: Int32Array.from(rows, ([, d]) => place(crosswalk, d)),
    movers: Int32Array.from(rows, ([, , n]) => n),
  });

describe('flows', () => {
  it('are restated at both ends; what becomes internal is told as internal', () => {
    const after = rekeyFlows(parted(), {
      origin: Int32Array.of(0, 1, OUTSIDE, 1),
      destination: Int32Array.of(1, 0, 1, 1),
      movers: Int32Array.of(80, 40, 8, 12),
    });
    const rows = [...after.movers].map((n, k) => [after.origin[k], after.destination[k], n]);
    expect(rows).toEqual([
      [OUTSIDE, 0, 2],
      [OUTSIDE, 1, 6],
      [0, 1, 60],
      [1, 0, 30],
    ]);
    // Of the 80 from A to B a quarter, and of the 40 from B to A a quarter, now stay within X.
    expect([...after.becameInternal]).toEqual([30, 0]);
    expect([...after.wasInternal]).toEqual([3, 9]);
  });

  it('are the same in whatever order they are given, also where a pair is given in two rows', () => {
    const rows = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(500)), { maxLength: 30 });
    fc.assert(
      fc.property(randomHistory(), rows, fc.nat(400), (h, list, part) => {
        const crosswalk = between(h);
        // Within one unit each row is rounded by itself: here every row leads from one unit to another.
        const crossing = list.filter(([o, d]) => place(crosswalk, o) !== place(crosswalk, d));
        const cut = crossing.flatMap(([o, d, n]) => [
          [o, d, n - Math.min(n, part)] as const,
          [o, d, Math.min(n, part)] as const,
        ]);
        const other = restated(crosswalk, [...cut].reverse());
        expect(other).toEqual(restated(crosswalk, crossing));
      }),
    );
  });

  it('of a unit that is shared out leave its parts by their shares, to the mover', () => {
    const rows = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(500)), { maxLength: 30 });
    fc.assert(
      fc.property(randomHistory(), rows, (h, list) => {
        const crosswalk = between(h);
        const { from, to, start, target, people } = crosswalk;
        const away = list.filter(([o]) => place(crosswalk, o) !== OUTSIDE);
        // Abroad stays where it is, so what leaves a unit for it shows how its origins are shared out.
        const after = rekeyFlows(crosswalk, {
          origin: Int32Array.from(away, ([o]) => place(crosswalk, o)),
          destination: new Int32Array(away.length).fill(OUTSIDE),
          movers: Int32Array.from(away, ([, , n]) => n),
        });
        const left = new Float64Array(to.codes.length);
        after.origin.forEach((unit, k) => {
          left[unit]! += after.movers[k]!;
        });
        const exact = new Float64Array(to.codes.length);
        const givers = new Float64Array(to.codes.length);
        from.codes.forEach((_, unit) => {
          const own = away.filter(([o]) => place(crosswalk, o) === unit).map(([, , n]) => n);
          for (let e = start[unit]!; e < start[unit + 1]!; e++) {
            exact[target[e]!]! += people.share[e]! * add(own);
            givers[target[e]!]! += 1;
          }
        });
        left.forEach((movers, unit) => {
          expect(Math.abs(movers - exact[unit]!)).toBeLessThanOrEqual(givers[unit]! + 1e-6);
        });
      }),
    );
  });

  it('lose and make no mover over any history', () => {
    const rows = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(500)), { maxLength: 30 });
    fc.assert(
      fc.property(randomHistory(), rows, (h, list) => {
        const crosswalk = between(h);
        const movers = list.map(([, , n]) => n);
        const after = restated(crosswalk, list);
        const sums = [after.movers, after.becameInternal, after.wasInternal].map(add);
        expect(add(sums) + after.unplaced).toBe(add(movers));
        expect(after.unplaced).toBe(0);
      }),
    );
  });
});
