/** The history of units as a release holds it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ChangeEvent, History, IsoDate, Kind, Level, Life, Transfer } from '@/geo/units';

/** Every life and every event, drafts too; checked by whoever computes with it (`assertSound`). */
export async function readHistory(db: DuckDBConnection): Promise<History> {
  const lives = await rows(
    db,
    `SELECT code, valid_from::VARCHAR, valid_to::VARCHAR, level::VARCHAR, kind::VARCHAR, name, parent_code
     FROM unit ORDER BY code, valid_from`,
  );
  const events = await rows(
    db,
    'SELECT id, effective::VARCHAR, decree, title, status::VARCHAR FROM event ORDER BY effective, id',
  );
  const transfers = await rows(
    db,
    `SELECT event_id, from_code, to_code, kind, share_population, share_area, basis::VARCHAR
     FROM transfer ORDER BY event_id, from_code, to_code`,
  );
  const byEvent = new Map<string, Transfer[]>();
  for (const [event, from, to, kind, people, land, basis] of transfers) {
    const list = byEvent.get(event as string) ?? [];
    list.push({ from, to, kind, people, land, basis } as Transfer);
    byEvent.set(event as string, list);
  }
  return {
    lives: lives.map(
      ([code, validFrom, validTo, level, kind, name, parentCode]): Life => ({
        code: code as string,
        validFrom: validFrom as IsoDate,
        validTo: validTo as IsoDate | null,
        level: level as Level,
        kind: kind as Kind,
        name: name as string,
        parentCode: parentCode as string | null,
      }),
    ),
    events: events.map(
      ([id, effective, decree, title, status]): ChangeEvent => ({
        id: id as string,
        effective: effective as IsoDate,
        decree: decree as string | null,
        title: title as string,
        status: status as ChangeEvent['status'],
        transfers: byEvent.get(id as string) ?? [],
      }),
    ),
  };
}

/** Rows of a query as arrays in the order of its columns; the tables' contract gives their types. */
export async function rows(db: DuckDBConnection, sql: string): Promise<unknown[][]> {
  const reader = await db.runAndReadAll(sql);
  return reader.getRows() as unknown[][];
}
