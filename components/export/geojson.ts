import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { CELL, type Cell } from '@/geo/disclosure';
import type { MeasureId } from '@/geo/measures';
import type { Estimates, Figures } from '@/server/answers/shapes';
import type { Words } from '../states/note-sentence';
import type { About } from './sheet';

export interface UnitFigures {
  code: readonly string[];
  name: readonly string[];
  nameEn: readonly string[];
  kind: readonly string[];
  measures: Partial<Record<MeasureId, Figures>>;
  estimates: Estimates | null;
}

/** The collection, with what it is about as a member of its own: readers of GeoJSON skip what they do not know. */
export interface ToldCollection extends FeatureCollection {
  about: Record<string, string | string[]>;
}

/**
 * The units with their boundaries and figures, WGS 84. A figure is a number or null, so that a
 * GIS sees a column of numbers; `<measure>_reading` beside it says in words what a null is. Restated
 * units have `estimated`, the part of their people that is (0..1), and `estimated_by`, the evidence.
 * A unit without a boundary is there with a null geometry: nothing is dropped.
 */
export function unitsGeoJson(
  topology: Topology,
  units: UnitFigures,
  about: About,
  t: Words,
): ToldCollection {
  const shapes = shapesByCode(topology);
  const measures = Object.entries(units.measures) as [MeasureId, Figures][];
  const features = units.code.map((code, i): Feature<Geometry | null> => {
    const figures = measures.flatMap(([measure, { values, cells }]) => [
      [measure, values[i] ?? null],
      [`${measure}_reading`, reading(cells[i] ?? CELL.missing, t)],
    ]);
    return {
      type: 'Feature',
      id: code,
      geometry: shapes.get(code) ?? null,
      properties: {
        code,
        name: units.name[i],
        name_en: units.nameEn[i],
        kind: units.kind[i],
        ...Object.fromEntries(figures),
        ...(units.estimates && {
          estimated: units.estimates.share[i] ?? 0,
          estimated_by: units.estimates.basis[i] ?? null,
        }),
      },
    };
  });
  return {
    type: 'FeatureCollection',
    about: { ...Object.fromEntries(about.lines), [t('export.notes')]: about.notes },
    features: features as Feature[],
  };
}

/** In words whether a figure is given, and why not. */
export function reading(cell: Cell, t: Words): string {
  switch (cell) {
    case CELL.hidden:
      return t('figure.hiddenWhy');
    case CELL.missing:
      return t('figure.missing');
    default:
      return t('figure.given');
  }
}

function shapesByCode(topology: Topology): Map<string, Geometry> {
  const units = topology.objects.units as GeometryCollection | undefined;
  if (!units) return new Map();
  const { features } = feature(topology, units);
  return new Map(features.map(({ id, geometry }) => [String(id), geometry]));
}
