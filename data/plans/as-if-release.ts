/**
 * A release in which a plan is law already, for who asks for it: made by the very steps of adoption,
 * but apart from the releases, so that it can never be published.
 */
import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, releaseManifest } from '@/data/build/releases';
import type { Manifest } from '@/data/tables';
import { type Adopting, adoptRelease } from './adopt-release';

/** Hidden, and so no release: see `releaseIds`. */
const FOLDER = '.drafts';
/** How many are kept; the longest unused go first. */
const KEPT = 4;

export interface AsIf {
  readonly id: string;
  readonly folder: string;
  readonly outcome: 'built' | 'unchanged';
  readonly manifest: Manifest;
}

/**
 * @param keep ids that are in use and must stay
 * @throws as `adoptRelease` does
 */
export async function asIfRelease(adopting: Adopting, keep: readonly string[]): Promise<AsIf> {
  const { root, plan, planTitle, savedAs, progress } = adopting;
  const base = await releaseManifest(root, adopting.base);
  const into = join(root, FOLDER);
  const of = JSON.stringify([base.id, base.contentHash, plan, planTitle, savedAs]);
  const id = createHash('sha256').update(of).digest('hex').slice(0, 16);
  const folder = join(into, id);
  const standing = await readManifest(folder).catch(() => null);
  if (standing) {
    const now = new Date();
    await utimes(folder, now, now);
    return { id, folder, outcome: 'unchanged', manifest: standing };
  }
  const name = planTitle ?? adopting.act.title;
  const made = await adoptRelease(adopting, {
    ...{ into, id, as: 'as_if' },
    title: ({ title }) => ({
      vi: `${title.vi} – như phương án “${name}” đã ban hành (dự kiến)`,
      en: `${title.en} – as if the plan “${name}” were adopted (draft)`,
    }),
  });
  progress('remove old drafts', 0.99);
  await removeOldest(into, new Set([id, ...keep]));
  return { id, folder, outcome: made.outcome, manifest: made.manifest };
}

async function removeOldest(into: string, keep: ReadonlySet<string>): Promise<void> {
  const names = (await readdir(into)).filter((name) => !name.startsWith('.'));
  const used = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(into, name))).mtimeMs })),
  );
  const old = used.sort((a, b) => b.at - a.at).slice(KEPT);
  for (const { name } of old)
    if (!keep.has(name)) await rm(join(into, name), { recursive: true, force: true });
}
