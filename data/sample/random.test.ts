import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomOf, shuffled } from './random';
import { shareOut } from './share-out';

const some = (seed: number, name: string) => {
  const random = randomOf(seed, name);
  return Array.from({ length: 8 }, () => random());
};

test('a seed and a name always give the same numbers, and another seed or name gives others', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (seed, name) => {
      expect(some(seed, name)).toEqual(some(seed, name));
      expect(some(seed, name)).not.toEqual(some(seed + 1, name));
      expect(some(seed, name)).not.toEqual(some(seed, `${name}x`));
      for (const number of some(seed, name)) expect(number >= 0 && number < 1).toBe(true);
    }),
  );
});

test('shuffling keeps every item', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const order = (list: readonly number[]) => [...list].sort((a, b) => a - b);
      expect(order(shuffled(items, randomOf(seed, 'x')))).toEqual(order(items));
    }),
  );
});

test('a number shared out sums to itself, and no part is a whole one off its exact share', () => {
  fc.assert(
    fc.property(
      fc.nat(1e8),
      fc.array(fc.nat(1e6), { minLength: 1, maxLength: 50 }),
      (total, weights) => {
        const parts = shareOut(total, weights);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        const sum = weights.reduce((a, b) => a + b, 0);
        if (sum === 0) return;
        parts.forEach((part, i) => {
          expect(Math.abs(part - (total * weights[i]!) / sum)).toBeLessThan(1 + 1e-6);
        });
      },
    ),
  );
});
