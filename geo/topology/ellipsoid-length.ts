import type { Line } from './arcs';

const RADIANS = Math.PI / 180;
/** WGS 84: equatorial radius in kilometres, and the square of the eccentricity. */
const EQUATORIAL_KM = 6378.137;
const E2 = 0.00669437999014;
/** Mean radius of the Earth in kilometres (IUGG). */
const MEAN_KM = 6371.0088;

/**
 * Kilometres along a line on the WGS 84 ellipsoid. Each segment is laid on the radii of curvature of
 * the meridian and of the prime vertical at its middle (Snyder 1987, equations 4-18 and 4-20): true
 * to a millionth for segments of a border, which are short.
 */
export function lengthKm(line: Line): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [lonA, latA] = line[i - 1]!;
    const [lonB, latB] = line[i]!;
    const middle = ((latA + latB) / 2) * RADIANS;
    const w2 = 1 - E2 * Math.sin(middle) ** 2;
    const across = EQUATORIAL_KM / Math.sqrt(w2);
    const along = (across * (1 - E2)) / w2;
    const dy = along * (latB - latA) * RADIANS;
    const dx = across * Math.cos(middle) * (lonB - lonA) * RADIANS;
    sum += Math.hypot(dx, dy);
  }
  return sum;
}

/** Kilometres of the great circle between two positions, on the mean sphere (haversine). */
export function greatCircleKm(
  [lonA, latA]: readonly [number, number],
  [lonB, latB]: readonly [number, number],
): number {
  const dLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const dLon = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const h = dLat * dLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * dLon * dLon;
  return 2 * MEAN_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
