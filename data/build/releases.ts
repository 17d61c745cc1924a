/** The releases that stand sealed under a root: their names, their manifests, and their removal. */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FORMAT, Manifest } from '@/data/tables';
import { unfinishedName } from './durable';
import { currentId, noteRemoval } from './pointer';
import { ReleaseError } from './release-error';

const ID = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
/** Names that files beside the releases have. */
const TAKEN = ['current', 'history'];

/** @throws ReleaseError when the text cannot name a release. */
export function assertReleaseId(id: string): void {
  if (ID.test(id) && !TAKEN.includes(id)) return;
  throw new ReleaseError(
    'refused',
    `"${id}" cannot name a release: use up to 64 small letters, digits, ".", "_" or "-", beginning and ending with a letter or digit, and neither "current" nor "history".`,
  );
}

/** The database file of a release. */
export function databaseOf(folder: string): string {
  return join(folder, 'population.duckdb');
}

/**
 * The manifest in a folder, or null when there is none.
 * @throws ReleaseError when it is damaged or of another format
 */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  if (text === null) return null;
  const manifest = Manifest.safeParse(parseJson(text));
  if (manifest.success) return manifest.data;
  const fault = manifest.error.issues[0];
  throw new ReleaseError(
    'damaged',
    `${join(folder, 'manifest.json')} is damaged or of another format than ${FORMAT} (${fault?.path.join('.') || 'file'}: ${fault?.message}). Build the release again from its inputs.`,
  );
}

/** What a text says, or undefined where it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws ReleaseError that names the releases there are, when there is no such one. */
export async function releaseManifest(root: string, id: string): Promise<Manifest> {
  const manifest = ID.test(id) ? await readManifest(join(root, id)) : null;
  if (manifest) return manifest;
  const ids = await releaseIds(root);
  const known = ids.length > 0 ? `There are: ${ids.join(', ')}.` : 'There is none yet.';
  throw new ReleaseError('missing', `No release "${id}" in ${root}. ${known}`);
}

/** Every sealed release under the root, ascending. A release being built is hidden and not among them. */
export async function releaseIds(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isDirectory() && ID.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** Removes a release. @throws ReleaseError for the current one and for one that does not exist. */
export async function removeRelease(root: string, id: string): Promise<void> {
  if (!(await releaseIds(root)).includes(id)) await releaseManifest(root, id);
  if ((await currentId(root)) === id) {
    throw new ReleaseError(
      'refused',
      `"${id}" is the current release. Publish another one first, then remove it.`,
    );
  }
  await noteRemoval(root, id);
  // Hidden first, so that a removal that is cut short leaves no half a release in the list.
  const aside = join(root, unfinishedName(id));
  await rename(join(root, id), aside);
  await rm(aside, { recursive: true, force: true });
}
