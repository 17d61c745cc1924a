import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import fc from 'fast-check';
import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { type PropertiesOf, TileCutter } from './cut-tiles';
import { readTileAddress, TILE_LAYER, tilesNamed } from './tile-address';

const place = fc.tuple(
  fc.double({ min: 100, max: 112, noNaN: true }),
  fc.double({ min: 8, max: 24, noNaN: true }),
);
const line = fc
  .array(place, { minLength: 2, maxLength: 12 })
  .map((coordinates) => ({ type: 'LineString' as const, coordinates }));
const area = fc
  .tuple(place, fc.double({ min: 0.01, max: 2, noNaN: true }))
  .map(([[x, y], side]) => ({
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [x, y],
          [x + side, y],
          [x + side, y + side],
          [x, y + side],
          [x, y],
        ],
      ],
    ],
  }));
const features = fc
  .array(fc.oneof(line, area), { minLength: 1, maxLength: 8 })
  .map((shapes) =>
    shapes.map((geometry, id): Feature => ({ type: 'Feature', id, properties: {}, geometry })),
  );
/** The tiles above a place, from the whole world to a few streets. */
const tile = fc.tuple(place, fc.nat(15)).map(([[lon, lat], z]) => {
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return {
    z,
    x: Math.floor(((lon + 180) / 360) * 2 ** z),
    y: Math.floor(((1 - north / Math.PI) / 2) * 2 ** z),
  };
});

/** As the map cuts GeoJSON whose features carry their properties, with `buffer: 32` and `tolerance: 0.05`. */
function cutByMap(given: readonly Feature[], { z, x, y }: { z: number; x: number; y: number }) {
  const pixel = 8192 / 512;
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: [...given] },
    { extent: 8192, buffer: 32 * pixel, tolerance: 0.05 * pixel, maxZoom: 18, updateable: true },
  );
  const cut = index.getTile(z, x, y);
  if (!cut) return new Uint8Array();
  const layer = new GeoJSONWrapper(cut.features, { version: 2, extent: 8192 });
  layer.name = TILE_LAYER;
  return fromVectorTileJs({ layers: { [TILE_LAYER]: layer } });
}

const withProperties = (given: readonly Feature[], of: PropertiesOf) =>
  given.map((feature): Feature => ({ ...feature, properties: of(feature.id as number) }));

test('one cut serves plans of different paint: each tile is what the map would have cut of that plan', () => {
  fc.assert(
    fc.property(features, tile, fc.nat(9), (given, at, other) => {
      const cutter = new TileCutter({ type: 'FeatureCollection', features: given });
      const paints: PropertiesOf[] = [
        (id) => ({ p: id - 2 }),
        (id) => ({ p: other, moved: id % 2 }),
      ];
      for (const paint of paints)
        expect(Buffer.from(cutter.tile(at, paint))).toEqual(
          Buffer.from(cutByMap(withProperties(given, paint), at)),
        );
    }),
  );
});

test('the map asks for a tile by the address that it was told', () => {
  const asked = tilesNamed('7').replace('{z}', '5').replace('{x}', '25').replace('{y}', '14');
  expect(readTileAddress(asked)).toEqual({ name: '7', at: { z: 5, x: 25, y: 14 } });
});
