import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thinRing } from './thin';

const point = fc.tuple(
  fc.double({ min: 100, max: 101, noNaN: true }),
  fc.double({ min: 10, max: 11, noNaN: true }),
);

it('a thinned ring keeps its ends, no two of its points in between are near, and none left out is far', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 4, maxLength: 60 }), (points) => {
      const ring = [...points, points[0]!];
      const kept = thinRing(ring, 0.1);
      expect([kept[0], kept.at(-1)]).toEqual([ring[0], ring.at(-1)]);
      const far = (a: readonly number[], b: readonly number[]) =>
        Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
      kept.slice(1, -1).forEach((p, i) => {
        expect(far(p, kept[i]!)).toBeGreaterThanOrEqual(0.1);
      });
      for (const p of ring) expect(Math.min(...kept.map((k) => far(p, k)))).toBeLessThan(0.1);
    }),
  );
});
