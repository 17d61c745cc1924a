/** Rows written as JavaScript values into a table of the contract. */
import {
  type DuckDBConnection,
  DuckDBDataChunkWriter,
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
  const dates = columns.map((_, i) => appender.columnType(i).typeId === DuckDBTypeId.DATE);
  // Whole chunks of columns: a value alone takes the driver a type and an object each time.
  const writer = DuckDBDataChunkWriter.forAppender(appender);
  try {
    for (const row of rows) {
      writer.appendRow(
        columns.map((column, i): DuckDBValue => {
          const cell = row[column] ?? null;
          if (!dates[i] || typeof cell !== 'string') return cell;
          return new DuckDBDateValue(Math.round(Date.parse(`${cell}T00:00:00Z`) / DAY_MS));
        }),
      );
    }
    writer.flush();
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}
