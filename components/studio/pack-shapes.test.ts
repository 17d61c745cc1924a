import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position, Unit } from '@/geo/topology';
import { packShapes, unpackShapes } from './pack-shapes';

const position = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }));
const lines = fc.array(fc.array(position, { maxLength: 6 }), { maxLength: 6 });
const unit: Unit = { type: 'Polygon', id: 'A', arcs: [[0, ~1]] };

test('outlines arrive at the worker as they are', () => {
  fc.assert(
    fc.property(lines, (given: Position[][]) => {
      const shapes = { units: [unit, null], lines: given };
      expect(unpackShapes(structuredClone(packShapes(shapes)))).toEqual(shapes);
    }),
  );
});
