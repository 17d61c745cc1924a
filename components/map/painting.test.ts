import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL } from '@/geo/disclosure';
import { classOf, PAINT, paintingOf } from './painting';

describe('the class of a value', () => {
  it('is half-open: a limit belongs to the class above it', () => {
    expect(classOf(9.99, [10, 20])).toBe(0);
    expect(classOf(10, [10, 20])).toBe(1);
    expect(classOf(20, [10, 20])).toBe(2);
  });

  it('is the number of limits at or below the value, whatever the limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 })),
        fc.integer({ min: -60, max: 60 }),
        (list, value) => {
          const breaks = [...new Set(list)].sort((a, b) => a - b);
          expect(classOf(value, breaks)).toBe(breaks.filter((limit) => limit <= value).length);
        },
      ),
    );
  });
});

describe('the painting of an answer', () => {
  const painting = paintingOf({
    values: [5, null, 0, null, 10, 30],
    cells: [CELL.value, CELL.hidden, CELL.value, CELL.missing, CELL.value, CELL.value],
    classes: { breaks: [10, 20] },
  });

  it('keeps hidden, missing and zero apart from each other and from every class', () => {
    expect([...painting.paint]).toEqual([0, PAINT.hidden, PAINT.zero, PAINT.missing, 1, 2]);
    expect(painting.apart).toEqual({ zero: 1, hidden: 1, missing: 1 });
  });

  it('counts what it draws: classes and the rest add up to every unit', () => {
    expect(painting.counts).toEqual([1, 1, 1]);
  });
});
