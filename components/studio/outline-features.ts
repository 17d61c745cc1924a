/** From the arcs of a plan's outlines to what is drawn: areas of units, and lines between them. */
import type { Feature, FeatureCollection, LineString, MultiPolygon, Position } from 'geojson';
import { polygonArcs, ringLine } from '@/geo/topology';
import type { PlanOutlines } from './plan-outlines';

type Shapes = PlanOutlines['shapes'];

/** The area of a unit, numbered by its index; null where it has no boundary. */
export function areaOf({ units, lines }: Shapes, index: number): Feature<MultiPolygon> | null {
  const unit = units[index];
  if (!unit) return null;
  const polygons = polygonArcs(unit).map((polygon) =>
    polygon.map((ring) => ringLine(ring, lines) as unknown as Position[]),
  );
  return {
    ...{ type: 'Feature', id: index, properties: {} },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  };
}

/**
 * The areas of units.
 * @param only the indices of those that are drawn; all where it is left out
 */
export function areasOf(
  shapes: Shapes,
  only: Iterable<number> = shapes.units.keys(),
): FeatureCollection<MultiPolygon> {
  const features = Array.from(only, (unit) => areaOf(shapes, unit) ?? []).flat();
  return { type: 'FeatureCollection', features };
}

/**
 * One line an arc, numbered by the arc.
 * @param only the arcs that are drawn; all where it is left out
 */
export function bordersOf(
  { lines }: Shapes,
  only: Iterable<number> = lines.keys(),
): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: Array.from(only, (id) => ({
      ...{ type: 'Feature', id, properties: {} },
      geometry: { type: 'LineString', coordinates: lines[id] as unknown as Position[] },
    })),
  };
}
