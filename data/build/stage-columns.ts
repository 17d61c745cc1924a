/** Rows made in JavaScript, column by column: what SQL then multiplies out to millions of rows. */
import {
  DuckDBArrayType,
  DuckDBArrayVector,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBIntegerVector,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';

/** Rows that a chunk of the driver holds. */
const CHUNK = 2048;

export interface StagedColumn {
  readonly type: DuckDBType;
  /** A value for each row; for arrays of whole numbers all of them in one, row after row. */
  readonly values: readonly DuckDBValue[] | Int32Array;
}

/** Makes a temporary table of the connection, in place of one of this name that it has. */
export async function stageColumns(
  db: DuckDBConnection,
  table: string,
  rows: number,
  columns: Readonly<Record<string, StagedColumn>>,
): Promise<void> {
  const list = Object.entries(columns).map(([name, { type }]) => `"${name}" ${type}`);
  await db.run(`CREATE OR REPLACE TEMP TABLE ${table} (${list.join(', ')})`);
  const staged = Object.values(columns);
  const types = staged.map(({ type }) => type);
  const appender = await db.createAppender(table, 'main', 'temp');
  try {
    for (let from = 0; from < rows; from += CHUNK) {
      const to = Math.min(rows, from + CHUNK);
      const chunk = DuckDBDataChunk.create(types, to - from);
      staged.forEach((column, c) => {
        setColumn(chunk, c, column, from, to);
      });
      appender.appendDataChunk(chunk);
    }
  } finally {
    appender.closeSync();
  }
}

function setColumn(
  chunk: DuckDBDataChunk,
  column: number,
  { type, values }: StagedColumn,
  from: number,
  to: number,
): void {
  if (!(values instanceof Int32Array)) {
    chunk.setColumnValues(column, values.slice(from, to));
    return;
  }
  const width = type instanceof DuckDBArrayType ? type.length : 1;
  const vector = chunk.getColumnVector(column);
  // The driver's own memory: to set it number by number takes twenty times as long.
  // biome-ignore lint/complexity/useLiteralKeys: the driver declares it private
  const numbers = vector instanceof DuckDBArrayVector ? vector['childData'] : vector;
  if (!(numbers instanceof DuckDBIntegerVector)) throw new TypeError(`${type} is not of INTEGER`);
  // biome-ignore lint/complexity/useLiteralKeys: the driver declares it private
  numbers['items'].set(values.subarray(from * width, to * width));
  vector.flush();
}
