import type { AskedView } from './search-params';

export type DrawnLevel = 'province' | 'commune';

type Drawing = AskedView['draw'];

/**
 * Zooms at which communes come and go: apart, so that the picture does not flicker between them. The
 * whole country on a phone is at about 4.3: it is a map of communes, as planners know it. Circles of
 * thousands of communes would lie on each other there.
 */
const COMMUNES: Record<Drawing, { from: number; until: number }> = {
  fill: { from: 4, until: 3.8 },
  circles: { from: 7.2, until: 6.9 },
};
/** About where the whole country is seen, before a map can tell. */
const COUNTRY_ZOOM = 5;

/** The level that a zoom calls for, given the one on the screen. */
export function autoLevel(zoom: number, current: DrawnLevel, draw: Drawing): DrawnLevel {
  const { from, until } = COMMUNES[draw];
  if (zoom >= from) return 'commune';
  if (zoom < until) return 'province';
  return current;
}

/** The level of the first picture of an address, before there is a map to zoom. */
export function firstLevel(
  asked: Pick<AskedView, 'level' | 'z' | 'draw'>,
  finest: DrawnLevel,
): DrawnLevel {
  if (finest === 'province') return 'province';
  if (asked.level !== 'auto') return asked.level;
  return autoLevel(asked.z ?? COUNTRY_ZOOM, 'province', asked.draw);
}
