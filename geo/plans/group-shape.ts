/** The shape of a group of whole units: outline along shared arcs, border, compactness. */
import {
  convexHull,
  type MultiPolygon,
  mergeUnits,
  type Position,
  signedArea,
  type Unit,
} from '@/geo/topology';
import type { Shapes } from './shapes';

export interface GroupShape {
  /** Polygons of rings of arcs of the ground's topology: what a map draws, without a new position. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly areaKm2: number;
  /** Length of all borders of the group, holes and islands included. */
  readonly perimeterKm: number;
  readonly polsbyPopper: number;
  readonly hullRatio: number;
}

/**
 * How compact a shape is, as the area of a circle's part: 4π times its area over the square of its
 * perimeter (Polsby & Popper 1991); 1 for a circle, less the longer its border winds. The value falls
 * with every detail of a coast, so only shapes of one boundary file compare.
 */
export const polsbyPopper = (areaKm2: number, perimeterKm: number): number =>
  (4 * Math.PI * areaKm2) / perimeterKm ** 2;

/** The shape of units given by index; null when one of them has no boundary, or there are none. */
export function groupShape(shapes: Shapes, units: readonly number[]): GroupShape | null {
  if (units.length === 0) return null;
  let areaKm2 = 0;
  const corners: Position[] = [];
  const members: Unit[] = [];
  for (const index of units) {
    const unit = shapes.units[index];
    if (!unit) return null;
    members.push(unit);
    areaKm2 += shapes.areas[index]!;
    for (const corner of shapes.hulls[index]!) corners.push(corner);
  }
  const { arcs } = mergeUnits(shapes.graph, members);
  const perimeterKm = arcs
    .flat(2)
    .reduce((sum, arc) => sum + shapes.lengths[arc < 0 ? ~arc : arc]!, 0);
  // Area of the shape over that of its convex hull. The hull is straight in degrees, the area is not
  // quite: a convex unit would come out at one and a ten-millionth.
  const hullRatio = Math.min(1, areaKm2 / Math.abs(signedArea(convexHull(corners))));
  return {
    ...{ arcs, areaKm2, perimeterKm, hullRatio },
    polsbyPopper: polsbyPopper(areaKm2, perimeterKm),
  };
}

/** The outline in degrees, for files and for whoever draws it without the topology. */
export function outlineOf({ lines }: Shapes, { arcs }: Pick<GroupShape, 'arcs'>): MultiPolygon {
  return arcs.map((polygon) =>
    polygon.map((ring) =>
      ring.flatMap((arc, i) => {
        const line = arc < 0 ? lines[~arc]!.toReversed() : lines[arc]!;
        return i === 0 ? line : line.slice(1);
      }),
    ),
  );
}
