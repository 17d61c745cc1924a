/** How the build opens DuckDB: one process, all cores, a bounded memory, spilling beside the draft. */
import { availableParallelism, totalmem } from 'node:os';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createStatements } from '@/data/tables';

/** Half of the machine, and never over 5 GB: the whole build stays under 8 with what Node holds. */
const MEMORY_MB = Math.floor(Math.min(5000, totalmem() / 2 / 1e6));

export interface Database {
  readonly db: DuckDBConnection;
  /** Another connection to the same database, for work beside that of `db`; close it after use. */
  connect(): Promise<DuckDBConnection>;
  /** Lets go of the file; what was committed is in it. */
  close(): void;
}

/** Opens or makes a database file to write into. @param spill a folder for what memory cannot hold */
export async function openToWrite(file: string, spill: string): Promise<Database> {
  const instance = await DuckDBInstance.create(file, {
    threads: String(availableParallelism()),
    memory_limit: `${MEMORY_MB}MB`,
    temp_directory: spill,
  });
  const db = await instance.connect();
  return withClose(instance, db);
}

/** Makes every enum and table of an empty release. */
export async function createTables(db: DuckDBConnection): Promise<void> {
  await db.run(['BEGIN', ...createStatements(), 'COMMIT'].join('; '));
}

/** Opens a sealed database to read. */
export async function openToRead(file: string): Promise<Database> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: 'READ_ONLY',
    memory_limit: `${MEMORY_MB}MB`,
  });
  return withClose(instance, await instance.connect());
}

function withClose(instance: DuckDBInstance, db: DuckDBConnection): Database {
  return {
    db,
    connect: () => instance.connect(),
    close: () => {
      db.closeSync();
      instance.closeSync();
    },
  };
}
