import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { type Edition, isoDate } from '@/geo/units';
import { PALETTES } from '../theme';
import { firstDrawing } from './first-drawing';
import { type BoundaryTopology, type Box, readOutlines } from './outlines';
import { PAINT } from './painting';
import { NOT_A_UNIT, rasterOf } from './unit-raster';

const square = (id: string, west: number, size: number) => ({
  type: 'Feature' as const,
  id,
  properties: {},
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 0],
        [west, size],
        [west + size, size],
        [west + size, 0],
        [west, 0],
      ],
    ],
  },
});
/** Two neighbours of one province, one of another, and an islet of a few metres. */
const units: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    square('a', 0, 1),
    square('b', 1, 1),
    square('c', 2, 1),
    square('islet', 3.5, 0.00001),
  ],
};
const edition = isoDate('2025-07-01') as Edition;
const outlines = readOutlines(
  topology({ units }) as unknown as BoundaryTopology,
  'commune',
  edition,
  (code) => (code === 'c' ? '2' : '1'),
);
const home: Box = [0, 0, 4, 1];
const raster = rasterOf(outlines, home);
const at = (lon: number, lat: number) =>
  raster.pixels[
    Math.floor((1 - lat) * raster.height) * raster.width + Math.floor((lon / 4) * raster.width)
  ];

describe('the raster of units', () => {
  it('has each unit where it lies, and nobody on the sea', () => {
    expect([at(0.5, 0.5), at(1.5, 0.5), at(2.5, 0.5)]).toEqual([0, 1, 2]);
    expect(at(3.2, 0.5)).toBe(NOT_A_UNIT.sea);
  });

  it('leaves no pixel to the sea between neighbours', () => {
    const row = Math.floor(raster.height / 2) * raster.width;
    const across = [...raster.pixels.subarray(row, row + Math.floor(raster.width * 0.7))];
    expect(across).not.toContain(NOT_A_UNIT.sea);
  });

  it('draws lines between provinces and along coasts only', () => {
    const lines = new Set(raster.pixels);
    expect(lines).toContain(NOT_A_UNIT.outer);
    expect(lines).toContain(NOT_A_UNIT.edge);
    expect([at(0.999, 0.5), at(1.001, 0.5)]).toEqual([0, 1]);
    expect(at(2, 0.5)).toBe(NOT_A_UNIT.outer);
  });

  it('has every unit, however small', () => {
    expect(new Set(raster.pixels)).toContain(outlines.indexOf.get('islet'));
  });
});

describe('the first drawing', () => {
  const paint = Int8Array.of(1, PAINT.hidden, PAINT.missing, PAINT.zero);
  const drawing = firstDrawing(raster, paint, 2, 'dark');
  const coloursOf = (unit: number) =>
    new Set(
      [...raster.pixels].flatMap((owner, i) =>
        owner === unit ? [drawing.colours[(drawing.pixels[i] as number) - 1]] : [],
      ),
    );
  const { missing, hatch, zero, sequential } = PALETTES.dark;

  it('gives a unit the colour of its class', () => {
    expect(coloursOf(0)).toEqual(new Set([sequential.at(-1)]));
  });

  it('tells hidden from missing and from zero', () => {
    expect(coloursOf(1)).toEqual(new Set([missing, hatch]));
    expect(coloursOf(2)).toEqual(new Set([missing]));
    expect(coloursOf(3)).toEqual(new Set([zero]));
  });

  it('leaves the sea to the page', () => {
    expect(drawing.pixels[raster.pixels.indexOf(NOT_A_UNIT.sea)]).toBe(0);
  });
});
