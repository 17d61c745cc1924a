import { Delaunay } from 'd3-delaunay';
import { distance, type Point } from './plane';
import type { Country } from './settle';
import { shoreDistance } from './shore-bands';

/** A circle that lies wholly on the ground of one atom. */
export interface Spot {
  readonly at: Point;
  readonly radius: number;
}

/**
 * A spot around the seed of each atom. Borders run at half the way to the next seed and come nearer
 * by four tenths of that at most (`noisyLine`), so a quarter of the way is safe, if no shore is nearer.
 */
export function spotsOf({ land, islets, atoms }: Country): Spot[] {
  const spots = new Array<Spot>(atoms);
  for (const { part, atoms: own, seeds } of land) {
    const delaunay = Delaunay.from(seeds as unknown as [number, number][]);
    seeds.forEach((at, i) => {
      const near = seeds.length > 1 ? [...delaunay.neighbors(i)] : [];
      const least = Math.min(0.1, ...near.map((j) => distance(at, seeds[j]!)));
      spots[own[i]!] = { at, radius: Math.min(least / 4, 0.9 * shoreDistance(part, at, least)) };
    });
  }
  for (const { atom, line } of islets) {
    const [sx, sy] = line.reduce(([x, y], [px, py]) => [x + px, y + py] as const, [0, 0] as const);
    spots[atom] = { at: [sx / line.length, sy / line.length], radius: 0 };
  }
  return spots;
}
