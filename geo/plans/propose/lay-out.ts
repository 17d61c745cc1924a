/** Lengths and places of units, from their boundaries. */
import type { Topology } from 'topojson-specification';
import { decodeArcs, forEachArc, lengthKm, type Unit, unitsOf } from '@/geo/topology';
import type { Adjacency } from '../adjacency';
import type { Look } from './look';

/** Metres of a degree of latitude on the sphere with the surface of the WGS 84 ellipsoid. */
const METRES = (Math.PI / 180) * 6_371_007.2;
const RADIANS = Math.PI / 180;

/** A point in degrees. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** Outlines as arcs, by index of unit. */
export interface Outlines {
  /** Null for a unit without boundary. */
  readonly units: readonly (Unit | null)[];
  /** Kilometres of every arc. */
  readonly lengths: ArrayLike<number>;
}

/** The outlines of the units of an adjacency, read from a boundary file. */
export function outlinesOf(topology: Topology, { codes }: Adjacency): Outlines {
  const shapes = new Map(unitsOf(topology).map((unit) => [String(unit.id), unit]));
  return {
    units: codes.map((code) => shapes.get(code) ?? null),
    lengths: decodeArcs(topology).map(lengthKm),
  };
}

/**
 * Measures the borders of units and lays their seats on a plane around the middle of them all, in
 * whole metres: over a province the plane is true to a few parts in a thousand.
 * @param outlines in the order of the adjacency, as are
 * @param places the point of each unit
 * @param districts the old district of each unit; null where it is not known for all
 */
export function layOut(
  outlines: Outlines,
  adjacency: Adjacency,
  places: readonly Place[],
  districts: readonly string[] | null,
): Look {
  const middle = places.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, places.length);
  const narrow = Math.cos(middle * RADIANS);
  const names = [...new Set(districts)];
  return {
    ...bordersOf(outlines, adjacency),
    x: Float64Array.from(places, ({ lon }) => Math.round(lon * METRES * narrow)),
    y: Float64Array.from(places, ({ lat }) => Math.round(lat * METRES)),
    district: districts && Int32Array.from(districts, (district) => names.indexOf(district)),
  };
}

function bordersOf(
  { units, lengths }: Outlines,
  { codes, start, neighbour }: Adjacency,
): Pick<Look, 'outline' | 'border'> {
  const outline = new Float64Array(codes.length);
  const border = new Float64Array(neighbour.length);
  const owner = new Map<number, number>();
  const add = (unit: number, other: number, metres: number) => {
    for (let e = start[unit]!; e < start[unit + 1]!; e++)
      if (neighbour[e] === other) border[e]! += metres;
  };
  units.forEach((shape, unit) => {
    if (!shape) return;
    forEachArc(shape, (ring) => {
      for (const signed of ring) {
        const arc = signed < 0 ? ~signed : signed;
        const metres = Math.round(1000 * lengths[arc]!);
        outline[unit]! += metres;
        const other = owner.get(arc);
        owner.set(arc, unit);
        if (other === undefined || other === unit) continue;
        add(unit, other, metres);
        add(other, unit, metres);
      }
    });
  });
  return { outline, border };
}
