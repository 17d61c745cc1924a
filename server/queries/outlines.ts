/** Outlines of single units out of the boundary files, which are read once and kept with the release. */
import { readFile } from 'node:fs/promises';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Edition, Level } from '@/geo/units';
import type { Release } from '../release';

interface Boundaries {
  readonly topology: Topology;
  readonly byCode: ReadonlyMap<string, GeometryCollection['geometries'][number]>;
  readonly approximate: boolean;
}

export interface Outline {
  /** Every ring, those of holes too, in degrees. */
  readonly rings: readonly (readonly [lon: number, lat: number][])[];
  readonly approximate: boolean;
}

/** The outline of a unit; null where the release has none of it. */
export type OutlineOf = (code: string) => Outline | null;

/** Opens the finest outlines that there are of a level and edition. */
export async function outlines(
  release: Release,
  level: Level,
  edition: Edition,
): Promise<OutlineOf> {
  const files = release.manifest.boundaries.filter(
    (each) => each.level === level && each.edition === edition,
  );
  const file = files.find(({ detail }) => detail === 'detail') ?? files[0];
  if (!file) return () => null;
  // Editions with the same outlines share one file, and so one reading.
  const { topology, byCode, approximate } = await release.facts.get(
    `outlines ${file.sha256}`,
    async (): Promise<Boundaries> => {
      const text = await readFile(release.file(file.file), 'utf8');
      const topology = JSON.parse(text) as Topology<{ units: GeometryCollection }>;
      const { geometries } = topology.objects.units;
      return {
        topology,
        byCode: new Map(geometries.map((geometry) => [String(geometry.id), geometry])),
        approximate: file.approximate,
      };
    },
  );
  return (code) => {
    const geometry = byCode.get(code);
    if (!geometry) return null;
    const { geometry: shape } = feature(topology, geometry) as Feature<Polygon | MultiPolygon>;
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    const point = ([lon = 0, lat = 0]: Position): [number, number] => [lon, lat];
    return { rings: polygons.flat().map((ring) => ring.map(point)), approximate };
  };
}
