import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PROGRAM = join(
  dirname(createRequire(import.meta.url).resolve('mapshaper/package.json')),
  'bin/mapshaper',
);

/**
 * Runs mapshaper in a process of its own, so that its memory is given back and can be capped.
 * @param folder where relative names of files in `args` lie
 * @returns what it told, one message a line
 * @throws Error with its last words when it fails
 */
export async function mapshaper(folder: string, args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, ['--max-old-space-size=5000', PROGRAM, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const lines = told.split('\n').filter((line) => line.startsWith('['));
  if (status !== 0) throw new Error(`cleaning the boundaries failed: ${told.trim().slice(-500)}`);
  return lines;
}
