import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES, type TableName } from '@/data/tables';

/**
 * Stores the rows of every table in the contract's order, so that a query reads few blocks. A place
 * that the order leaves open between rows is settled by all the other columns, so that two builds
 * store them alike. A table whose rows were written in order, as a source does where they are many,
 * is not written again.
 */
export async function putInOrder(db: DuckDBConnection): Promise<void> {
  for (const table of Object.keys(TABLES) as TableName[]) {
    if (table.startsWith('cube_') || (await isInOrder(db, table))) continue;
    const { columns, order } = TABLES[table];
    const rest = Object.keys(columns).filter((c) => !(order as readonly string[]).includes(c));
    const by = [...order, ...rest].map((column) => `"${column}"`).join(', ');
    // Emptied and filled in two steps: the blocks that the old rows held are free for the new ones.
    await db.run(`CREATE OR REPLACE TEMP TABLE in_order AS FROM ${table} ORDER BY ${by}`);
    await db.run(`TRUNCATE ${table}; CHECKPOINT`);
    await db.run(`INSERT INTO ${table} FROM in_order`);
    await db.run('DROP TABLE in_order');
  }
}

/** Whether each row stands after the one before it by the order's columns, none of them null. */
async function isInOrder(db: DuckDBConnection, table: TableName): Promise<boolean> {
  const order: readonly string[] = TABLES[table].order;
  const after = order.reduceRight(
    (rest, column) =>
      `("${column}" > "${column} before" OR "${column}" = "${column} before" AND ${rest})`,
    'false',
  );
  const before = order.map(
    (column) => `"${column}", lag("${column}") OVER () AS "${column} before"`,
  );
  const reader = await db.runAndReadAll(
    `SELECT count(*)::INTEGER FROM (SELECT ${before.join(', ')} FROM ${table}) WHERE ${after} IS NOT TRUE`,
  );
  // The first row has none before it.
  return (reader.getRows()[0]?.[0] as number) <= 1;
}
