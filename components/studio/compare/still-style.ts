/**
 * The look of a plan that is looked at and not made. How things are painted stands in their properties,
 * which the map's own threads read; states, which can be changed at every pick, would be applied to
 * every border of a country on the thread of the page.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Scheme } from '../../theme';
import type { PlanOutlines } from '../plan-outlines';
import { PAINT_STATE, PLAN_SOURCES, planLayers } from '../plan-style';
import type { ComparedPaint } from './compared-owner';

/** Whether a unit is in another group by the plan that this one is held against. */
export const MOVED = 'moved';

/** Of what only a plan that is being made has. */
const OF_MAKING = ['lines-selected', 'cut-lines', 'cut-dots', 'hovered-line'];

/** A part of the look with properties in place of states. */
export const still = <T>(look: T): T =>
  JSON.parse(JSON.stringify(look).replaceAll('["feature-state",', '["get",')) as T;

export const stillLayers = (scheme: Scheme): LayerSpecification[] =>
  planLayers(scheme)
    .filter(({ id }) => !OF_MAKING.includes(id))
    .map(still);

export const stillStyle = (scheme: Scheme): StyleSpecification => ({
  ...{ version: 8, sources: PLAN_SOURCES, layers: stillLayers(scheme) },
});

/** Outlines with what each unit and border is painted as. */
export function stillFeatures(outlines: PlanOutlines, { units, lines, moved }: ComparedPaint) {
  const painted = <G extends Geometry>(
    { features }: FeatureCollection<G>,
    of: (place: number) => Record<string, number>,
  ): FeatureCollection<G> => ({
    type: 'FeatureCollection',
    features: features.map(
      (feature): Feature<G> => ({ ...feature, properties: of(feature.id as number) }),
    ),
  });
  return {
    units: painted(outlines.units, (unit) => ({
      [PAINT_STATE]: units[unit]!,
      [MOVED]: moved[unit]!,
    })),
    lines: painted(outlines.lines, (arc) => ({ [PAINT_STATE]: lines[arc]! })),
  };
}
