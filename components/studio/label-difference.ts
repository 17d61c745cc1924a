import type { Feature } from 'geojson';
import type { GeoJSONFeatureId, GeoJSONSourceDiff } from 'maplibre-gl';

/**
 * What a source of numbered features must be told to hold others: those that are not the same objects.
 * @returns null where nothing differs
 */
export function differenceOf(
  before: readonly Feature[],
  after: readonly Feature[],
): GeoJSONSourceDiff | null {
  const held = new Map(before.map((feature) => [feature.id as GeoJSONFeatureId, feature]));
  const add: Feature[] = [];
  const remove: GeoJSONFeatureId[] = [];
  for (const feature of after) {
    const id = feature.id as GeoJSONFeatureId;
    const last = held.get(id);
    held.delete(id);
    if (last === feature) continue;
    if (last) remove.push(id);
    add.push(feature);
  }
  remove.push(...held.keys());
  return add.length + remove.length === 0 ? null : { remove, add };
}
