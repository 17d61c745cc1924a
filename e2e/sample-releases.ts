import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch, ROOT } from '../app/_launch/child';
import { fingerprint } from '../app/_launch/fingerprint';

/** All that the sample release is made from. */
const INPUTS = ['data', 'geo', 'package-lock.json'];
const CACHE = join(ROOT, 'node_modules', '.cache', 'dando', 'releases');

/**
 * A folder of releases that holds the sample country, built from the sources as they are: once, then
 * kept until they change. What a person has in `data/built` is neither used nor touched.
 * @param say told what is done
 * @returns the folder, absolute
 */
export async function sampleReleases(say: (text: string) => void): Promise<string> {
  const folder = join(CACHE, fingerprint(ROOT, INPUTS).slice(0, 16));
  if (existsSync(join(folder, 'current'))) {
    say(`Sample release of these sources: ${folder}`);
    return folder;
  }
  rmSync(CACHE, { recursive: true, force: true });
  say(`Building the sample release into ${folder} …`);
  const code = await launch('data/cli.ts', ['sample'], {
    env: { DANDO_DATA: folder },
    output: 'stderr',
  }).ended;
  if (code !== 0) throw new Error('The sample release could not be built; see above.');
  return folder;
}
