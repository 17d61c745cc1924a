import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import { type BoundaryTopology, boxAround, boxOf, readOutlines } from './outlines';

const square = (id: string, west: number) => ({
  type: 'Feature' as const,
  id,
  properties: {},
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 0],
        [west, 1],
        [west + 1, 1],
        [west + 1, 0],
        [west, 0],
      ],
    ],
  },
});
/** Three squares in a row: a and b of one province, c of another. */
const units: FeatureCollection = {
  type: 'FeatureCollection',
  features: [square('a', 0), square('b', 1), square('c', 2)],
};
const file = topology({ units }) as unknown as BoundaryTopology;
const parent = (code: string) => (code === 'c' ? '2' : '1');
const edition = isoDate('2025-07-01') as Edition;

const length = (lines: number[][][]) => lines.flatMap((line) => line.slice(1)).length;

describe('outlines', () => {
  const communes = readOutlines(file, 'commune', edition, parent);

  it('number units by their place, so that figures find them by code', () => {
    expect([...communes.indexOf]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
    expect(communes.units.features.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it('draw a border between siblings apart from one between provinces, each once', () => {
    expect(communes.inner.coordinates.flat()).toEqual(
      expect.arrayContaining([
        [1, 0],
        [1, 1],
      ]),
    );
    expect(length(communes.inner.coordinates)).toBe(1);
    expect(communes.outer.coordinates.flat()).toEqual(
      expect.arrayContaining([
        [2, 0],
        [2, 1],
      ]),
    );
    expect(length(communes.outer.coordinates)).toBe(1);
  });

  it('draw every border between provinces as a heavy one on the level of provinces', () => {
    const provinces = readOutlines(file, 'province', edition, () => 'VN');
    expect(provinces.inner.coordinates).toEqual([]);
    expect(length(provinces.outer.coordinates)).toBe(2);
  });

  it('have boxes that hold them, widened by places beyond', () => {
    const box = boxOf(communes.units.features[1]!);
    expect(box).toEqual([1, 0, 2, 1]);
    expect(boxAround(box, [{ lon: 5, lat: -3 }])).toEqual([1, -3, 5, 1]);
  });
});
