/** The hidden folders in which releases are built, and the sweeping of those whose process died. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinishedName } from './durable';

const UNFINISHED = /^\.staging-.+-(\d+)-[0-9a-f]{8}$/;

/** Folders that this process is building in: its own number on a folder proves nothing after a restart. */
const own = new Set<string>();

export interface Staging {
  /** Becomes the release. */
  readonly folder: string;
  /** For temporary files; removed before the release is sealed. */
  readonly scratch: string;
  /** Removes whatever is left of it. */
  discard(): Promise<void>;
}

/** Makes a folder beside the releases, on the same filesystem, so that one rename moves it. */
export async function openStaging(root: string, id: string): Promise<Staging> {
  const name = unfinishedName(id);
  own.add(name);
  const folder = join(root, name);
  const scratch = join(folder, 'scratch');
  await mkdir(scratch, { recursive: true });
  await mkdir(join(folder, 'boundaries'));
  return {
    folder,
    scratch,
    discard: async () => {
      await rm(folder, { recursive: true, force: true });
      own.delete(name);
    },
  };
}

/**
 * Removes what dead processes left unfinished.
 * @returns the names of what was removed
 */
export async function sweepOrphans(root: string): Promise<string[]> {
  const swept: string[] = [];
  for (const name of await readdir(root)) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid === undefined || own.has(name) || isAlive(Number(pid))) continue;
    await rm(join(root, name), { recursive: true, force: true });
    swept.push(name);
  }
  return swept;
}

/** Whether another process of this number runs. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // No permission to signal it means that it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
