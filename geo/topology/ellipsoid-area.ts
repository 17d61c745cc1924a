import type { Position } from './mesh';

const RADIANS = Math.PI / 180;
/** WGS 84: equatorial radius in kilometres, and eccentricity. */
const EQUATORIAL_KM = 6378.137;
const E = 0.0818191908426215;

/**
 * The area between the equator and a latitude, per radian of longitude, in units of half the
 * squared equatorial radius: `q` of Snyder, Map Projections (1987), equation 3-12.
 */
function strip(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  const es = E * sine;
  return (1 - E * E) * (sine / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E));
}

/**
 * What a line adds to the area at its left, in km² on the ellipsoid. Lines are straight in the
 * equal-area cylindrical projection, so pieces that share a line agree exactly: the areas of
 * neighbours add up to the area of their union.
 */
export function signedArea(line: readonly Position[]): number {
  let sum = 0;
  let before: { lon: number; strip: number } | undefined;
  for (const [lon, lat] of line) {
    const here = { lon: lon * RADIANS, strip: strip(lat) };
    if (before) sum += ((before.lon - here.lon) * (before.strip + here.strip)) / 2;
    before = here;
  }
  return (sum * EQUATORIAL_KM * EQUATORIAL_KM) / 2;
}
