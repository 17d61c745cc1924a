/** The saved plans. Every change is one transaction: either all of it is on the disk, or nothing. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { ServerEnv } from '../env';
import { LibsqlDialect } from './libsql-dialect';
import { migrateStore } from './migrations';
import { listPlans, planAt, versionsOf } from './read-plans';
import type { StoreTables } from './tables';
import {
  createPlan,
  type Doing,
  duplicatePlan,
  nameVersion,
  type PlanWork,
  renamePlan,
  restorePlan,
  savePlan,
  setRemoved,
  setStatus,
  type Writing,
} from './write-plans';

/** Where plans are kept: an address of PostgreSQL, else a file of SQLite. */
export type StorePlace = Pick<ServerEnv, 'storeFile' | 'databaseUrl'>;

export class PlanStore {
  private constructor(
    private readonly db: Kysely<StoreTables>,
    private readonly clock: () => number,
  ) {}

  /** Opens the store, makes it where there is none, and leads it to the tables of today. */
  static async open(place: StorePlace, clock: () => number = Date.now): Promise<PlanStore> {
    const db = new Kysely<StoreTables>({ dialect: await dialectOf(place) });
    try {
      await migrateStore(db as unknown as Kysely<unknown>);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return new PlanStore(db, clock);
  }

  list = (text: string, removed: boolean) => listPlans(this.db, text, removed);
  get = (id: string, revision?: number) => planAt(this.db, id, revision);
  versions = (id: string) => versionsOf(this.db, id);

  create = (who: string, work: PlanWork) =>
    this.change(who, (db, doing) => createPlan(db, doing, work));
  save = (who: string, work: PlanWork & { readonly base: number }) =>
    this.change(who, (db, doing) => savePlan(db, doing, work));
  duplicate = (who: string, from: string, to: string, title: string) =>
    this.change(who, (db, doing) => duplicatePlan(db, doing, from, to, title));
  rename = (who: string, id: string, title: string) =>
    this.change(who, (db, doing) => renamePlan(db, doing, id, title));
  nameVersion = (who: string, id: string, revision: number, name: string | null) =>
    this.change(who, (db, doing) => nameVersion(db, doing, id, revision, name));
  restore = (who: string, id: string, revision: number) =>
    this.change(who, (db, doing) => restorePlan(db, doing, id, revision));
  setRemoved = (who: string, id: string, removed: boolean) =>
    this.change(who, (db, doing) => setRemoved(db, doing, id, removed));
  setStatus = (who: string, id: string, to: Parameters<typeof setStatus>[3]) =>
    this.change(who, (db, doing) => setStatus(db, doing, id, to));

  close = () => this.db.destroy();

  private change<T>(who: string, work: (db: Writing, doing: Doing) => Promise<T>): Promise<T> {
    const doing = { who, now: this.clock() };
    return this.db.transaction().execute((db) => work(db, doing));
  }
}

async function dialectOf({ databaseUrl, storeFile }: StorePlace) {
  if (databaseUrl !== null) {
    const pool = new Pool({ connectionString: databaseUrl });
    // A connection that breaks while idle is replaced by the pool; unheard, it would end the server.
    pool.on('error', (error) => console.error('A connection to the store broke', error));
    return new PostgresDialect({ pool });
  }
  await mkdir(dirname(storeFile), { recursive: true });
  return new LibsqlDialect(storeFile);
}
