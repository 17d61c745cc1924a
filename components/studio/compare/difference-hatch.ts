import type { Map as MapLibreMap } from 'maplibre-gl';
import { hatchImage } from '../../map/hatch';
import { paintStates } from '../../map/paint-states';
import { PALETTES, type Scheme } from '../../theme';
import { UNIT_FILL } from '../plan-style';

const LAYER = 'moved-hatch';
const MOVED_STATE = 'moved';
const imageOf = (scheme: Scheme) => `moved-${scheme}`;

/** Hatches the units of a plan's map that another plan puts into another group. */
export class DifferenceHatch {
  private hatched: Uint8Array | undefined;

  /** @param map of a plan, see `plan-style.ts` */
  constructor(private readonly map: MapLibreMap) {}

  /**
   * @param units 1 for each unit that is hatched, by index
   * @param scheme the light in which the map is drawn
   */
  show(units: Uint8Array, scheme: Scheme): void {
    if (!this.map.getLayer(UNIT_FILL)) {
      this.map.once('style.load', () => this.show(units, scheme));
      return;
    }
    if (!this.map.getLayer(LAYER)) this.addLayer(scheme);
    this.map.setPaintProperty(LAYER, 'fill-pattern', imageOf(scheme));
    paintStates(this.map, 'units', MOVED_STATE, this.hatched, units);
    this.hatched = units;
  }

  private addLayer(scheme: Scheme) {
    for (const light of ['light', 'dark'] as const)
      this.map.addImage(imageOf(light), hatchImage(null, PALETTES[light].ink));
    // Over the colours of groups, and under every line and name.
    const above = this.map.getStyle().layers.find(({ type }) => type === 'line')?.id;
    this.map.addLayer(
      {
        ...{ id: LAYER, type: 'fill', source: 'units' },
        paint: {
          'fill-pattern': imageOf(scheme),
          'fill-opacity': ['case', ['==', ['feature-state', MOVED_STATE], 1], 0.85, 0],
        },
      },
      above,
    );
  }
}
