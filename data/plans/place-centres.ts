import type { DuckDBConnection } from '@duckdb/node-api';
import { rows } from '@/data/rekey/read-history';
import type { BoundaryFile } from '@/data/tables';
import { insidePoint, polygonsByCode } from '@/geo/topology';
import type { IsoDate } from '@/geo/units';
import { finestOutlines } from './redraw';

/** Gives the units that began on a day a place inside their outline, where no member's centre is known. */
export async function placeCentres(
  db: DuckDBConnection,
  day: IsoDate,
  folder: string,
  boundaries: readonly BoundaryFile[],
): Promise<void> {
  for (const level of ['province', 'commune'] as const) {
    const open = await rows(
      db,
      `SELECT code FROM unit WHERE level = '${level}' AND valid_from = DATE '${day}' AND lon IS NULL`,
    );
    if (open.length === 0) continue;
    const topology = await finestOutlines(folder, boundaries, level);
    if (!topology) continue;
    const outlines = polygonsByCode(topology);
    for (const [code] of open as [string][]) {
      const outline = outlines.get(code);
      if (!outline) continue;
      const [lon, lat] = insidePoint(outline);
      await db.run(`UPDATE unit SET lon = ${lon}, lat = ${lat}
        WHERE code = '${code}' AND valid_from = DATE '${day}'`);
    }
  }
}
