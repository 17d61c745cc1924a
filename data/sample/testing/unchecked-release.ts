import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillCubes } from '@/data/build/cubes';
import { createTables, openToWrite } from '@/data/build/database';
import { publishRelease } from '@/data/build/pointer';
import { databaseOf } from '@/data/build/releases';
import { FORMAT, Manifest } from '@/data/tables';
import type { SeriesDate } from '../people/demography';
import { SAMPLE_SEED, sampleSource } from '../source';

const ID = 'sample';

/**
 * A release of the sample country with the people of some days and no boundaries, published in a
 * temporary folder: what asks about figures needs no order of rows, no checks and no checksums, which
 * take half of the time of a build.
 */
export async function uncheckedSample(dates: readonly SeriesDate[]) {
  const root = await mkdtemp(join(tmpdir(), 'dando-sample-'));
  const folder = join(root, ID);
  await mkdir(folder);
  const source = await sampleSource({ seed: SAMPLE_SEED, dates });
  const database = await openToWrite(databaseOf(folder), root);
  try {
    const { db, connect } = database;
    await createTables(db);
    await source.fill({
      ...{ db, connect, scratch: root, progress: () => undefined, rowsRead: () => undefined },
      boundary: async () => undefined,
      defect: ({ defect }) => {
        throw new Error(`the sample has a defect: ${defect}`);
      },
    });
    await fillCubes(database);
  } finally {
    database.close();
  }
  const { title, sample, bounds, places } = source;
  const manifest: Manifest = {
    ...{ format: FORMAT, id: ID, title, sample, bounds, places },
    ...{ createdAt: new Date(0).toISOString(), codeVersion: 'test', contentHash: '0'.repeat(64) },
    ...{ inputs: [], tables: {}, boundaries: [], checks: [] },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(Manifest.parse(manifest)));
  await publishRelease(root, ID);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
