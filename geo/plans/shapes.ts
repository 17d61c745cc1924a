/** The outlines of units as shared arcs, measured once, so that a group's shape is read off them. */
import type { Topology } from 'topojson-specification';
import {
  convexHull,
  decodeArcs,
  forEachArc,
  type Line,
  lengthKm,
  type Position,
  signedArea,
  topologyAreas,
  type Unit,
  unitsOf,
  type Walk,
} from '@/geo/topology';

export interface Shapes {
  readonly topology: Topology;
  /** By index of unit; null for a unit without boundary. */
  readonly units: readonly (Unit | null)[];
  /** Every arc in degrees, from node to node, and its length in kilometres. */
  readonly arcs: readonly Walk[];
  readonly lengths: Float64Array;
  /** The arcs around each unit, walked so that it lies at the left; `~arc` is walked backward. */
  readonly around: readonly (readonly number[])[];
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
  const arcs = walksOf(lines);
  const around = units.map((unit) => (unit ? aroundUnit(unit, lines) : []));
  return { topology, units, arcs, lengths, around, areas, hulls, open };
}

/** Arcs with their ends numbered: ends at one position are one node. */
function walksOf(lines: readonly Line[]): Walk[] {
  const nodes = new Map<string, number>();
  const nodeOf = ([lon, lat]: Position): number => {
    const key = `${lon} ${lat}`;
    const known = nodes.get(key);
    if (known !== undefined) return known;
    nodes.set(key, nodes.size);
    return nodes.size - 1;
  };
  return lines.map((line) => ({ line, from: nodeOf(line[0]!), to: nodeOf(line.at(-1)!) }));
}

/** Files turn rings either way; the sum of a unit's signed areas tells which. */
function aroundUnit(unit: Unit, lines: readonly Line[]): number[] {
  const walks: number[] = [];
  forEachArc(unit, (ring) => {
    walks.push(...ring);
  });
  const area = walks.reduce(
    (sum, arc) => sum + (arc < 0 ? -signedArea(lines[~arc]!) : signedArea(lines[arc]!)),
    0,
  );
  return area < 0 ? walks.map((arc) => ~arc) : walks;
}
