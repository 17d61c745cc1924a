/** Writes what an act changed of a history into the tables of a release. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { insertRows, type Row } from '@/data/build/insert-rows';
import type { ChangeEvent, History, IsoDate, Life } from '@/geo/units';

/** The lives that one history has and the other has not, and those that end otherwise in it. */
export interface LifeChanges {
  readonly begun: readonly Life[];
  readonly gone: readonly Life[];
  /** As they are in the later history. */
  readonly ended: readonly Life[];
}

const keyOf = ({ code, validFrom }: Life) => `${code} ${validFrom}`;

/** How the lives of a history changed. */
export function lifeChanges(before: History, after: History): LifeChanges {
  const then = new Map(before.lives.map((life) => [keyOf(life), life]));
  const now = new Map(after.lives.map((life) => [keyOf(life), life]));
  return {
    begun: after.lives.filter((life) => !then.has(keyOf(life))),
    gone: before.lives.filter((life) => !now.has(keyOf(life))),
    ended: after.lives.filter((life) => {
      const known = then.get(keyOf(life));
      return known !== undefined && known.validTo !== life.validTo;
    }),
  };
}

/** Ends, restores and removes lives; those that begin are written with their facts. */
export async function writeLives(
  db: DuckDBConnection,
  { gone, ended }: LifeChanges,
  begun: readonly Row<'unit'>[],
): Promise<void> {
  await db.run('CREATE TEMP TABLE changed (code VARCHAR, valid_from DATE, valid_to DATE)');
  const values = (lives: readonly Life[]) =>
    lives.map(
      ({ code, validFrom, validTo }) =>
        `(${text(code)}, '${validFrom}', ${validTo === null ? 'NULL' : `'${validTo}'`})`,
    );
  if (ended.length > 0) {
    await db.run(`INSERT INTO changed VALUES ${values(ended).join(', ')}`);
    await db.run(`UPDATE unit SET valid_to = changed.valid_to FROM changed
      WHERE unit.code = changed.code AND unit.valid_from = changed.valid_from`);
    await db.run('DELETE FROM changed');
  }
  if (gone.length > 0) {
    await db.run(`INSERT INTO changed VALUES ${values(gone).join(', ')}`);
    await db.run(`DELETE FROM unit USING changed
      WHERE unit.code = changed.code AND unit.valid_from = changed.valid_from`);
  }
  await db.run('DROP TABLE changed');
  await insertRows(db, 'unit', begun);
}

/** Adds an event and what passes in it. */
export async function writeEvent(
  db: DuckDBConnection,
  event: ChangeEvent,
  titleEn: string,
): Promise<void> {
  const { id, effective, decree, title, status } = event;
  await insertRows(db, 'event', [{ id, effective, decree, title, title_en: titleEn, status }]);
  await insertRows(
    db,
    'transfer',
    event.transfers.map(({ from, to, kind, people, land, basis }) => ({
      event_id: id,
      from_code: from,
      to_code: to,
      kind,
      share_population: people,
      share_area: land,
      basis,
      note: null,
    })),
  );
}

/** Takes an event away, with what passed in it. */
export async function removeEvent(db: DuckDBConnection, id: string): Promise<void> {
  await db.run(`DELETE FROM transfer WHERE event_id = ${text(id)}`);
  await db.run(`DELETE FROM event WHERE id = ${text(id)}`);
}

/** Names the units of a day as an edition, where none began on it yet. */
export async function writeEdition(
  db: DuckDBConnection,
  {
    edition,
    ...titles
  }: { edition: IsoDate; title: string; titleEn: string; decree: string | null },
): Promise<void> {
  const known = await db.runAndReadAll(`SELECT 1 FROM edition WHERE edition = DATE '${edition}'`);
  if (known.currentRowCount > 0) return;
  const { title, titleEn, decree } = titles;
  await insertRows(db, 'edition', [{ edition, title, title_en: titleEn, decree }]);
}

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
