import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { createTables, openToWrite } from '@/data/build/database';
import { sampleSource } from '../source';

/** The tables of the sample as its source leaves them, for tests. */
export interface FilledSample {
  /** The communes since 2025-07-01. */
  readonly communes: Topology;
  /** The rows of a query; the view `placed` is `population` with each commune's province. */
  rows(sql: string): Promise<unknown[][]>;
  /** The one value of a query. */
  value(sql: string): Promise<number>;
  remove(): Promise<void>;
}

export async function fillSample(seed: number): Promise<FilledSample> {
  const folder = await mkdtemp(join(tmpdir(), 'dando-sample-'));
  const { db, connect, close } = await openToWrite(join(folder, 'draft.duckdb'), folder);
  await createTables(db);
  let communes: Topology | undefined;
  const source = await sampleSource({ seed });
  await source.fill({
    ...{ db, connect, scratch: folder, progress: () => undefined, rowsRead: () => undefined },
    defect: ({ defect }) => {
      throw new Error(`the sample has a defect: ${defect}`);
    },
    boundary: async ({ level, edition, topology }) => {
      if (level === 'commune' && edition === '2025-07-01') communes = topology;
    },
  });
  if (!communes) throw new Error('the sample draws no communes');
  await db.run(`
    CREATE TEMP VIEW placed AS
    SELECT population.*, parent_code AS province FROM population JOIN unit
      ON code = unit_code AND valid_from <= edition AND (valid_to IS NULL OR edition < valid_to)`);
  const rows = async (sql: string) => (await db.runAndReadAll(sql)).getRows();
  return {
    communes,
    rows,
    value: async (sql) => (await rows(sql))[0]![0] as number,
    remove: async () => {
      close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
