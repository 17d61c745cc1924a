import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openToWrite } from './database';
import { sideBySide, writeSideBySide } from './side-by-side';

let database: Database;
beforeEach(async () => {
  database = await openToWrite(':memory:', tmpdir());
  await database.db.run('CREATE TABLE written (job INTEGER, place INTEGER)');
});
afterEach(() => database.close());

const column = async (sql: string) => (await database.db.runAndReadAll(sql)).getColumns()[0] ?? [];

test('rows stand in the order of the jobs, also where an early job takes long', async () => {
  const jobs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  await writeSideBySide(
    database,
    jobs,
    async () => undefined,
    async (job, db) => {
      await setTimeout(job % 4 === 0 ? 60 : 0);
      await db.run(`INSERT INTO written SELECT ${job}, range FROM range(3000)`);
    },
  );
  expect(await column('SELECT job * 3000 + place FROM written')).toEqual(
    Array.from({ length: 30_000 }, (_, row) => row),
  );
});

test('a job that fails is told, and no later one is stored', async () => {
  const writing = writeSideBySide(
    database,
    [0, 1, 2, 3, 4, 5],
    async () => undefined,
    async (job, db) => {
      await db.run(`INSERT INTO written VALUES (${job}, ${job === 2 ? 'no_such_column' : 0})`);
    },
  );
  await expect(writing).rejects.toThrow('no_such_column');
  expect(await column('SELECT job FROM written')).toEqual([0, 1]);
});

test('the database works with as many cores after as before', async () => {
  const threads = () => column("SELECT current_setting('threads')");
  await database.db.run('SET threads = 3');
  await sideBySide(database, [1, 2], async () => undefined);
  expect(await threads()).toEqual([3n]);
});
