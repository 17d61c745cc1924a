import { openToRead } from '@/data/build/database';
import { readHistory } from '@/data/rekey/read-history';
import { TABLES, type TableName } from '@/data/tables';
import type { History } from '@/geo/units';

/** The history of units in a database file of a release. */
export async function openHistory(file: string): Promise<History> {
  const { db, close } = await openToRead(file);
  try {
    return await readHistory(db);
  } finally {
    close();
  }
}

/** Tables whose rows are counts on units of an edition, and the columns that name units in them. */
export function figureTables(): { table: TableName; unitColumns: string[] }[] {
  const tables = Object.keys(TABLES) as TableName[];
  return tables
    .filter(
      (table) => 'edition' in TABLES[table].columns && !['edition', 'quality'].includes(table),
    )
    .map((table) => ({
      table,
      unitColumns: Object.keys(TABLES[table].columns).filter(
        (column) => column === 'code' || column.endsWith('_code'),
      ),
    }));
}
