import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildReport, buildRelease } from '@/data/build/build-release';
import { tinySource } from './tiny-source';

export interface TinyRelease {
  /** The folder of releases, with `tiny` in it and published. */
  root: string;
  /** The folder of the release. */
  folder: string;
  manifest: BuildReport['manifest'];
  remove(): Promise<void>;
}

/**
 * Builds and publishes a release `tiny` of the tiny country in a temporary folder, in under a second.
 * @param change adds to the draft, for tests that need more than the tiny country has
 */
export async function buildTinyRelease(
  change?: Parameters<typeof tinySource>[0],
): Promise<TinyRelease> {
  const root = await mkdtemp(join(tmpdir(), 'dando-tiny-'));
  const { manifest } = await buildRelease(tinySource(change), { id: 'tiny', root, publish: true });
  return {
    root,
    folder: join(root, 'tiny'),
    manifest,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
