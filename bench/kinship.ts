import { DuckDBInstance } from '@duckdb/node-api';
import { databaseOf } from '@/data/build/releases';

/** Pairs that a query gives, as a map of its first column to its second. */
async function pairs(release: string, sql: string): Promise<Map<string, string>> {
  const instance = await DuckDBInstance.create(databaseOf(release), { access_mode: 'READ_ONLY' });
  const db = await instance.connect();
  try {
    const rows = (await db.runAndReadAll(sql)).getRows();
    return new Map(rows.map(([from, to]) => [String(from), String(to)]));
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}

/** The province of every commune that is in force on a day. */
export function parentsOn(release: string, day: string): Promise<Map<string, string>> {
  return pairs(
    release,
    `SELECT code, parent_code FROM unit WHERE level = 'commune' AND parent_code IS NOT NULL
       AND valid_from <= '${day}' AND (valid_to IS NULL OR '${day}' < valid_to)`,
  );
}

/** Where the largest part of each commune of before went on a day on which units changed. */
export function largestSuccessors(release: string, day: string): Promise<Map<string, string>> {
  return pairs(
    release,
    `SELECT from_code, arg_max(to_code, coalesce(share_area, share_population, 0))
     FROM transfer JOIN event ON event.id = event_id
     JOIN unit ON unit.code = to_code AND unit.level = 'commune' AND unit.valid_from <= effective
     WHERE effective = '${day}' AND from_code IS NOT NULL
     GROUP BY from_code`,
  );
}
