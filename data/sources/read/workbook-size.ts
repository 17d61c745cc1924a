import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Unzip, UnzipInflate } from 'fflate';
import { InputError } from '@/data/build/input-error';

/** Deflate packs zeros a thousandfold: a chunk of this size gives 16 MB at the most. */
const CHUNK = 1 << 14;

/**
 * Unpacks a workbook without keeping it, to learn whether it may be opened: a few kilobytes can hold
 * gigabytes, and what the archive says of its own sizes need not be true.
 * @param limit bytes unpacked, of all parts together
 * @throws InputError when it unpacks to more, or is no whole archive
 */
export async function assertUnpacksWithin(path: string, limit: number): Promise<void> {
  const file = basename(path);
  let unpacked = 0;
  let damaged = false;
  const archive = new Unzip((part) => {
    part.ondata = (error, bytes) => {
      damaged ||= error !== null;
      unpacked += bytes?.length ?? 0;
    };
    part.start();
  });
  archive.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      archive.push(chunk as Buffer);
      if (unpacked > limit)
        throw new InputError(`the workbook unpacks to more than ${limit / 1e6} MB`, { file });
    }
    archive.push(new Uint8Array(), true);
  } catch (error) {
    if (error instanceof InputError) throw error;
    damaged = true;
  }
  if (damaged) throw new InputError('the workbook cannot be read', { file });
}
