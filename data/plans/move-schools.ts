/** Schools stand in units of the latest edition: where a unit ends, its schools go to the one there now. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Topology } from 'topojson-specification';
import { rows } from '@/data/rekey/read-history';
import { distanceKm, isInside, type MultiPolygon, polygonsByCode } from '@/geo/topology';
import type { GroundMoves } from './ground-moves';

/**
 * A school whose unit has one receiver goes with it. Of several it goes to the one in whose outline it
 * stands, and where it stands in none, to the nearest.
 * @param read reads the outlines of the receivers; null where there are none, and then the first takes it
 */
export async function moveSchools(
  db: DuckDBConnection,
  moves: GroundMoves,
  read: () => Promise<Topology | null>,
): Promise<void> {
  const schools = await rows(db, 'SELECT id, unit_code, lon, lat FROM school');
  let outlines: Map<string, MultiPolygon> | undefined;
  const moved: string[] = [];
  for (const [id, unit, lon, lat] of schools as [string, string, number, number][]) {
    const receivers = moves.get(unit) ?? [unit];
    let to = receivers[0]!;
    if (receivers.length > 1) {
      outlines ??= await outlinesByCode(read);
      to = receiverAt(receivers, outlines, [lon, lat]);
    }
    if (to !== unit) moved.push(`('${id.replaceAll("'", "''")}', '${to}')`);
  }
  if (moved.length === 0) return;
  await db.run('CREATE TEMP TABLE moved (id VARCHAR, unit_code VARCHAR)');
  await db.run(`INSERT INTO moved VALUES ${moved.join(', ')}`);
  await db.run(
    'UPDATE school SET unit_code = moved.unit_code FROM moved WHERE school.id = moved.id',
  );
  await db.run('DROP TABLE moved');
}

async function outlinesByCode(
  read: () => Promise<Topology | null>,
): Promise<Map<string, MultiPolygon>> {
  const topology = await read();
  return topology ? polygonsByCode(topology) : new Map();
}

function receiverAt(
  receivers: readonly string[],
  outlines: ReadonlyMap<string, MultiPolygon>,
  at: readonly [number, number],
): string {
  const drawn = receivers.filter((code) => outlines.has(code));
  const inside = drawn.find((code) => isInside(outlines.get(code)!, at));
  if (inside !== undefined) return inside;
  const [nearest = receivers[0]!] = drawn
    .map((code) => ({ code, km: distanceKm(outlines.get(code)!, at) }))
    .sort((a, b) => a.km - b.km)
    .map(({ code }) => code);
  return nearest;
}
