import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticksAround } from './ticks';

it('ticks enclose zero and every value, evenly, and are few', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (values) => {
      const ticks = ticksAround(values);
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(ticks.some((tick) => tick === 0)).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});
