/** How the units of a boundary file hang together: each border is stored once, as an arc. */
import type {
  GeometryObject,
  MultiPolygon as Multi,
  Polygon,
  Topology,
} from 'topojson-specification';

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];
export type Line = readonly Position[];
/** A ring is closed: its last position is its first. A polygon is its outline and then its holes. */
export type PolygonRings = readonly Line[];
export type MultiPolygon = readonly PolygonRings[];

export type Unit = Polygon | Multi;

/**
 * The units of a boundary file, in its order.
 * @throws Error when the topology has no collection `units`, or a unit has neither polygons nor a code
 */
export function unitsOf(topology: Topology): Unit[] {
  const { units } = topology.objects;
  if (units?.type !== 'GeometryCollection') throw new Error('the topology has no object "units"');
  return units.geometries.map((geometry) => asUnit(geometry as GeometryObject));
}

function asUnit(geometry: GeometryObject): Unit {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new Error(`unit ${geometry.id} has no polygons but ${geometry.type ?? 'nothing'}`);
  if (typeof geometry.id !== 'string') throw new Error('a unit of the topology has no code');
  return geometry;
}

/** Polygons of a unit as lists of rings of arcs; a negative arc `a` is arc `~a` run backwards. */
export function polygonArcs(unit: Unit): number[][][] {
  return unit.type === 'Polygon' ? [unit.arcs] : unit.arcs;
}

/** Calls back for each ring of a unit; ring 0 of a polygon is its outline. */
export function forEachArc(unit: Unit, ring: (arcs: number[], index: number) => void): void {
  for (const polygon of polygonArcs(unit)) polygon.forEach(ring);
}

/** Every arc in degrees, whether the file holds it so or as differences on a grid. */
export function decodeArcs(topology: Topology): Line[] {
  const { transform } = topology;
  if (!transform) return topology.arcs as unknown as Line[];
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map((step): Position => {
      x += step[0]!;
      y += step[1]!;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

/** The polygons of every unit in degrees, by code. */
export function polygonsByCode(topology: Topology): Map<string, MultiPolygon> {
  const arcs = decodeArcs(topology);
  return new Map(
    unitsOf(topology).map((unit): [string, MultiPolygon] => {
      const rings = polygonArcs(unit).map((polygon) => polygon.map((ring) => ringLine(ring, arcs)));
      return [String(unit.id), rings];
    }),
  );
}

/** A ring of arcs as one line; where two arcs meet, their common position is kept once. */
export function ringLine(ring: readonly number[], arcs: readonly Line[]): Line {
  const line: Position[] = [];
  for (const arc of ring) {
    const piece = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!;
    for (let i = line.length === 0 ? 0 : 1; i < piece.length; i++) line.push(piece[i]!);
  }
  return line;
}
