/**
 * Builds a release aside and publishes it: the source fills the draft, its rows are put in
 * the contract's order, cubes are summed, checks are run, and one rename makes it a release. Until that
 * rename nobody sees any of it, whatever kills the process; after it nothing in it changes.
 */
import { rm } from 'node:fs/promises';
import { ChecksFailed, runChecks } from '@/data/checks/run-checks';
import { type BoundaryFile, FORMAT, Manifest, type SEVERITIES } from '@/data/tables';
import { writeBoundary } from './boundary-files';
import { contentHash, hashFile, tableChecksums } from './checksums';
import { codeVersion } from './code-version';
import { fillCubes } from './cubes';
import { createTables, openToWrite } from './database';
import type { Defect, Progress, Source } from './draft';
import { numberDefects } from './number-defects';
import { publishRelease } from './pointer';
import { putInOrder } from './put-in-order';
import { assertReleaseId, databaseOf } from './releases';
import { moveIntoPlace, writeManifest } from './seal';
import { openStaging, type Staging, sweepOrphans } from './staging';

/** Points of a build at which a test may stop it. */
export const MOMENTS = ['filling', 'filled', 'checking', 'sealed', 'renamed', 'published'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface BuildOptions {
  id: string;
  /** The folder of releases. */
  root: string;
  /** Whether it becomes the current release. */
  publish: boolean;
  progress?: Progress;
  /** For tests: awaited at each moment. */
  pause?: (moment: Moment) => Promise<void>;
}

export interface BuildReport {
  id: string;
  /** `unchanged`: a release of this id and this content was there already. */
  outcome: 'built' | 'unchanged';
  /** Whether it is the current release now. */
  published: boolean;
  manifest: Manifest;
  /** What the source read, in the order it told. */
  rowsRead: { file: string; rows: number }[];
  /** `rows` are the first of them in the files of the input. */
  defects: {
    defect: string;
    severity: (typeof SEVERITIES)[number];
    count: number;
    rows: { file: string; row: number }[];
  }[];
  /** Unfinished builds of dead processes that were removed. */
  swept: string[];
  seconds: number;
}

/** Which part of the whole build the filling is, for the progress told. */
const FILL = { from: 0.02, to: 0.7 };

/**
 * @throws InputError when the source finds no release can be made of the input
 * @throws ChecksFailed when what was built breaks an invariant
 * @throws ReleaseError when the id is not fit, or names a release of other content
 */
export async function buildRelease(source: Source, options: BuildOptions): Promise<BuildReport> {
  const started = performance.now();
  const { id, root } = options;
  const tell: Progress = options.progress ?? (() => undefined);
  const pause = options.pause ?? (async () => undefined);
  assertReleaseId(id);
  const staging = await openStaging(root, id);
  try {
    const swept = await sweepOrphans(root);
    tell('hash inputs', 0);
    const inputs = await hashInputs(source);
    const rowsRead: BuildReport['rowsRead'] = [];
    const { boundaries, defects } = await fill(source, staging, rowsRead, tell, pause);
    await pause('filled');
    const release = await openToWrite(databaseOf(staging.folder), staging.scratch);
    let sealed: Pick<Manifest, 'checks' | 'tables'>;
    try {
      tell('put in order', FILL.to);
      await putInOrder(release);
      tell('sum cubes', 0.8);
      await fillCubes(release);
      tell('check', 0.9);
      await pause('checking');
      const checks = await runChecks({ db: release.db, folder: staging.folder, boundaries });
      if (checks.some((check) => !check.ok)) throw new ChecksFailed(checks);
      await release.db.run('CHECKPOINT');
      sealed = { checks, tables: await tableChecksums(release.db) };
    } finally {
      release.close();
    }
    tell('seal', 0.97);
    await rm(staging.scratch, { recursive: true });
    const manifest = Manifest.parse({
      format: FORMAT,
      id,
      title: source.title,
      sample: source.sample,
      createdAt: new Date().toISOString(),
      codeVersion: await codeVersion(),
      inputs,
      boundaries,
      bounds: source.bounds,
      places: source.places,
      moverSources: source.moverSources,
      ...sealed,
      contentHash: contentHash({ tables: sealed.tables, boundaries }),
    });
    await writeManifest(staging, manifest);
    await pause('sealed');
    const { outcome, standing } = await moveIntoPlace(staging, root, manifest);
    await pause('renamed');
    if (options.publish) await publishRelease(root, id);
    await pause('published');
    tell('done', 1);
    return {
      id,
      outcome,
      published: options.publish,
      manifest: standing,
      rowsRead,
      defects: countDefects(defects),
      swept,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await staging.discard();
  }
}

async function hashInputs(source: Source): Promise<Manifest['inputs']> {
  const inputs: Manifest['inputs'] = [];
  for (const { path, name } of source.inputs)
    inputs.push({ file: name, ...(await hashFile(path)) });
  return inputs;
}

/** Lets the source fill a draft; what it tells of defects and boundaries comes back. */
async function fill(
  source: Source,
  staging: Staging,
  rowsRead: BuildReport['rowsRead'],
  tell: Progress,
  pause: (moment: Moment) => Promise<void>,
): Promise<{ boundaries: BoundaryFile[]; defects: Defect[] }> {
  const boundaries: BoundaryFile[] = [];
  const defects: Defect[] = [];
  const draft = await openToWrite(databaseOf(staging.folder), staging.scratch);
  try {
    await createTables(draft.db);
    await pause('filling');
    await source.fill({
      db: draft.db,
      connect: draft.connect,
      scratch: staging.scratch,
      progress: (step, done) => tell(step, FILL.from + done * (FILL.to - FILL.from)),
      rowsRead: (file, rows) => void rowsRead.push({ file, rows }),
      boundary: async (boundary) => {
        boundaries.push(await writeBoundary(staging.folder, boundary));
      },
      defect: (defect) => void defects.push(defect),
    });
    await numberDefects(draft.db, defects);
  } finally {
    draft.close();
  }
  boundaries.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { boundaries, defects };
}

/** So many rows are named for a kind of defect; the table `quality` has them all. */
const ROWS_NAMED = 5;

function countDefects(defects: readonly Defect[]): BuildReport['defects'] {
  const counts = new Map<string, BuildReport['defects'][number]>();
  for (const { defect, severity, file, row } of defects) {
    const key = `${severity} ${defect}`;
    const entry = counts.get(key) ?? { defect, severity, count: 0, rows: [] };
    entry.count += 1;
    if (file && row && entry.rows.length < ROWS_NAMED) entry.rows.push({ file, row });
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.defect < b.defect ? -1 : 1));
}
