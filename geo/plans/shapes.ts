/** The outlines of units as shared arcs, measured once, so that a group's shape is read off them. */
import type { Topology } from 'topojson-specification';
import {
  type ArcGraph,
  arcGraph,
  convexHull,
  decodeArcs,
  forEachArc,
  type Line,
  lengthKm,
  type Position,
  topologyAreas,
  type Unit,
  unitsOf,
} from '@/geo/topology';

export interface Shapes {
  readonly graph: ArcGraph;
  /** By index of unit; null for a unit without boundary. */
  readonly units: readonly (Unit | null)[];
  /** Every arc in degrees, and its length in kilometres. */
  readonly lines: readonly Line[];
  readonly lengths: Float64Array;
  /** Square kilometres on the ellipsoid by unit; NaN without boundary. */
  readonly areas: Float64Array;
  /** The corners of each unit's convex hull. */
  readonly hulls: readonly (readonly Position[])[];
  /** 1 for each unit with a border that no other unit shares: a coast, or the border of the country. */
  readonly open: Uint8Array;
}

/** Measures the boundaries of units; those that are not among the codes are left out. */
export function shapesOf(topology: Topology, indexOf: ReadonlyMap<string, number>): Shapes {
  const lines = decodeArcs(topology);
  const units: (Unit | null)[] = Array.from({ length: indexOf.size }, () => null);
  const areas = new Float64Array(indexOf.size).fill(Number.NaN);
  const measured = topologyAreas(topology);
  for (const unit of unitsOf(topology)) {
    const code = String(unit.id);
    const index = indexOf.get(code);
    if (index === undefined) continue;
    units[index] = unit;
    areas[index] = measured.get(code)!;
  }
  const owners = new Uint8Array(lines.length);
  for (const unit of units)
    if (unit)
      forEachArc(unit, (ring) => {
        for (const arc of ring) owners[arc < 0 ? ~arc : arc]! += 1;
      });
  const open = new Uint8Array(indexOf.size);
  const hulls = units.map((unit, index): Position[] => {
    if (!unit) return [];
    const corners: Position[] = [];
    forEachArc(unit, (ring, ringIndex) => {
      for (const arc of ring) {
        const id = arc < 0 ? ~arc : arc;
        if (owners[id] === 1) open[index] = 1;
        if (ringIndex === 0) for (const position of lines[id]!) corners.push(position);
      }
    });
    return convexHull(corners).slice(1);
  });
  const lengths = Float64Array.from(lines, lengthKm);
  return { graph: arcGraph(topology), units, lines, lengths, areas, hulls, open };
}
