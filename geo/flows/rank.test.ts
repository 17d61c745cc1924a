import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ranking, rankDown, sortUp } from './rank';

const counts = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2_000_000_000 })),
  { maxLength: 200 },
);
const byHand = (list: readonly number[]) =>
  list.map((_, i) => i).sort((a, b) => list[b]! - list[a]! || a - b);

test('items are ranked as by a plain sort, equal ones in the order in which they come', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const items = Int32Array.from(list.keys());
      expect(Array.from(rankDown(items, Int32Array.from(list)))).toEqual(byHand(list));
    }),
    { numRuns: 500 },
  );
});

test('the ranks of the largest are those of a plain sort; those too large to be told apart come first', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 50 }), (list, limit) => {
      const ranking = new Ranking(limit);
      for (const count of list) ranking.count(count);
      ranking.begin();
      const found: number[] = [];
      list.forEach((count, item) => {
        const rank = count < ranking.least ? -1 : ranking.rankOf(count);
        if (rank >= 0) found[rank] = item;
      });
      expect(found).toHaveLength(ranking.size);
      const all = byHand(list);
      const { largest } = ranking;
      expect(found.slice(largest)).toEqual(all.slice(largest, Math.max(largest, limit)));
      expect(new Set(found.slice(0, largest))).toEqual(new Set(all.slice(0, largest)));
    }),
    { numRuns: 500 },
  );
});

test('items are put in the order of their keys', () => {
  const keys = Int32Array.of(70_000, 3, 2048, 3);
  expect(Array.from(sortUp(Int32Array.of(0, 1, 2, 3), keys, 70_000))).toEqual([1, 3, 2, 0]);
});
