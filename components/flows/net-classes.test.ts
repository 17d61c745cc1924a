import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsAboutZero, limitsFromZero } from './net-classes';

const tenths = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 10);
const values = fc.array(fc.option(tenths), { minLength: 1 });

describe('classes of net migration', () => {
  it('lie about zero, alike on both sides, in rising order', () => {
    fc.assert(
      fc.property(values, (some) => {
        const limits = limitsAboutZero(some);
        if (!limits) {
          expect(some.every((value) => !value)).toBe(true);
          return;
        }
        expect(limits).toHaveLength(5);
        expect(limits[2]).toBe(0);
        expect(limits.map((limit) => 0 - limit).reverse()).toEqual(limits);
        for (const [k, limit] of limits.entries())
          if (k > 0) expect(limit).toBeGreaterThan(limits[k - 1]!);
      }),
    );
  });

  it('are those that people would choose for rates of a few in a thousand', () => {
    const rates = [-6.1, -6, -3.9, -2.4, -2, -1.8, -1.5, -1, 1.2, 2.4, 2.5, 2.7, 8.1, null, 0];
    expect(limitsAboutZero(rates)).toEqual([-5, -2, 0, 2, 5]);
  });

  it('of amounts rise, and none is zero or stands twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 }), (counts) => {
        const limits = limitsFromZero(counts) ?? [];
        for (const [k, limit] of limits.entries())
          expect(limit).toBeGreaterThan(k === 0 ? 0 : limits[k - 1]!);
      }),
    );
  });
});
