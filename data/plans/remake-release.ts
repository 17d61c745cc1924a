/**
 * A release made of another one by one act: copied aside, changed, checked, sealed, and only then
 * renamed into place. The one it is made of is never touched.
 */
import { constants, copyFile, link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { contentHash, tableChecksums } from '@/data/build/checksums';
import { codeVersion } from '@/data/build/code-version';
import { openToWrite } from '@/data/build/database';
import type { Progress } from '@/data/build/draft';
import { putInOrder } from '@/data/build/put-in-order';
import { assertReleaseId, databaseOf } from '@/data/build/releases';
import { moveIntoPlace, writeManifest } from '@/data/build/seal';
import { openStaging, sweepOrphans } from '@/data/build/staging';
import { boundaryChecks } from '@/data/checks/boundaries';
import { figureChecks } from '@/data/checks/figures';
import { keyChecks } from '@/data/checks/keys';
import {
  type Check,
  type Checked,
  type CheckResult,
  ChecksFailed,
  runChecks,
} from '@/data/checks/run-checks';
import { transferChecks } from '@/data/checks/transfers';
import { unitChecks } from '@/data/checks/units';
import { type BoundaryFile, Manifest, type Origin, type TableName } from '@/data/tables';

/** Tables that an act writes to; all others are those of the base, row by row. */
export const HISTORY_TABLES = [
  'edition',
  'unit',
  'event',
  'transfer',
  'school',
] as const satisfies readonly TableName[];

/** Points of the making at which a test may stop it. */
export type Moment = 'copied' | 'changed' | 'sealed';

export interface Remaking {
  readonly root: string;
  /** The folder under which it will stand: `root`, or one that is not among the releases. */
  readonly into: string;
  readonly id: string;
  readonly base: Manifest;
  readonly title: Manifest['title'];
  readonly origin: Origin;
  /** Inputs besides the base. */
  readonly inputs: Manifest['inputs'];
  /** Every check, or only those of units, events and the boundaries that are new. */
  readonly checks: 'all' | 'history';
  readonly progress: Progress;
  readonly pause?: (moment: Moment) => Promise<void>;
  /**
   * Changes the copy; boundary files of the base that are to go on are taken over by `keep`.
   * @returns the boundary files of the new release
   */
  readonly change: (copy: Copy) => Promise<BoundaryFile[]>;
}

/** What an act works on: a copy of the base that nobody can see yet. */
export interface Copy {
  readonly db: DuckDBConnection;
  readonly folder: string;
  readonly baseFolder: string;
  /** Takes a boundary file of the base over as it is. */
  keep(file: BoundaryFile): Promise<BoundaryFile>;
}

export interface Remade {
  readonly id: string;
  readonly outcome: 'built' | 'unchanged';
  readonly manifest: Manifest;
}

/** Checks of what an act on units writes. */
const HISTORY_CHECKS: readonly Check[] = [
  ...keyChecks.filter(({ id }) => HISTORY_TABLES.some((table) => id === `key-${table}`)),
  ...unitChecks,
  ...transferChecks,
  ...figureChecks.filter(({ id }) => id === 'school-units-in-force'),
  ...boundaryChecks,
];

/**
 * @throws ChecksFailed when what was made breaks an invariant; nothing of it is kept
 * @throws ReleaseError when the id is not fit, or names a release of other content
 */
export async function remakeRelease(remaking: Remaking): Promise<Remade> {
  const { root, into, id, base, progress } = remaking;
  const pause = remaking.pause ?? (async () => undefined);
  assertReleaseId(id);
  const staging = await openStaging(into, id);
  const from = join(root, base.id);
  try {
    await sweepOrphans(into);
    progress('copy', 0.05);
    await copyFile(databaseOf(from), databaseOf(staging.folder), constants.COPYFILE_FICLONE);
    await pause('copied');
    const database = await openToWrite(databaseOf(staging.folder), staging.scratch);
    let boundaries: BoundaryFile[];
    let sealed: Pick<Manifest, 'checks' | 'tables'>;
    try {
      progress('change', 0.2);
      boundaries = await remaking.change({
        db: database.db,
        folder: staging.folder,
        baseFolder: from,
        keep: async (file) => {
          await linkOrCopy(join(from, file.file), join(staging.folder, file.file));
          return file;
        },
      });
      boundaries.sort((a, b) => (a.file < b.file ? -1 : 1));
      await putInOrder(database, HISTORY_TABLES);
      await pause('changed');
      progress('check', 0.6);
      const checks = await check(remaking, { db: database.db, folder: staging.folder, boundaries });
      if (checks.some((check) => !check.ok)) throw new ChecksFailed(checks);
      await database.db.run('CHECKPOINT');
      progress('seal', 0.9);
      const tables =
        remaking.checks === 'all'
          ? await tableChecksums(database.db)
          : { ...base.tables, ...(await tableChecksums(database.db, HISTORY_TABLES)) };
      sealed = { checks, tables };
    } finally {
      database.close();
    }
    await rm(staging.scratch, { recursive: true });
    const manifest = Manifest.parse({
      ...base,
      id,
      title: remaking.title,
      createdAt: new Date().toISOString(),
      codeVersion: await codeVersion(),
      inputs: [...base.inputs, ...remaking.inputs],
      boundaries,
      ...sealed,
      origin: remaking.origin,
      contentHash: contentHash({ tables: sealed.tables, boundaries }),
    });
    await writeManifest(staging, manifest);
    await pause('sealed');
    const { outcome, standing } = await moveIntoPlace(staging, into, manifest);
    return { id, outcome, manifest: standing };
  } finally {
    await staging.discard();
  }
}

/** All checks, or those of what was changed: the rest is that of the base, which passed them. */
function check({ checks, base }: Remaking, checked: Checked): Promise<CheckResult[]> {
  if (checks === 'all') return runChecks(checked);
  const known = new Set(base.boundaries.map(({ file, sha256 }) => `${file} ${sha256}`));
  const made = checked.boundaries.filter(({ file, sha256 }) => !known.has(`${file} ${sha256}`));
  return runChecks({ ...checked, boundaries: made }, HISTORY_CHECKS);
}

/** Boundary files never change, so two releases may share one; where links cannot be, it is copied. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
