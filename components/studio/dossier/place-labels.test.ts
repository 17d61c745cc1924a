import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxOf, placeLabels } from './place-labels';

const room = { width: 400, height: 300, fontSize: 9 };
const one = { id: 1, name: 'Phường Quán Thánh', number: 7, x: 200, y: 150, size: 10 };

it('a long name stands in two lines, a short one in one', () => {
  const [label] = placeLabels([one], room);
  expect(label?.lines).toEqual(['Phường', 'Quán Thánh']);
  expect(placeLabels([{ ...one, name: 'Ba Vì' }], room)[0]?.lines).toEqual(['Ba Vì']);
});

it('the larger of two units in one place has its name, the other its number', () => {
  const small = { ...one, id: 2, number: 8, x: 200, y: 158, size: 1 };
  const labels = placeLabels([small, one], room);
  expect(labels.map(({ id, isNumber }) => [id, isNumber])).toEqual([
    [1, false],
    [2, true],
  ]);
});

it('no two labels touch, none leaves the paper, none is placed twice', () => {
  const named = fc.record({
    ...{ name: fc.string({ minLength: 1, maxLength: 24 }), number: fc.nat(999) },
    ...{ x: fc.double({ min: 0, max: 400, noNaN: true }), size: fc.nat(1000) },
    y: fc.double({ min: 0, max: 300, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(named, { maxLength: 60 }), (all) => {
      const labels = placeLabels(
        all.map((each, id) => ({ ...each, id })),
        room,
      );
      const boxes = labels.map(({ lines, x, y }) => boxOf(lines, x, y, room.fontSize));
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= 0 && a.top >= 0 && a.right <= 400 && a.bottom <= 300).toBe(true);
        for (const b of boxes.slice(i + 1))
          expect(
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
          ).toBe(true);
      }
      expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
    }),
  );
});
