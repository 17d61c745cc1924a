import { expect, test } from 'vitest';
import { corridorChanges } from './corridor-changes';
import { chance, poisson } from './testing/chance';

test('corridors that doubled come first, and hardly any other is marked', () => {
  const random = chance(21);
  const doubled = (k: number) => k % 40 === 0;
  const before = Array.from({ length: 400 }, () => poisson(random, 120));
  const after = before.map((_, k) => poisson(random, doubled(k) ? 240 : 120));
  const changes = corridorChanges({ before, after, exposure: { before: 365, after: 365 } });
  expect(changes.slice(0, 10).every(({ corridor }) => doubled(corridor))).toBe(true);
  const marked = changes.filter(({ q }) => q <= 0.05);
  expect(marked.length).toBeGreaterThanOrEqual(10);
  expect(marked.filter(({ corridor }) => !doubled(corridor)).length).toBeLessThanOrEqual(2);
});

test('a longer month is no change', () => {
  const exposure = { before: 28, after: 31 };
  const [change] = corridorChanges({ before: [2800], after: [3100], exposure });
  expect(change!.ratio).toBeCloseTo(1, 12);
  expect(change!.p).toBe(1);
});

test('corridors in which nobody moved are left out and do not weaken the others', () => {
  const exposure = { before: 1, after: 1 };
  const one = corridorChanges({ before: [10], after: [30], exposure });
  const many = corridorChanges({ before: [10, 0, 0], after: [30, 0, 0], exposure });
  expect(many).toEqual(one);
});
