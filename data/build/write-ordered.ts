import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES, type TableName } from '@/data/tables';

/**
 * Copies every table of the draft into the release, its rows in the contract's order: a query then
 * reads few blocks, and the new file has no holes. A place that the order leaves open between rows is
 * settled by all the other columns, so that two builds store them alike.
 */
export async function writeOrdered(release: DuckDBConnection, draftFile: string): Promise<void> {
  await release.run(`ATTACH '${draftFile.replaceAll("'", "''")}' AS draft (READ_ONLY)`);
  await release.run('BEGIN');
  for (const table of Object.keys(TABLES) as TableName[]) {
    if (table.startsWith('cube_')) continue;
    const { columns, order } = TABLES[table];
    const rest = Object.keys(columns).filter((c) => !(order as readonly string[]).includes(c));
    const by = [...order, ...(isKey(table) ? [] : rest)];
    await release.run(
      `INSERT INTO ${table} SELECT * FROM draft.${table} ORDER BY ${by.join(', ')}`,
    );
  }
  await release.run('COMMIT');
  await release.run('DETACH draft');
}

/** Whether the order of a table names one row. */
function isKey(table: TableName): boolean {
  const { key, order } = TABLES[table];
  return key.every((column) => (order as readonly string[]).includes(column));
}
