import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleSteps, radiusOf } from './circle-scale';

const counts = fc.integer({ min: 1, max: 100_000_000 });

describe('proportional circles', () => {
  it('have areas in proportion to their counts', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const most = Math.max(a, b);
        const ratio = (radiusOf(a, most, 30) / radiusOf(b, most, 30)) ** 2;
        expect(ratio / (a / b)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('vanish for nothing, also where everything is nothing', () => {
    expect(radiusOf(0, 10, 30)).toBe(0);
    expect(radiusOf(0, 0, 30)).toBe(0);
  });

  it('are explained by round counts that are not above the largest', () => {
    expect(circleSteps(14_002_598)).toEqual([10_000_000, 2_000_000, 500_000]);
    fc.assert(
      fc.property(counts, (most) => {
        for (const step of circleSteps(most)) {
          expect(step).toBeLessThanOrEqual(most);
          expect(String(step)).toMatch(/^[125]0*$/);
        }
      }),
    );
  });
});
