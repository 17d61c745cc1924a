import type { Topology } from 'topojson-specification';
import { decodeArcs, forEachArc, type Line, type MultiPolygon, unitsOf } from './arcs';

const RADIANS = Math.PI / 180;
/** WGS 84: equatorial radius in kilometres, and eccentricity. */
const EQUATORIAL_KM = 6378.137;
const E = 0.0818191908426215;

/** `q` of Snyder, Map Projections: A Working Manual (1987), equation 3-12. */
function strip(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  const es = E * sine;
  return (1 - E * E) * (sine / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E));
}

/**
 * What a line adds to the area at its left, in km² on the WGS 84 ellipsoid: the shoelace sum in the
 * equal-area cylindrical projection. Two units that share a line agree about it exactly, so the areas
 * of neighbours add up to the area of their union.
 */
export function signedArea(line: Line): number {
  let sum = 0;
  let lonBefore = 0;
  let stripBefore = 0;
  for (let i = 0; i < line.length; i++) {
    const [lon, lat] = line[i]!;
    const here = strip(lat);
    if (i > 0) sum += ((lonBefore - lon) * (stripBefore + here)) / 2;
    lonBefore = lon;
    stripBefore = here;
  }
  return (sum * RADIANS * EQUATORIAL_KM * EQUATORIAL_KM) / 2;
}

/** Area in km²: of each polygon, its first ring less its other rings, whatever way they turn. */
export function polygonsArea(polygons: MultiPolygon): number {
  let sum = 0;
  for (const polygon of polygons) {
    polygon.forEach((ring, i) => {
      sum += (i === 0 ? 1 : -1) * Math.abs(signedArea(ring));
    });
  }
  return sum;
}

/** Area of every unit of a topology in km², by code; each arc is measured once. */
export function topologyAreas(topology: Topology): Map<string, number> {
  const arcs = decodeArcs(topology).map(signedArea);
  const areas = new Map<string, number>();
  for (const unit of unitsOf(topology)) {
    let sum = 0;
    forEachArc(unit, (ring, ringIndex) => {
      const area = ring.reduce((s, arc) => s + (arc < 0 ? -arcs[~arc]! : arcs[arc]!), 0);
      sum += (ringIndex === 0 ? 1 : -1) * Math.abs(area);
    });
    areas.set(String(unit.id), sum);
  }
  return areas;
}
