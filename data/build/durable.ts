/** Writing that survives a power cut: what was renamed into place is on the disk. */
import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Flushes a file or a folder to the disk. Windows cannot open folders: there it does without. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (process.platform === 'win32') return null;
    throw error;
  });
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
}

/** A name for something unfinished: tells whose it is, so that the orphans of dead processes are known. */
export function unfinishedName(what: string): string {
  return `.staging-${what}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Replaces a file by a new text in one step: a reader sees the old text or the new one, whole. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  const aside = join(folder, unfinishedName('pointer'));
  const handle = await open(aside, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
  await flush(folder);
}

/** Adds a line to a log. It begins with its own line break, so that a torn line before it stays alone. */
export async function appendLine(path: string, line: string): Promise<void> {
  const handle = await open(path, 'a');
  try {
    await handle.writeFile(`\n${line}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
