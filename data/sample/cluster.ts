import { Delaunay } from 'd3-delaunay';
import { distance, type Point } from './plane';
import { type Random, shuffled } from './random';

const ROUNDS = 4;

/**
 * Gathers places into clusters of about one extent (k-means, a few rounds).
 * @param count at most the number of places
 * @returns the members of each cluster, one or more
 */
export function cluster(places: readonly Point[], count: number, random: Random): Point[][] {
  let centres = shuffled(places, random).slice(0, count);
  // Where the search for the nearest centre begins: in later rounds it is not far from the one before.
  const near = new Int32Array(places.length);
  for (let round = 1; ; round++) {
    const clusters = centres.map((): Point[] => []);
    const delaunay = Delaunay.from(centres as unknown as [number, number][]);
    places.forEach((place, i) => {
      const start = round === 1 ? near[Math.max(0, i - 1)]! : near[i]!;
      near[i] = delaunay.find(place[0], place[1], start);
      clusters[near[i]!]!.push(place);
    });
    const settled = clusters.map((members, i) => (members.length > 0 ? members : [centres[i]!]));
    if (round === ROUNDS) return settled;
    centres = settled.map(middle);
  }
}

/** The member nearest to the mean of all: on the land, as the mean may not be. */
export function middle(members: readonly Point[]): Point {
  const mean: Point = [
    members.reduce((sum, [x]) => sum + x, 0) / members.length,
    members.reduce((sum, [, y]) => sum + y, 0) / members.length,
  ];
  return members.reduce((best, at) => (distance(at, mean) < distance(best, mean) ? at : best));
}

/**
 * Parts a cluster in pieces along a random direction, the last piece the largest.
 * @returns the middle of each piece
 */
export function slice(members: readonly Point[], pieces: number, random: Random): Point[] {
  const angle = random() * 2 * Math.PI;
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const ordered = [...members].sort((a, b) => a[0] * ux + a[1] * uy - b[0] * ux - b[1] * uy);
  const small = Math.max(1, Math.floor(ordered.length * (0.15 + 0.2 * random())));
  return Array.from({ length: pieces }, (_, i) =>
    middle(ordered.slice(i * small, i === pieces - 1 ? undefined : (i + 1) * small)),
  );
}
