import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Gives the features of a source one number each, by their place: only numbers that differ from those
 * given before are told to the map, so that a recolouring costs what it changes.
 * @param sourceLayer of a source of tiles
 */
export function paintStates(
  map: MapLibreMap,
  source: string,
  name: string,
  before: ArrayLike<number> | undefined,
  after: ArrayLike<number>,
  sourceLayer?: string,
): void {
  for (let id = 0; id < after.length; id++)
    if (before?.[id] !== after[id])
      map.setFeatureState(
        { source, id, ...(sourceLayer && { sourceLayer }) },
        { [name]: after[id] },
      );
}
