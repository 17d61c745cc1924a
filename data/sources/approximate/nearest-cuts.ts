import { Delaunay } from 'd3-delaunay';

/** A position on a plane. */
export type Point = readonly [number, number];

/** A border between the grounds of two sites: every position on it is equally far from both. */
export interface Cut {
  readonly from: Point;
  readonly to: Point;
  /** Sites at either hand as one walks along it. */
  readonly left: number;
  readonly right: number;
}

/** How far out the helping sites stand, in widths of the frame. */
const FAR = 1000;

/**
 * The borders of the Voronoi diagram of some sites, over a frame. Sites far outside close every cell,
 * so that each border is a stretch between two corners; a corner is the same number wherever borders
 * meet in it.
 * @param sites no two alike
 * @param frame width or height of what is to be divided, the larger
 */
export function nearestCuts(sites: readonly Point[], frame: number): Cut[] {
  if (sites.length < 2) return [];
  const middle = sites[0]!;
  const helpers = Array.from({ length: 5 }, (_, i): Point => {
    const angle = ((i + 0.37) * 2 * Math.PI) / 5;
    return [middle[0] + FAR * frame * Math.cos(angle), middle[1] + FAR * frame * Math.sin(angle)];
  });
  const points = [...sites, ...helpers];
  const { triangles, halfedges } = Delaunay.from(points as [number, number][]);
  const corners = Array.from({ length: triangles.length / 3 }, (_, t) =>
    circumcentre(
      points[triangles[t * 3]!]!,
      points[triangles[t * 3 + 1]!]!,
      points[triangles[t * 3 + 2]!]!,
    ),
  );
  const cuts: Cut[] = [];
  for (const [edge, other] of halfedges.entries()) {
    if (other < edge) continue;
    const p = triangles[edge]!;
    const q = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!;
    if (p >= sites.length || q >= sites.length) continue;
    const [from, to] = [corners[Math.floor(edge / 3)]!, corners[Math.floor(other / 3)]!];
    const pLeft = side(from, to, sites[p]!) > 0;
    cuts.push({ from, to, left: pLeft ? p : q, right: pLeft ? q : p });
  }
  return cuts;
}

/** Positive where `c` lies left of the line from `a` to `b`, negative at its right. */
export function side(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** The middle of the circle through three positions that are not on one line. */
function circumcentre(a: Point, b: Point, c: Point): Point {
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const twice = 2 * (bx * cy - by * cx);
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  return [a[0] + (cy * bb - by * cc) / twice, a[1] + (bx * cc - cx * bb) / twice];
}
