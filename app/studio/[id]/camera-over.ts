/** Degrees of longitude across 600 pixels at zoom 0, where the world is 512 pixels wide. */
const ACROSS = (360 * 600) / 512;
/** A degree of latitude takes more room than one of longitude, at the latitudes of the country. */
const TALL = 1.2;
const LEAST_SPAN = 0.05;

export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly z: number;
}

/** A camera under which all these points are in sight in a window of usual size; null without any. */
export function cameraOver(
  points: readonly { readonly lon: number | null; readonly lat: number | null }[],
): Camera | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { lon, lat } of points) {
    if (lon === null || lat === null) continue;
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  if (west > east) return null;
  const span = Math.max(east - west, TALL * (north - south), LEAST_SPAN);
  return { lng: (west + east) / 2, lat: (south + north) / 2, z: Math.log2(ACROSS / span) };
}
