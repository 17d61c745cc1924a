import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Asks the release that the server under test reads, in SQL and past all of the program's own code. */
export async function askRelease(sql: string): Promise<Record<string, string | number>[]> {
  const folder = process.env.DANDO_DATA;
  if (!folder)
    throw new Error('DANDO_DATA is not set: start the browser tests with "npm run test:e2e"');
  const current = readFileSync(join(folder, 'current'), 'utf8').trim();
  const file = await DuckDBInstance.create(join(folder, current, 'population.duckdb'), {
    access_mode: 'READ_ONLY',
  });
  const connection = await file.connect();
  try {
    const answer = await connection.runAndReadAll(sql);
    return answer.getRowObjectsJson() as Record<string, string | number>[];
  } finally {
    connection.closeSync();
    file.closeSync();
  }
}
