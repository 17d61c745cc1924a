import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type BoundaryFile, Manifest } from '@/data/tables';

export function manifestOf(release: string): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8')));
}

export function boundaryOf(release: string, { file }: BoundaryFile): Topology {
  return JSON.parse(readFileSync(join(release, file), 'utf8')) as Topology;
}

/** The one object of a boundary file. */
export function unitsOf(topology: Topology): GeometryCollection {
  return topology.objects.units as GeometryCollection;
}

/** The boundary file of a level, the latest edition or the earliest. @throws when there is none. */
export function boundaryFile(
  manifest: Manifest,
  level: BoundaryFile['level'],
  which: 'latest' | 'earliest',
): BoundaryFile {
  const files = manifest.boundaries
    .filter((file) => file.level === level && file.detail === 'overview')
    .sort((a, b) => (a.edition < b.edition ? -1 : 1));
  const file = which === 'latest' ? files.at(-1) : files[0];
  if (!file) throw new Error(`release ${manifest.id} holds no boundaries of level ${level}`);
  return file;
}
