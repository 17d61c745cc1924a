import type { Feature } from 'geojson';
import { expect, it } from 'vitest';
import { differenceOf } from './label-difference';

const named = (id: number): Feature => ({
  ...{ type: 'Feature', id, properties: {} },
  geometry: { type: 'Point', coordinates: [105, 21] },
});

it('labels that are the same objects are not told to the map again', () => {
  const labels = [named(0), named(1)];
  expect(differenceOf(labels, [...labels])).toBeNull();
});

it('a label made anew takes the place of the one before it, and one that is gone is taken away', () => {
  const [first, second, third] = [named(0), named(1), named(2)];
  const anew = named(1);
  expect(differenceOf([first, second, third], [first, anew])).toEqual({
    remove: [1, 2],
    add: [anew],
  });
  expect(differenceOf([null, second], [first, null])).toEqual({ remove: [1], add: [first] });
});
