const RADIANS = Math.PI / 180;
/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_KM = 6371.0088;

/** Kilometres between two places in degrees, along a great circle (haversine). */
export function greatCircleKm(
  from: { readonly lon: number; readonly lat: number },
  to: { readonly lon: number; readonly lat: number },
): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const across = Math.cos(from.lat * RADIANS) * Math.cos(to.lat * RADIANS);
  const square = half(to.lat - from.lat) + across * half(to.lon - from.lon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square)));
}
