/** Rows written as JavaScript values into a table of the contract. */
import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import { type ColumnName, TABLES, type TableName } from '@/data/tables';

export type Cell = string | number | boolean | null;
/** A row by column; a column left out is null. Days are texts of the form YYYY-MM-DD. */
export type Row<T extends TableName> = { [C in ColumnName<T>]?: Cell };

const DAY_MS = 86_400_000;

/**
 * Appends rows to a table. For the many rows of a country, SQL over a file is far faster.
 * @throws what the driver says when a value is not of its column's type
 */
export async function insertRows<T extends TableName>(
  db: DuckDBConnection,
  table: T,
  rows: Iterable<Row<T>>,
): Promise<void> {
  const columns = Object.keys(TABLES[table].columns) as ColumnName<T>[];
  const appender = await db.createAppender(table);
  const types = columns.map((_, i) => appender.columnType(i));
  try {
    for (const row of rows) {
      for (const [i, column] of columns.entries()) {
        const cell = row[column] ?? null;
        const type = types[i];
        const value: DuckDBValue =
          type?.typeId === DuckDBTypeId.DATE && typeof cell === 'string'
            ? new DuckDBDateValue(Math.round(Date.parse(`${cell}T00:00:00Z`) / DAY_MS))
            : cell;
        appender.appendValue(value, type);
      }
      appender.endRow();
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}
