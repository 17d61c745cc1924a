/**
 * The look of a plan that is looked at and not made. How things are painted stands in the properties on
 * their tiles (`compared-tiles.ts`) and not in states.
 */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Scheme } from '../../theme';
import type { OutlineAddresses } from '../outline-sources';
import { BORDERS, borderOpacity, planLayers, planSources } from '../plan-style';

/** Whether a unit is in another group by the plan that this one is held against. */
export const MOVED = 'moved';

/** Of what only a plan that is being made has. */
const OF_MAKING = ['lines-selected', 'cut-lines', 'cut-dots', 'hovered-line'];

/** A part of the look with properties in place of states. */
const still = <T>(look: T): T =>
  JSON.parse(JSON.stringify(look).replaceAll('["feature-state",', '["get",')) as T;

/** Small maps show more groups in less room. */
const GROUPS_FAR = 0.12;

export const stillLayers = (scheme: Scheme): LayerSpecification[] =>
  planLayers(scheme)
    .filter(({ id }) => !OF_MAKING.includes(id))
    .map((layer) =>
      layer.id === BORDERS && layer.type === 'line'
        ? { ...layer, paint: { ...layer.paint, 'line-opacity': borderOpacity(GROUPS_FAR) } }
        : layer,
    )
    .map(still);

export const stillStyle = (scheme: Scheme, outlines: OutlineAddresses): StyleSpecification => ({
  ...{ version: 8, sources: planSources(outlines), layers: stillLayers(scheme) },
});
