import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, ROOT } from '../app/_launch/child';

const CACHE = join(ROOT, 'node_modules', '.cache', 'dando', 'releases');

/**
 * A folder of releases whose current one is the sample country of these sources: built once, found
 * again by its name until they change. What a person has in `data/built` is neither used nor touched.
 * @returns the folder, absolute
 */
export async function sampleReleases(): Promise<string> {
  const code = await launch('data/cli.ts', ['sample', '--root', CACHE], { output: 'stderr' }).ended;
  if (code !== 0) throw new Error('The sample release could not be built; see above.');
  console.error(
    `Sample release: ${join(CACHE, readFileSync(join(CACHE, 'current'), 'utf8').trim())}`,
  );
  return CACHE;
}
