import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';
import type { Boundary, Defect, Draft } from '@/data/build/draft';
import { createStatements } from '@/data/tables';

/** A draft in memory that keeps what a source tells it, for tests. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly defects: Defect[];
  readonly boundaries: Boundary[];
  readonly rowsRead: { file: string; rows: number }[];
  /** The rows of a query. */
  rows(sql: string): Promise<Json[][]>;
  remove(): Promise<void>;
}

export async function openDraft(): Promise<OpenDraft> {
  const scratch = await mkdtemp(join(tmpdir(), 'dando-draft-'));
  const instance = await DuckDBInstance.create();
  const db = await instance.connect();
  for (const statement of createStatements()) await db.run(statement);
  const defects: Defect[] = [];
  const boundaries: Boundary[] = [];
  const rowsRead: { file: string; rows: number }[] = [];
  return {
    draft: {
      ...{ db, connect: () => instance.connect(), scratch, progress: () => undefined },
      rowsRead: (file, rows) => void rowsRead.push({ file, rows }),
      boundary: async (boundary) => void boundaries.push(boundary),
      defect: (defect) => void defects.push(defect),
    },
    ...{ defects, boundaries, rowsRead },
    rows: async (sql) => (await db.runAndReadAll(sql)).getRowsJson(),
    remove: async () => {
      db.closeSync();
      instance.closeSync();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
