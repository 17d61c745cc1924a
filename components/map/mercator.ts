/**
 * Web Mercator, as the map draws: a place as fractions of the world, from its north-west corner.
 * Source: EPSG:3857, with the world one unit wide.
 */
export function mercator(lon: number, lat: number): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: 0.5 + lon / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}
