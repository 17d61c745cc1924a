import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LibsqlDialect } from './libsql-dialect';
import { migrateStore, STORE_STEPS } from './migrations';

let folder: string;
let db: Kysely<unknown>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-steps-'));
  db = new Kysely({ dialect: new LibsqlDialect(join(folder, 'store.sqlite')) });
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

const columns = async (table: string) => {
  const found = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(
    db,
  );
  return found.rows.map(({ name }) => name);
};
const first = Object.keys(STORE_STEPS).slice(0, 1);
const OLD = Object.fromEntries(first.map((name) => [name, STORE_STEPS[name]!]));
const colours = {
  up: (store: Kysely<unknown>) =>
    store.schema.alterTable('plan').addColumn('colour', 'text').execute(),
};

describe('a store of an earlier program', () => {
  test('gets what is new, and keeps what it had', async () => {
    await migrateStore(db, OLD);
    await sql`INSERT INTO plan VALUES ('plan0001', 'A', 'a', 'commune', '[]', '2025-07-01',
      '2027-01-01', 0, 0, 'draft', NULL, 1, 'then', 'then', NULL)`.execute(db);
    await migrateStore(db, { ...STORE_STEPS, '9998 colours': colours });
    expect(await columns('plan')).toContain('colour');
    const { rows } = await sql`SELECT id, title, colour FROM plan`.execute(db);
    expect(rows).toEqual([{ id: 'plan0001', title: 'A', colour: null }]);
  });

  test('stays as it was when one of the steps fails', async () => {
    await migrateStore(db, OLD);
    const failing = {
      up: async () => {
        throw new Error('no room on the disk');
      },
    };
    const steps = { ...STORE_STEPS, '9998 colours': colours, '9999 fails': failing };
    await expect(migrateStore(db, steps)).rejects.toThrow('no room on the disk');
    expect(await columns('plan')).not.toContain('colour');
    await migrateStore(db, { ...STORE_STEPS, '9998 colours': colours });
    expect(await columns('plan')).toContain('colour');
  });

  test('is led to the tables of today only once', async () => {
    await migrateStore(db);
    const before = await columns('plan');
    await migrateStore(db);
    expect(await columns('plan')).toEqual(before);
  });
});
