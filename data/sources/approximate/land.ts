import type { Topology } from 'topojson-specification';
import { OUTSIDE, polygonArcs, unitsOf } from '@/geo/topology';
import type { Point } from './nearest-cuts';

/** What is divided, on the grid of the boundary file. */
export interface Land {
  /** Every arc of the file as whole steps of its grid. */
  readonly arcs: readonly (readonly Point[])[];
  /** The units at the left and at the right of each arc, by place in the file, or `OUTSIDE`. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * The arcs of a file on its grid, and whose ground lies at their sides.
 * @throws Error unless every ring keeps its unit's ground at the same hand, holes too
 */
export function landOf(topology: Topology): Land {
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((step): Point => {
      x += step[0]!;
      y += step[1]!;
      return [x, y];
    });
  });
  const left = new Int32Array(arcs.length).fill(OUTSIDE);
  const right = new Int32Array(arcs.length).fill(OUTSIDE);
  const units = unitsOf(topology);
  // Of all rings together: a sliver may have turned over on the grid, its neighbours have not.
  const turned = arcs.map(shoelace);
  const allRings = units.flatMap((unit) => polygonArcs(unit).flat(2));
  const insideLeft = allRings.reduce((s, a) => s + (a < 0 ? -turned[~a]! : turned[a]!), 0) > 0;
  units.forEach((unit, u) => {
    for (const arc of polygonArcs(unit).flat(2)) {
      const hand = arc >= 0 === insideLeft ? left : right;
      const index = arc < 0 ? ~arc : arc;
      if (hand[index] !== OUTSIDE)
        throw new Error(
          `unit ${unit.id} lies on the ground of another, or its rings turn both ways`,
        );
      hand[index] = u;
    }
  });
  return { arcs, left, right };
}

/** Twice the area at the left of a line, which is closed by the lines of the other arcs of a ring. */
function shoelace(line: readonly Point[]): number {
  let twice = 0;
  for (let i = 1; i < line.length; i++)
    twice += line[i - 1]![0] * line[i]![1] - line[i]![0] * line[i - 1]![1];
  return twice;
}
