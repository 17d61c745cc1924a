import type { Terrain } from '@/geo/units';
import { distance, type Point, toPlane } from './plane';

/** Rough ground at some places, 0 flat to 1 high and steep, read off a school atlas. */
const GROUND: readonly (readonly [lon: number, lat: number, rough: number])[] = [
  [105.8, 21, 0],
  [106.4, 20.5, 0],
  [106.7, 20.85, 0],
  [106.1, 20.2, 0],
  [105.6, 21.3, 0.15],
  [106.2, 21.3, 0.2],
  [105.8, 21.6, 0.35],
  [106.8, 21.9, 0.65],
  [106.3, 22.7, 0.8],
  [105, 22.8, 0.95],
  [105.2, 21.9, 0.5],
  [105.8, 22.2, 0.7],
  [104.9, 21.7, 0.6],
  [104, 22.4, 0.95],
  [103.4, 22.3, 1],
  [102.5, 22.2, 1],
  [103, 21.4, 0.9],
  [103.9, 21.3, 0.8],
  [104.6, 21, 0.75],
  [105.3, 20.7, 0.5],
  [107.3, 21.3, 0.5],
  [107.9, 21.5, 0.4],
  [105.8, 19.8, 0],
  [105.2, 20.2, 0.65],
  [104.9, 19.9, 0.75],
  [105.6, 18.8, 0.05],
  [104.9, 19.3, 0.7],
  [104.2, 19.3, 0.95],
  [105.9, 18.3, 0.05],
  [105.4, 18.3, 0.6],
  [106.6, 17.5, 0.1],
  [106, 17.6, 0.7],
  [107.1, 16.8, 0.05],
  [106.7, 16.8, 0.65],
  [107.6, 16.45, 0.05],
  [107.2, 16.2, 0.8],
  [108.2, 16.05, 0.05],
  [108.4, 15.6, 0.05],
  [107.6, 15.6, 0.9],
  [108.8, 15.1, 0.05],
  [108.4, 14.9, 0.75],
  [107.7, 15, 0.95],
  [108, 14.3, 0.6],
  [109.1, 13.9, 0.05],
  [108.7, 14, 0.6],
  [107.9, 13.8, 0.5],
  [108.5, 13.4, 0.5],
  [109.2, 13.1, 0.1],
  [108.9, 13, 0.45],
  [108.1, 12.7, 0.45],
  [107.6, 12.1, 0.55],
  [108.4, 12, 0.9],
  [108.8, 12.2, 0.75],
  [109.15, 12.3, 0.1],
  [108.9, 11.6, 0.1],
  [108.1, 11.6, 0.7],
  [107.7, 11.5, 0.6],
  [108.1, 11, 0.1],
  [107.6, 11.1, 0.25],
  [106.9, 11.7, 0.25],
  [106.2, 11.4, 0.05],
  [106.8, 11, 0],
  [106.7, 10.8, 0],
  [107.3, 10.6, 0.1],
  [105.8, 10.2, 0],
  [105.1, 9.3, 0],
  [104.9, 10.3, 0.05],
  [106.4, 9.9, 0],
];
const PLACES = GROUND.map(([lon, lat, rough]) => ({ at: toPlane([lon, lat]), rough }));

/** How rough the ground is at a point, 0..1, weighted by the inverse cube of the distance. */
export function roughness(point: Point): number {
  let [sum, weights] = [0, 0];
  for (const { at, rough } of PLACES) {
    const away = distance(point, at);
    const weight = 1 / (0.001 + away * away * away);
    sum += weight * rough;
    weights += weight;
  }
  return sum / weights;
}

/** The terrain that the law knows, on the mainland. */
export function terrainAt(point: Point): Terrain {
  const rough = roughness(point);
  if (rough > 0.72) return 'highland';
  return rough > 0.38 ? 'mountain' : 'other';
}
