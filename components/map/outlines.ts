/**
 * From a boundary file to what the map draws: one feature a unit, and the lines between units taken
 * once from the shared arcs, so that a border is never drawn twice.
 */
import type {
  Feature,
  FeatureCollection,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Edition } from '@/geo/units';
import { PAINT } from './painting';

export type DrawnLevel = 'province' | 'commune';
export type BoundaryTopology = Topology<{ units: GeometryCollection }>;
export type UnitFeature = Feature<Polygon | MultiPolygon, { code: string }>;
/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

export interface Outlines {
  level: DrawnLevel;
  edition: Edition;
  /** The number of a unit's feature on the map, by code. */
  indexOf: ReadonlyMap<string, number>;
  /** Features are numbered by their place: the map keeps their state by number. */
  units: FeatureCollection<Polygon | MultiPolygon, { code: string }>;
  /** Lines between units of one parent. */
  inner: MultiLineString;
  /** Lines between units of different parents: the heavier ones. */
  outer: MultiLineString;
  /** Lines with no unit beyond: coasts and the frontier. */
  edge: MultiLineString;
}

/**
 * @param parentOf the parent of a unit; null where it has none or is not known
 */
export function readOutlines(
  topology: BoundaryTopology,
  level: DrawnLevel,
  edition: Edition,
  parentOf: (code: string) => string | null,
): Outlines {
  const { units } = topology.objects;
  const codeOf = (geometry: GeometryObject) => String(geometry.id);
  const apart = (a: GeometryObject, b: GeometryObject) =>
    level === 'province' || parentOf(codeOf(a)) !== parentOf(codeOf(b));
  const features = units.geometries.map((geometry, i): UnitFeature => {
    const { geometry: shape } = feature(topology, geometry) as Feature<Polygon | MultiPolygon>;
    return { type: 'Feature', id: i, properties: { code: codeOf(geometry) }, geometry: shape };
  });
  return {
    level,
    edition,
    indexOf: new Map(features.map((f, i) => [f.properties.code, i])),
    units: { type: 'FeatureCollection', features },
    inner: mesh(topology, units, (a, b) => a !== b && !apart(a, b)),
    outer: mesh(topology, units, (a, b) => a !== b && apart(a, b)),
    edge: mesh(topology, units, (a, b) => a === b),
  };
}

/**
 * What every outline is drawn as, by what each unit of an answer is.
 * @param code the units of the answer
 * @param paint in their order; a unit without an answer is missing
 */
export function paintOfOutlines(
  { indexOf }: Pick<Outlines, 'indexOf'>,
  code: readonly string[],
  paint: Int8Array,
): Int8Array {
  const drawn = new Int8Array(indexOf.size).fill(PAINT.missing);
  for (let i = 0; i < code.length; i++) {
    const at = indexOf.get(code[i] as string);
    if (at !== undefined) drawn[at] = paint[i] as number;
  }
  return drawn;
}

/** The polygons of a unit, each as its rings. */
export function polygonsOf({ geometry }: UnitFeature): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The box around one unit. */
export function boxOf(unit: UnitFeature): Box {
  const box: Box = [180, 90, -180, -90];
  for (const [ring] of polygonsOf(unit))
    for (const [x, y] of (ring ?? []) as [number, number][]) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  return box;
}

/** The smallest box around a box and some points. */
export function boxAround(box: Box, points: readonly { lon: number; lat: number }[]): Box {
  return points.reduce<Box>(
    ([west, south, east, north], { lon, lat }) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    box,
  );
}
