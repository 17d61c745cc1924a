/** SQLite for Kysely through `libsql`, whose binary comes with its package. */
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import Database from 'libsql';

/** How long a statement waits for another process that is writing. */
const BUSY_MS = 10_000;

/** Takes the right to write when a transaction begins: a reader that turns writer may be refused. */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite takes back a change of tables like any other; Kysely's adapter does not count on it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class LibsqlDialect extends SqliteDialect {
  /** @param path the file, made where there is none; its folder must be there */
  constructor(private readonly path: string) {
    super({ database: async () => openFile(path) });
  }

  override createDriver(): SqliteDriver {
    return new WritingDriver({ database: async () => openFile(this.path) });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

function openFile(path: string) {
  const database = new Database(path);
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  // Readers go on while one writes.
  database.pragma('journal_mode = WAL');
  // A save is acknowledged once it is on the disk. NORMAL would keep the file whole in a power cut,
  // but could lose the last saves that people were told are safe; one flush a save is the price.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  return database;
}
