import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LaunchOptions, launch, NEXT, ROOT } from './child';
import { fingerprint } from './fingerprint';

/** All that a build of the app is made from. */
const INPUTS = [
  'app',
  'components',
  'geo',
  'server',
  'data/tables.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
];
const STAMP = join(ROOT, '.next', 'built-from');

/** Whether the build in `.next` was made from the sources as they are now. */
export function buildIsFresh(): boolean {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint(ROOT, INPUTS);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Builds the app and notes what from; a build that was interrupted counts as none.
 * @returns the exit code of the build
 */
export async function build(output: LaunchOptions['output'] = 'stdout'): Promise<number> {
  const sources = fingerprint(ROOT, INPUTS);
  rmSync(STAMP, { force: true });
  const code = await launch(NEXT, ['build'], { output }).ended;
  if (code === 0) {
    mkdirSync(join(ROOT, '.next'), { recursive: true });
    writeFileSync(STAMP, sources);
  }
  return code;
}
