import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largest, rankDown, sortUp } from './rank';

const counts = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2_000_000_000 })),
  { maxLength: 200 },
);
const byHand = (list: readonly number[]) =>
  list.map((_, i) => i).sort((a, b) => list[b]! - list[a]! || a - b);

test('the largest are those of a plain sort, equal ones in the order in which they come', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 50 }), (list, limit) => {
      const items = Int32Array.from(list.keys());
      const found = largest(items, Int32Array.from(list), limit);
      expect(Array.from(found)).toEqual(byHand(list).slice(0, limit));
      expect(Array.from(rankDown(items, Int32Array.from(list)))).toEqual(byHand(list));
    }),
    { numRuns: 500 },
  );
});

test('items are put in the order of their keys', () => {
  const keys = Int32Array.of(70_000, 3, 2048, 3);
  expect(Array.from(sortUp(Int32Array.of(0, 1, 2, 3), keys, 70_000))).toEqual([1, 3, 2, 0]);
});
