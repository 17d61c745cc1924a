/** Checksums of what a release holds. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { FORMAT, type Manifest, TABLES, type TableName } from '@/data/tables';

/** SHA-256 of a file, in hexadecimal, and its length in bytes. */
export async function hashFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  });
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Number of rows and checksum of a table: the sum of the hashes of its rows, so that neither the
 * order of rows nor the layout of the file matters. The hash is DuckDB's own (36 million rows in a
 * third of a second, where MD5 takes nine): it may change with DuckDB's version, as the file does.
 */
export async function tableChecksum(
  db: DuckDBConnection,
  table: TableName,
): Promise<Manifest['tables'][string]> {
  const columns = Object.keys(TABLES[table].columns).map((column) => `"${column}"`);
  const reader = await db.runAndReadAll(
    `SELECT count(*)::INTEGER, coalesce(sum(hash(${columns.join(', ')})), 0)::VARCHAR FROM ${table}`,
  );
  const [rows, checksum] = reader.getRows()[0] as [number, string];
  return { rows, checksum };
}

/** Rows and checksum of tables, by the table's name; of every table where none are named. */
export async function tableChecksums(
  db: DuckDBConnection,
  tables = Object.keys(TABLES) as readonly TableName[],
): Promise<Manifest['tables']> {
  const checksums: Manifest['tables'] = {};
  for (const table of tables) {
    checksums[table] = await tableChecksum(db, table);
  }
  return checksums;
}

/** One hash over the tables and the boundaries alone, whatever the order in which they are told. */
export function contentHash(parts: Pick<Manifest, 'tables' | 'boundaries'>): string {
  const tables = Object.entries(parts.tables).map(
    ([name, { rows, checksum }]) => `table ${name} ${rows} ${checksum}`,
  );
  const boundaries = parts.boundaries.map(
    (b) => `boundary ${b.level} ${b.edition} ${b.detail} ${b.approximate} ${b.sha256}`,
  );
  const lines = [`format ${FORMAT}`, ...tables.sort(), ...boundaries.sort()];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
