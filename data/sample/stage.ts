import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';

const TYPES = { BOOLEAN, DOUBLE, INTEGER, VARCHAR } satisfies Record<string, DuckDBType>;
/** Rows that a chunk of the driver holds. */
const CHUNK = 2048;

/**
 * Makes a temporary table of rows from JavaScript, column by column: what SQL then multiplies out to
 * millions of rows.
 */
export async function stage<Row>(
  db: DuckDBConnection,
  table: string,
  columns: { readonly [C in keyof Row & string]?: keyof typeof TYPES },
  rows: Iterable<Row>,
): Promise<void> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const types = names.map((name) => TYPES[columns[name]!]);
  const list = names.map((name) => `"${name}" ${columns[name]}`).join(', ');
  await db.run(`CREATE OR REPLACE TEMP TABLE ${table} (${list})`);
  const appender = await db.createAppender(table, 'main', 'temp');
  let values = names.map((): DuckDBValue[] => []);
  const flush = () => {
    const chunk = DuckDBDataChunk.create(types, values[0]!.length);
    chunk.setColumns(values);
    appender.appendDataChunk(chunk);
    values = names.map(() => []);
  };
  for (const row of rows) {
    names.forEach((name, c) => {
      values[c]!.push(row[name] as DuckDBValue);
    });
    if (values[0]!.length === CHUNK) flush();
  }
  if (values[0]!.length > 0) flush();
  appender.closeSync();
}
