import { TABLES, type TableName } from '@/data/tables';
import type { Database } from './database';
import { sideBySide } from './side-by-side';

/** Rows that one look at their order takes in. */
const SLICE = 4_000_000;

/**
 * Stores the rows of every table in the contract's order, so that a query reads few blocks. A place
 * that the order leaves open between rows is settled by all the other columns, so that two builds
 * store them alike. A table whose rows were written in order, as a source does where they are many,
 * is not written again.
 * @param tables those that may be out of order; the cubes never are
 */
export async function putInOrder(
  database: Pick<Database, 'db' | 'connect'>,
  tables: readonly TableName[] = (Object.keys(TABLES) as TableName[]).filter(
    (table) => !table.startsWith('cube_'),
  ),
): Promise<void> {
  const { db } = database;
  for (const table of await tablesOutOfOrder(database, tables)) {
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

/** The tables in which some row does not stand after the one before it by the order's columns. */
async function tablesOutOfOrder(
  database: Pick<Database, 'db' | 'connect'>,
  tables: readonly TableName[],
): Promise<TableName[]> {
  const found = new Set<TableName>();
  const slices: { table: TableName; from: number }[] = [];
  for (const table of tables) {
    const reader = await database.db.runAndReadAll(
      `SELECT count(*)::DOUBLE, coalesce(max(rowid) + 1, 0)::DOUBLE FROM ${table}`,
    );
    const [rows, end] = reader.getRows()[0] as [number, number];
    // Where rows were taken out, neighbours are not told by their numbers.
    if (rows !== end) found.add(table);
    else for (let from = 0; from < rows; from += SLICE) slices.push({ table, from });
  }
  await sideBySide(database, slices, async ({ table, from }, db) => {
    const reader = await db.runAndReadAll(rowsAstray(table, from));
    // The first row of a slice has none before it.
    if ((reader.getRows()[0]?.[0] as number) > 1) found.add(table);
  });
  return tables.filter((table) => found.has(table));
}

/** Counts the rows of a slice, and of one row before it, that do not stand after another; nulls do not. */
function rowsAstray(table: TableName, from: number): string {
  const order: readonly string[] = TABLES[table].order;
  const after = order.reduceRight(
    (rest, column) =>
      `("${column}" > "${column} before" OR "${column}" = "${column} before" AND ${rest})`,
    'false',
  );
  const before = order.map(
    (column) => `"${column}", lag("${column}") OVER () AS "${column} before"`,
  );
  return `SELECT count(*)::INTEGER FROM (
    SELECT ${before.join(', ')} FROM ${table} WHERE rowid BETWEEN ${from - 1} AND ${from + SLICE - 1}
  ) WHERE ${after} IS NOT TRUE`;
}
