import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { REPOSITORY } from '@/data/paths';
import type { Source } from './draft';

/** What shapes the sample's content, under the top of the repository. */
const GENERATOR = [
  'data/sample',
  'data/build/cubes.ts',
  'data/build/tally.ts',
  'data/tables.ts',
  'geo/measures',
  'geo/topology',
  'geo/units',
];

/**
 * The name of the sample's release: `sample-` and eight digits of a hash over its seed, its inputs
 * and the code that makes it, so that a sample made of the same is known without being built.
 */
export async function sampleId(source: Pick<Source, 'inputs'>, seed: number): Promise<string> {
  const hash = createHash('sha256').update(`seed ${seed}\n`);
  const code = (await Promise.all(GENERATOR.map(codeFiles))).flat();
  const files = [
    ...source.inputs,
    ...code.map((path) => ({ path, name: relative(REPOSITORY, path).replaceAll('\\', '/') })),
  ];
  for (const { path, name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const content = await readFile(path);
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return `sample-${hash.digest('hex').slice(0, 8)}`;
}

/** The file of a path, or every file below it that is not a test. */
async function codeFiles(path: string): Promise<string[]> {
  const full = join(REPOSITORY, path);
  if (path.endsWith('.ts')) return [full];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
}
