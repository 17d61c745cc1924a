type Point = readonly [lon: number, lat: number];

/**
 * A ring with fewer points, for a small picture: a point nearer than `step` degrees to the last one
 * kept is left out; first and last stay.
 */
export function thinRing(ring: readonly Point[], step: number): [number, number][] {
  const kept: [number, number][] = [];
  ring.forEach(([lon, lat], i) => {
    const last = kept.at(-1);
    const ends = i === 0 || i === ring.length - 1;
    if (!last || ends || Math.hypot(lon - last[0], lat - last[1]) >= step) kept.push([lon, lat]);
  });
  return kept;
}
