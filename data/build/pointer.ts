/**
 * Which release is served. `current` is a plain text file that holds an id; it is replaced by one
 * rename, so that a reader finds the old id or the new one. `history` is a log beside it, a line a
 * step, from which `rollback` knows what was served before; lines are only ever added, so that two
 * publishers at once lose none.
 */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appendLine, replaceFile } from './durable';
import { ReleaseError } from './release-error';

async function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** The id of the current release, or null before the first was published. */
export async function currentId(root: string): Promise<string | null> {
  const text = (await readText(join(root, 'current')))?.trim();
  return text ? text : null;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Releases as they came to be served, the latest last, read off the log. */
async function servedBefore(root: string): Promise<string[]> {
  let served: string[] = [];
  for (const line of ((await readText(join(root, 'history'))) ?? '').split('\n')) {
    const [verb, id] = line.trim().split(' ');
    if (!id) continue;
    if (verb === 'publish') served.push(id);
    else if (verb === 'back') served = served.slice(0, served.lastIndexOf(id) + 1);
    else if (verb === 'remove') served = served.filter((other) => other !== id);
  }
  return served;
}

/**
 * Makes a sealed release the current one.
 * @returns whether anything changed
 */
export async function publishRelease(root: string, id: string): Promise<boolean> {
  if (!(await exists(join(root, id, 'manifest.json')))) {
    throw new ReleaseError('missing', `No release "${id}" in ${root}.`);
  }
  const before = await currentId(root);
  if (before === id) return false;
  // A publisher that died between its two steps left the log one line short.
  if (before !== null && (await servedBefore(root)).at(-1) !== before) {
    await appendLine(join(root, 'history'), `publish ${before}`);
  }
  // The pointer first: the log must never name what was not served.
  await replaceFile(join(root, 'current'), `${id}\n`);
  await appendLine(join(root, 'history'), `publish ${id}`);
  return true;
}

/**
 * Goes back to the release that was served before the current one and still exists.
 * @returns its id
 * @throws ReleaseError when there is none
 */
export async function rollbackRelease(root: string): Promise<string> {
  const now = await currentId(root);
  for (const id of (await servedBefore(root)).reverse()) {
    if (id === now || !(await exists(join(root, id, 'manifest.json')))) continue;
    // The log first: cut short here, the next rollback goes to the same release.
    await appendLine(join(root, 'history'), `back ${id}`);
    await replaceFile(join(root, 'current'), `${id}\n`);
    return id;
  }
  throw new ReleaseError(
    'missing',
    now === null
      ? `Nothing is published in ${root}.`
      : `No release was published before "${now}", or it was removed.`,
  );
}

/** Takes a release that is about to be removed out of the history. */
export async function noteRemoval(root: string, id: string): Promise<void> {
  await appendLine(join(root, 'history'), `remove ${id}`);
}
