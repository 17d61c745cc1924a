import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/**
 * Gives a source thousands of features, as a file of text that the worker of the map reads by itself.
 * Handed over as objects they are walked and copied one position after the other, and nothing else
 * happens on the page for half a second.
 */
export function giveFeatures(map: MapLibreMap, id: string, features: FeatureCollection): void {
  const text = new Blob([JSON.stringify(features)], { type: 'application/geo+json' });
  const url = URL.createObjectURL(text);
  map.getSource<GeoJSONSource>(id)?.setData(url);
  // No map is idle before its sources have loaded.
  map.once('idle', () => URL.revokeObjectURL(url));
}
