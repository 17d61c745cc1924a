import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowAt, curveBetween, distanceTo, pointOn, widthOf } from './arrow-shape';

const point = fc.record({
  x: fc.integer({ min: 0, max: 1440 }),
  y: fc.integer({ min: 0, max: 900 }),
});
const farApart = fc.tuple(point, point).filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) >= 60);
/** On which side of the line from a to b a point lies: positive is the right of the way. */
const side = (a: { x: number; y: number }, b: typeof a, p: typeof a) =>
  (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);

describe('an arrow', () => {
  it('bends to the right of its way, so that there and back never lie on each other', () => {
    fc.assert(
      fc.property(farApart, ([a, b]) => {
        const [there, back] = [curveBetween(a, b)!, curveBetween(b, a)!];
        expect(side(a, b, pointOn(there, 0.5))).toBeGreaterThan(0);
        expect(side(a, b, pointOn(back, 0.5))).toBeLessThan(0);
      }),
    );
  });

  it('keeps off the dots at both ends', () => {
    fc.assert(
      fc.property(farApart, ([a, b]) => {
        const curve = curveBetween(a, b)!;
        const [first, last] = [pointOn(curve, 0), pointOn(curve, 1)];
        expect(Math.hypot(first.x - a.x, first.y - a.y)).toBeGreaterThan(4);
        expect(Math.hypot(last.x - b.x, last.y - b.y)).toBeGreaterThan(6);
      }),
    );
  });

  it('is none between two places on one pixel', () => {
    expect(curveBetween({ x: 5, y: 5 }, { x: 5, y: 5 })).toBeNull();
  });

  it('is found by a pointer on it, and not by one far from it', () => {
    const curve = curveBetween({ x: 100, y: 100 }, { x: 500, y: 100 })!;
    const arrow = { curve, width: 4 };
    expect(arrowAt([arrow], pointOn(curve, 0.5))).toBe(arrow);
    expect(arrowAt([arrow], { x: 300, y: 400 })).toBeNull();
    expect(distanceTo(curve, pointOn(curve, 0.3))).toBeLessThan(1);
  });

  it('that lies under the pointer is meant before one that is only near', () => {
    const near = { curve: curveBetween({ x: 100, y: 103 }, { x: 500, y: 103 }), width: 2 };
    const under = { curve: curveBetween({ x: 100, y: 100 }, { x: 500, y: 100 }), width: 2 };
    expect(arrowAt([near, under], pointOn(under.curve!, 0.5))).toBe(under);
  });

  it('is as wide as its movers are many, and never too thin to be seen', () => {
    expect(widthOf(500, 1000)).toBeCloseTo(widthOf(1000, 1000) / 2);
    expect(widthOf(1, 1_000_000)).toBeGreaterThanOrEqual(1);
    expect(widthOf(0, 0)).toBeGreaterThanOrEqual(1);
  });
});
