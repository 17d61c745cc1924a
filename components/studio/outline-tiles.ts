import type { FeatureCollection } from 'geojson';
import { type PropertiesOf, TileCutter } from '../map/cut-tiles';
import type { TileAt } from '../map/tile-address';
import type { OutlineSource } from './outline-sources';

/** The outlines of a plan as tiles, which the map draws from. */
export class OutlineTiles {
  private readonly cutters = new Map<OutlineSource, TileCutter>();

  /** @param features made when the first tile of a source is asked for */
  constructor(private readonly features: Record<OutlineSource, () => FeatureCollection>) {}

  /** @param propertiesOf each unit or arc: tiles of several plans differ by it alone */
  tile(source: OutlineSource, at: TileAt, propertiesOf: PropertiesOf): ArrayBuffer {
    const cutter = this.cutters.get(source) ?? new TileCutter(this.features[source]());
    this.cutters.set(source, cutter);
    return cutter.tile(at, propertiesOf);
  }
}
