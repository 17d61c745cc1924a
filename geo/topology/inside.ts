import type { Line, MultiPolygon, PolygonRings, Position } from './arcs';

/** Kilometres along a degree of a great circle of the mean sphere. */
const KM_A_DEGREE = 111.195;

/** Whether the position lies inside the polygons (even-odd rule over all their rings). */
export function isInside(polygons: MultiPolygon, [x, y]: Position): boolean {
  let inside = false;
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1]!;
        const [bx, by] = ring[i]!;
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
  return inside;
}

/**
 * Kilometres from a position to the polygons, 0 inside them. Measured on a plane true at the
 * position's latitude: right to a percent up to some 100 km.
 */
export function distanceKm(polygons: MultiPolygon, at: Position): number {
  return isInside(polygons, at) ? 0 : kmToLines(polygons.flat(), at);
}

/** Kilometres from a position to the nearest of some lines, measured as {@link distanceKm} does. */
export function kmToLines(lines: readonly Line[], at: Position): number {
  const kx = Math.cos((at[1] * Math.PI) / 180);
  let best = Number.POSITIVE_INFINITY;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const ax = (line[i - 1]![0] - at[0]) * kx;
      const ay = line[i - 1]![1] - at[1];
      const dx = (line[i]![0] - at[0]) * kx - ax;
      const dy = line[i]![1] - at[1] - ay;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      best = Math.min(best, (ax + t * dx) ** 2 + (ay + t * dy) ** 2);
    }
  return Math.sqrt(best) * KM_A_DEGREE;
}

/**
 * A position inside the polygons: the middle of the widest stretch at half the height of the part
 * with the largest box. Unlike a centroid it never lies in a hole or beside a crescent.
 */
export function insidePoint(polygons: MultiPolygon): Position {
  const part = polygons.reduce((a, b) => (boxSize(b) > boxSize(a) ? b : a));
  const lats = part[0]!.map((p) => p[1]);
  const [south, north] = [min(lats), max(lats)];
  let y = (south + north) / 2;
  // A level that runs through a vertex is ambiguous: move a little up.
  while (part.some((ring) => ring.some((p) => p[1] === y))) y += (north - south) * 1e-7;
  const cuts = part.flatMap((ring) => cutsAt(ring, y)).sort((a, b) => a - b);
  let [from, to] = [cuts[0]!, cuts[1]!];
  for (let i = 2; i + 1 < cuts.length; i += 2)
    if (cuts[i + 1]! - cuts[i]! > to - from) [from, to] = [cuts[i]!, cuts[i + 1]!];
  return [(from + to) / 2, y];
}

/** Longitudes at which a ring passes a latitude. */
export function cutsAt(ring: Line, y: number): number[] {
  const cuts: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y !== by > y) cuts.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
  }
  return cuts;
}

function boxSize(polygon: PolygonRings): number {
  const ring = polygon[0]!;
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  return (max(xs) - min(xs)) * (max(ys) - min(ys));
}

const min = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const max = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
