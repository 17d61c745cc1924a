/** Long work done by several connections at once. */
import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Database } from './database';

/** Node gives queries four threads unless it is told otherwise; more would wait for one. */
const MOST_LANES = 4;

/**
 * Does each job on one of a few connections. Each connection keeps to one core: a statement that
 * stores or reads rows in their order has hardly work for two, and DuckDB lets the thread that waits
 * for the other one spin.
 * @param jobs the next one is asked for when a connection is free for it
 */
export async function sideBySide<Job>(
  database: Pick<Database, 'db' | 'connect'>,
  jobs: Iterable<Job>,
  work: (job: Job, db: DuckDBConnection) => Promise<void>,
): Promise<void> {
  const queue = jobs[Symbol.iterator]();
  const lane = async () => {
    const db = await database.connect();
    try {
      for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value, db);
    } finally {
      db.closeSync();
    }
  };
  const setting = await database.db.runAndReadAll("SELECT current_setting('threads')");
  const threads = Number(setting.getRows()[0]?.[0]);
  await database.db.run('SET threads = 1');
  try {
    const lanes = Math.min(MOST_LANES, availableParallelism());
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  } finally {
    await database.db.run(`SET threads = ${threads}`);
  }
}

/**
 * Does jobs of writing side by side, each in a transaction of its own. What they write to a table
 * stands in the order of the jobs, however long each of them takes.
 * @param prepare what can be done before the transaction begins: reading, and making temporary tables
 * @param write fills the tables of the release
 */
export async function writeSideBySide<Job>(
  database: Pick<Database, 'db' | 'connect'>,
  jobs: Iterable<Job>,
  prepare: (job: Job, db: DuckDBConnection) => Promise<void>,
  write: (job: Job, db: DuckDBConnection) => Promise<void>,
): Promise<void> {
  let last = Promise.resolve();
  await sideBySide(database, jobs, (job, db) => {
    const before = last;
    last = (async () => {
      await prepare(job, db);
      await db.run('BEGIN');
      await write(job, db);
      await before;
      await db.run('COMMIT');
    })();
    return last;
  });
}
