import type { MultiPolygon } from './arcs';

/** How far two drawings of one unit agree. */
export interface Agreement {
  /** Area inside both over area inside either, 0 to 1. */
  readonly overlap: number;
  /** Area inside exactly one, over the area of the first. */
  readonly difference: number;
}

const RADIANS = Math.PI / 180;

/**
 * Compares two drawings along parallels, one at the middle of each of `bands` bands of equal width:
 * within each band the areas inside both, and inside one, are taken as on its middle. The error falls
 * as the bands grow many; 2,000 of them see a province to about a thousandth.
 */
export function compareOutlines(a: MultiPolygon, b: MultiPolygon, bands = 2000): Agreement {
  const lats = [...a, ...b].flatMap((polygon) => polygon.flatMap((ring) => ring.map((p) => p[1])));
  const south = lats.reduce((x, y) => Math.min(x, y));
  const north = lats.reduce((x, y) => Math.max(x, y));
  const step = (north - south) / bands;
  const cutsA = cutsByBand(a, south, step, bands);
  const cutsB = cutsByBand(b, south, step, bands);
  let [both, either, first] = [0, 0, 0];
  for (let band = 0; band < bands; band++) {
    const width = Math.cos((south + (band + 0.5) * step) * RADIANS);
    const lengthA = insideLength(cutsA[band]!);
    const shared = sharedLength(cutsA[band]!, cutsB[band]!);
    both += shared * width;
    first += lengthA * width;
    either += (lengthA + insideLength(cutsB[band]!) - shared) * width;
  }
  return { overlap: both / either, difference: (either - both) / first };
}

/**
 * How much of the first drawing lies inside the second, 0 to 1: by bands, as `compareOutlines`.
 */
export function shareInside(a: MultiPolygon, b: MultiPolygon, bands = 4000): number {
  const lats = a.flatMap((polygon) => polygon.flatMap((ring) => ring.map((p) => p[1])));
  const south = lats.reduce((x, y) => Math.min(x, y));
  const step = (lats.reduce((x, y) => Math.max(x, y)) - south) / bands;
  const [cutsA, cutsB] = [cutsByBand(a, south, step, bands), cutsByBand(b, south, step, bands)];
  let [inside, all] = [0, 0];
  for (let band = 0; band < bands; band++) {
    const width = Math.cos((south + (band + 0.5) * step) * RADIANS);
    inside += sharedLength(cutsA[band]!, cutsB[band]!) * width;
    all += insideLength(cutsA[band]!) * width;
  }
  return all === 0 ? 0 : inside / all;
}

/** For each band, the sorted longitudes at which its middle passes the outlines. */
function cutsByBand(
  polygons: MultiPolygon,
  south: number,
  step: number,
  bands: number,
): number[][] {
  const cuts = Array.from({ length: bands }, (): number[] => []);
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        const [p, q] = [ring[i - 1]!, ring[i]!];
        const [low, high] = p[1] < q[1] ? [p, q] : [q, p];
        // Bands whose middle m has low <= m < high.
        const from = Math.ceil((low[1] - south) / step - 0.5);
        const to = Math.ceil((high[1] - south) / step - 0.5);
        for (let band = Math.max(0, from); band < Math.min(bands, to); band++) {
          const y = south + (band + 0.5) * step;
          cuts[band]!.push(low[0] + ((high[0] - low[0]) * (y - low[1])) / (high[1] - low[1]));
        }
      }
  for (const list of cuts) list.sort((x, y) => x - y);
  return cuts;
}

function insideLength(cuts: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < cuts.length; i += 2) sum += cuts[i + 1]! - cuts[i]!;
  return sum;
}

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let [i, j, sum] = [0, 0, 0];
  while (i + 1 < a.length && j + 1 < b.length) {
    sum += Math.max(0, Math.min(a[i + 1]!, b[j + 1]!) - Math.max(a[i]!, b[j]!));
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return sum;
}
