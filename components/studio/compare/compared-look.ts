import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { hatchImage } from '../../map/hatch';
import { paintStates } from '../../map/paint-states';
import { PALETTES, type Scheme } from '../../theme';
import { LINE_PAINT } from '../plan-painting';
import { PAINT_STATE, UNIT_FILL } from '../plan-style';

const HATCH = 'moved-hatch';
const BORDERS = 'lines-group';
const MOVED_STATE = 'moved';
const imageOf = (scheme: Scheme) => `moved-${scheme}`;

/** Grows from far out, where thousands of lines would cover all colours, to near. */
const nearing = (far: ExpressionSpecification, near: ExpressionSpecification) =>
  ['interpolate', ['linear'], ['zoom'], 5, far, 8, near] as ExpressionSpecification;
const where = (state: string, is: number, opacity: number): ExpressionSpecification => [
  'case',
  ['==', ['feature-state', state], is],
  opacity,
  0,
];

/**
 * What the map of a compared plan shows beyond that of a plan that is being made: the units that
 * another plan puts into another group are hatched, and borders are quiet from afar.
 */
export class ComparedLook {
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
    if (!this.map.getLayer(HATCH)) this.addLayer(scheme);
    this.map.setPaintProperty(HATCH, 'fill-pattern', imageOf(scheme));
    // Set again with every scheme: the map of a plan sets all its colours anew then.
    const { group } = LINE_PAINT;
    const borders = nearing(where(PAINT_STATE, group, 0.12), where(PAINT_STATE, group, 0.72));
    this.map.setPaintProperty(BORDERS, 'line-opacity', borders);
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
        ...{ id: HATCH, type: 'fill', source: 'units' },
        paint: {
          'fill-pattern': imageOf(scheme),
          'fill-opacity': nearing(where(MOVED_STATE, 1, 0.3), where(MOVED_STATE, 1, 0.85)),
        },
      },
      above,
    );
  }
}
