import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Topology } from 'topojson-specification';
import type { BoundaryFile } from '@/data/tables';
import { inForceOn } from './in-force';
import type { Check, Checked } from './run-checks';

/** The boundary files against the units: what is drawn exists; what exists and is not drawn is told. */
export const boundaryChecks: readonly Check[] = [
  {
    id: 'boundaries-are-units',
    claim:
      'Every geometry of a boundary file carries the code of a unit of its level and edition, each once, and nothing else.',
    faults: async (checked) => {
      const examples: string[] = [];
      const remarks: string[] = [];
      for (const file of checked.boundaries) {
        const { faults, remark } = await examine(checked, file);
        examples.push(...faults.map((fault) => `${file.file}: ${fault}`));
        remarks.push(remark);
      }
      return {
        count: examples.length,
        examples: examples.slice(0, 5),
        remark: remarks.join(' '),
      };
    },
  },
];

async function examine(
  { db, folder }: Checked,
  file: BoundaryFile,
): Promise<{ faults: string[]; remark: string }> {
  const topology: Topology = JSON.parse(await readFile(join(folder, file.file), 'utf8'));
  const units = topology.objects.units;
  const geometries = units?.type === 'GeometryCollection' ? units.geometries : [];
  const codes = await codesInForce(db, file);
  const drawn = new Set<unknown>();
  const faults: string[] = [];
  if (geometries.length !== file.units) {
    faults.push(`${geometries.length} geometries, where the manifest tells of ${file.units}`);
  }
  for (const geometry of geometries) {
    const { id } = geometry;
    if (typeof id !== 'string' || !codes.has(id)) faults.push(`no unit has the code ${id}`);
    if (drawn.has(id)) faults.push(`the code ${id} stands twice`);
    if (geometry.properties !== undefined) faults.push(`the geometry ${id} carries properties`);
    if (geometry.type === null || !('arcs' in geometry)) {
      faults.push(`the geometry ${id} has no outline`);
    } else if (!arcNumbers(geometry.arcs).every((n) => (n < 0 ? ~n : n) < topology.arcs.length)) {
      faults.push(`the geometry ${id} uses an arc that is not there`);
    }
    drawn.add(id);
  }
  const missing = [...codes].filter((code) => !drawn.has(code));
  const examples = missing.length > 0 ? `, missing ${missing.slice(0, 5).join(', ')}` : '';
  const count = `${codes.size - missing.length} of ${codes.size}`;
  const remark = `${file.level} ${file.edition} ${file.detail}: ${count} units drawn${examples}.`;
  return { faults, remark };
}

/** The codes of the units that a boundary file can show. */
async function codesInForce(db: DuckDBConnection, file: BoundaryFile): Promise<Set<string>> {
  const reader = await db.runAndReadAll(
    `SELECT code FROM unit WHERE level = $level::level_t AND ${inForceOn('unit', '$edition::DATE')}`,
    { level: file.level, edition: file.edition },
  );
  return new Set(reader.getColumns()[0] as string[] | undefined);
}

/** Arcs are numbered from 0; ~n stands for arc n backwards. */
function arcNumbers(arcs: unknown): number[] {
  if (typeof arcs === 'number') return [arcs];
  return Array.isArray(arcs) ? arcs.flatMap(arcNumbers) : [];
}
