import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocatorData } from '@/server/answers/past-shapes';
import { frameOf, placeNames } from './locator-frame';

const place = fc.record({
  lon: fc.double({ min: 102, max: 115, noNaN: true }),
  lat: fc.double({ min: 7, max: 23, noNaN: true }),
});
const mapOf = (points: readonly { lon: number; lat: number }[]) =>
  ({ outlines: [], points }) as unknown as LocatorData;

describe('the frame of a small map', () => {
  it('holds everything that is drawn, with north above and east to the right', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (points) => {
        const frame = frameOf(mapOf(points), 420);
        for (const a of points) {
          const [x, y] = frame.at(a.lon, a.lat);
          expect(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height).toBe(true);
          for (const b of points) {
            if (a.lat > b.lat + 0.1) expect(y).toBeLessThanOrEqual(frame.at(b.lon, b.lat)[1]);
            if (a.lon > b.lon + 0.1) expect(x).toBeGreaterThanOrEqual(frame.at(b.lon, b.lat)[0]);
          }
        }
      }),
    );
  });

  it('is as wide for its height as the ground is', () => {
    // A square degree at 60 degrees north is half as wide as high.
    const frame = frameOf(
      mapOf([
        { lon: 100, lat: 59.5 },
        { lon: 101, lat: 60.5 },
      ]),
      420,
    );
    const [west, south] = frame.at(100, 59.5);
    const [east, north] = frame.at(101, 60.5);
    expect((east - west) / (south - north)).toBeCloseTo(0.5, 2);
  });
});

describe('names on a small map', () => {
  it('never lie on each other, and a name alone stays where it was put', () => {
    const frame = { width: 420, height: 400 } as ReturnType<typeof frameOf>;
    const name = fc.record({
      of: fc.nat(),
      text: fc.string({ minLength: 1, maxLength: 20 }),
      x: fc.integer({ min: 0, max: 420 }),
      y: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (wanted) => {
        const placed = placeNames(wanted, frame);
        for (const [i, a] of placed.entries())
          for (const b of placed.slice(i + 1)) {
            const apart = ((a.text.length + b.text.length) * 6) / 2;
            expect(Math.abs(a.y - b.y) >= 14 || Math.abs(a.x - b.x) >= apart).toBe(true);
          }
      }),
    );
    const alone = { of: 1, text: 'Tây Hồ', x: 200, y: 100 };
    expect(placeNames([alone], frame)).toEqual([alone]);
  });
});
