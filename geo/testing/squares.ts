/** A square of the tiny country's grid: column to the east and row to the north of the origin. */
export type Square = readonly [x: number, y: number];
/** A corner of squares, in the same steps. */
export type Corner = readonly [x: number, y: number];

/** A tenth of a degree a square, from a point on the coast of central Viet Nam. */
const STEP = 0.1;
const ORIGIN = [106.2, 17] as const;
/** Radius in kilometres of the sphere with the surface of the WGS 84 ellipsoid. */
const AUTHALIC_RADIUS = 6371.0072;

/** Degrees of a corner, rounded to what a person would write. */
export function degrees([x, y]: Corner): [lon: number, lat: number] {
  return [Number((ORIGIN[0] + x * STEP).toFixed(6)), Number((ORIGIN[1] + y * STEP).toFixed(6))];
}

/** Square kilometres of a square, on the sphere of the ellipsoid's surface: R² · Δλ · Δ(sin φ). */
export function areaKm2([x, y]: Square): number {
  const radians = Math.PI / 180;
  const [, south] = degrees([x, y]);
  const [, north] = degrees([x, y + 1]);
  const height = Math.sin(north * radians) - Math.sin(south * radians);
  return AUTHALIC_RADIUS ** 2 * STEP * radians * height;
}

/** Degrees of the middle of the squares; for a far-flung unit it may lie at sea. */
export function centreOf(squares: readonly Square[]): [lon: number, lat: number] {
  const x = squares.reduce((sum, s) => sum + s[0] + 0.5, 0) / squares.length;
  const y = squares.reduce((sum, s) => sum + s[1] + 0.5, 0) / squares.length;
  return degrees([x, y]);
}
