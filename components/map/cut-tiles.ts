/**
 * Cuts features into vector tiles, just as the map cuts GeoJSON by itself. Cut by our own hands, outside
 * the page, they serve several maps at once, each with its own properties on them, and nothing but the
 * tiles that are looked at travels. The map itself walks GeoJSON position by position on the page, or,
 * given a file of it, has its workers send all that they read back to the page.
 */
import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { TILE_LAYER, type TileAt } from './tile-address';

/** Units of a tile along its side, as the map counts them, and of one pixel of its 512. */
const EXTENT = 8192;
const PIXEL = EXTENT / 512;
/**
 * As the map cuts GeoJSON with `buffer: 32` and `tolerance: 0.05`: neighbours must stay neighbours, and
 * the outlines are simplified already, with shared arcs.
 */
const CUT = { extent: EXTENT, buffer: 32 * PIXEL, tolerance: 0.05 * PIXEL, maxZoom: 18 };

/** What a feature says of itself, by its number. */
export type PropertiesOf = (id: number) => Record<string, number>;

export class TileCutter {
  private readonly index: GeoJSONVT;

  /** @param features numbered by `id` */
  constructor(features: FeatureCollection) {
    this.index = new GeoJSONVT(features, CUT);
  }

  /** The tile as Mapbox Vector Tile, its numbered features with these properties; empty where there are none. */
  tile({ z, x, y }: TileAt, propertiesOf: PropertiesOf): ArrayBuffer {
    const cut = this.index.getTile(z, x, y);
    if (!cut) return new ArrayBuffer(0);
    const features: readonly GeoJSONVTFeature[] = cut.features;
    const layer = new GeoJSONWrapper(
      features.map((feature) => ({ ...feature, tags: propertiesOf(Number(feature.id)) })),
      { version: 2, extent: EXTENT },
    );
    layer.name = TILE_LAYER;
    // What was written stands at the head of a longer buffer: only it is to travel.
    return fromVectorTileJs({ layers: { [TILE_LAYER]: layer } }).slice().buffer as ArrayBuffer;
  }
}
