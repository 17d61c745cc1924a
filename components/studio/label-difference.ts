import type { Feature } from 'geojson';
import type { GeoJSONFeatureId, GeoJSONSourceDiff } from 'maplibre-gl';

/**
 * What a source of features, numbered by their places in a list, must be told to hold those of another:
 * those that are not the same objects.
 * @returns null where nothing differs
 */
export function differenceOf(
  before: readonly (Feature | null)[],
  after: readonly (Feature | null)[],
): GeoJSONSourceDiff | null {
  const add: Feature[] = [];
  const remove: GeoJSONFeatureId[] = [];
  const places = Math.max(before.length, after.length);
  for (let place = 0; place < places; place++) {
    const [last, now] = [before[place], after[place]];
    if (last === now) continue;
    if (last) remove.push(place);
    if (now) add.push(now);
  }
  return add.length + remove.length === 0 ? null : { remove, add };
}
