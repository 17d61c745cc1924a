import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256 over the paths and bytes of files, in an order of their own; tests do not count.
 * @param root the folder that the paths start from
 * @param places files, and folders with all below them; one that is missing counts as such
 */
export function fingerprint(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of places.flatMap((place) => filesUnder(root, place)).sort()) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(root, path)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root: string, place: string): string[] {
  const stats = statSync(join(root, place), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return /\.(test|spec)\.tsx?$/.test(place) ? [] : [place];
  if (place === 'data/built') return [];
  return readdirSync(join(root, place)).flatMap((name) => filesUnder(root, `${place}/${name}`));
}
