/** Lengths and places of units, from their boundaries. */
import type { Topology } from 'topojson-specification';
import { decodeArcs, forEachArc, lengthKm, unitsOf } from '@/geo/topology';
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

/**
 * Measures the borders of units and lays their seats on a plane around the middle of them all, in
 * whole metres: over a province the plane is true to a few parts in a thousand.
 * @param places the point of each unit of the adjacency, in its order
 * @param districts the old district of each unit; null where it is not known for all
 */
export function layOut(
  topology: Topology,
  adjacency: Adjacency,
  places: readonly Place[],
  districts: readonly string[] | null,
): Look {
  const middle = places.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, places.length);
  const narrow = Math.cos(middle * RADIANS);
  const names = [...new Set(districts)];
  return {
    ...bordersOf(topology, adjacency),
    x: Float64Array.from(places, ({ lon }) => Math.round(lon * METRES * narrow)),
    y: Float64Array.from(places, ({ lat }) => Math.round(lat * METRES)),
    district: districts && Int32Array.from(districts, (district) => names.indexOf(district)),
  };
}

function bordersOf(topology: Topology, adjacency: Adjacency): Pick<Look, 'outline' | 'border'> {
  const { indexOf, start, neighbour } = adjacency;
  const lengths = decodeArcs(topology).map((arc) => Math.round(1000 * lengthKm(arc)));
  const outline = new Float64Array(adjacency.codes.length);
  const border = new Float64Array(neighbour.length);
  const owner = new Map<number, number>();
  const add = (unit: number, other: number, metres: number) => {
    for (let e = start[unit]!; e < start[unit + 1]!; e++)
      if (neighbour[e] === other) border[e]! += metres;
  };
  for (const shape of unitsOf(topology)) {
    const unit = indexOf.get(String(shape.id));
    if (unit === undefined) continue;
    forEachArc(shape, (ring) => {
      for (const signed of ring) {
        const arc = signed < 0 ? ~signed : signed;
        outline[unit]! += lengths[arc]!;
        const other = owner.get(arc);
        owner.set(arc, unit);
        if (other === undefined || other === unit) continue;
        add(unit, other, lengths[arc]!);
        add(other, unit, lengths[arc]!);
      }
    });
  }
  return { outline, border };
}
