import type { AskedView } from './search-params';

export type DrawnLevel = 'province' | 'commune';

/**
 * Zooms at which communes come and go: apart, so that the picture does not flicker between them. The
 * whole country on a phone is at about 4.3: it is a map of communes, as planners know it.
 */
export const COMMUNES_FROM = 4;
export const PROVINCES_BELOW = 3.8;
/** About where the whole country is seen, before a map can tell. */
const COUNTRY_ZOOM = 5;

/** The level that a zoom calls for, given the one on the screen. */
export function autoLevel(zoom: number, current: DrawnLevel): DrawnLevel {
  if (zoom >= COMMUNES_FROM) return 'commune';
  if (zoom < PROVINCES_BELOW) return 'province';
  return current;
}

/** The level of the first picture of an address, before there is a map to zoom. */
export function firstLevel(asked: Pick<AskedView, 'level' | 'z'>, finest: DrawnLevel): DrawnLevel {
  if (finest === 'province') return 'province';
  if (asked.level !== 'auto') return asked.level;
  return autoLevel(asked.z ?? COUNTRY_ZOOM, 'province');
}
