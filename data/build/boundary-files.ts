/** The boundary files of a release. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { BoundaryFile } from '@/data/tables';
import type { Boundary } from './draft';

/** The ids of the geometries of the object `units`, in their order. @throws when there is none. */
export function geometryIds(topology: Topology): (string | number | undefined)[] {
  const { units } = topology.objects;
  if (units?.type !== 'GeometryCollection') {
    throw new Error('a boundary file must hold one collection of geometries named "units"');
  }
  return units.geometries.map((geometry) => geometry.id);
}

/** Writes a boundary into the folder of a release; returns what the manifest tells of it. */
export async function writeBoundary(folder: string, boundary: Boundary): Promise<BoundaryFile> {
  const { level, edition, detail, approximate, topology } = boundary;
  const suffix = detail === 'overview' ? '.overview' : '';
  const file = `boundaries/${level}@${edition}${suffix}.topojson`;
  const units = geometryIds(topology).length;
  const content = Buffer.from(JSON.stringify(topology));
  const handle = await open(join(folder, file), 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { level, edition, detail, file, sha256, bytes: content.length, units, approximate };
}
