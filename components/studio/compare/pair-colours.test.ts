import { expect, test } from 'vitest';
import { pairColours } from './pair-colours';

const marks = (...colours: number[]) => colours.map((colour) => ({ colour, locked: false }));

test('a group has the colour of its counterpart, and its own where it has none', () => {
  const found = pairColours(marks(4, 5, 6), marks(0, 1), Int32Array.of(1, -1, -1));
  expect(found.map(({ colour }) => colour)).toEqual([0, 4]);
});
