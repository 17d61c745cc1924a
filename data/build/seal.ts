/** The last two steps of a release: its manifest, and the one rename that makes it one. */
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@/data/tables';
import { flush } from './durable';
import { ReleaseError } from './release-error';
import { databaseOf, readManifest } from './releases';
import type { Staging } from './staging';

/** Writes the manifest, the last file of a release, and has the disk keep all of it. */
export async function writeManifest(staging: Staging, manifest: Manifest): Promise<void> {
  const handle = await open(join(staging.folder, 'manifest.json'), 'wx');
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await flush(databaseOf(staging.folder));
  await flush(join(staging.folder, 'boundaries'));
  await flush(staging.folder);
}

/**
 * The one rename that makes the staging folder a release. Where a release of the id stands already,
 * it stays: the same content is a success.
 * @throws ReleaseError when the release that stands there has other content
 */
export async function moveIntoPlace(
  staging: Staging,
  root: string,
  manifest: Manifest,
): Promise<{ outcome: 'built' | 'unchanged'; standing: Manifest }> {
  const place = join(root, manifest.id);
  try {
    await rename(staging.folder, place);
    await flush(root);
    return { outcome: 'built', standing: manifest };
  } catch (error) {
    const standing = await readManifest(place);
    if (!standing) throw error;
    if (standing.contentHash === manifest.contentHash) return { outcome: 'unchanged', standing };
    throw new ReleaseError(
      'refused',
      `A release "${manifest.id}" with other content exists and a release never changes. Remove it ("remove ${manifest.id}") or build under another name ("--as").`,
    );
  }
}
