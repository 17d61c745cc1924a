/** A file as a stream of bytes that can be trusted to be what its name says. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { InputError } from '@/data/build/input-error';

/** How many bytes of a file are looked at to tell what it is. */
const HEAD = 4096;

/** What a file is by its first bytes. */
export type Content = 'text' | 'json' | 'zip' | 'parquet' | 'shapefile' | 'other';

const SIGNATURES: readonly [bytes: readonly number[], what: string, content: Content][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP or XLSX file', 'zip'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file', 'parquet'],
  [[0x00, 0x00, 0x27, 0x0a], 'a Shapefile', 'shapefile'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture', 'other'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture', 'other'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document', 'other'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file', 'other'],
  [[0x53, 0x51, 0x4c, 0x69], 'an SQLite database', 'other'],
  [[0xff, 0xfe], 'a text in UTF-16', 'other'],
  [[0xfe, 0xff], 'a text in UTF-16', 'other'],
];

/**
 * Tells what a file is from its head; a gzipped one is looked into.
 * @throws InputError when it is missing, empty, or starts with zeros as an unwritten disk does
 */
export async function sniff(path: string): Promise<{ content: Content; what: string }> {
  const file = basename(path);
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) throw new InputError('the file is missing', { file });
  if (info.size === 0) throw new InputError('the file is empty', { file });
  const head = await firstBytes(path);
  if (head.length === 0) throw new InputError('the file is empty', { file });
  for (const [bytes, what, content] of SIGNATURES)
    if (bytes.every((byte, i) => head[i] === byte)) return { content, what };
  if (head.every((byte) => byte === 0))
    throw new InputError('the file holds nothing but zeros', { file });
  if (head.includes(0)) return { content: 'other', what: 'a binary file' };
  const first = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()[0];
  return first === '{' || first === '['
    ? { content: 'json', what: 'a JSON text' }
    : { content: 'text', what: 'a plain text' };
}

async function firstBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of byteChunks(path, HEAD)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}

async function isGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

/**
 * The bytes of a file, unpacked where it is gzipped, a chunk at a time.
 * @throws InputError when a gzipped file is cut off or damaged
 */
export async function* byteChunks(path: string, chunkSize = 1 << 18): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { highWaterMark: chunkSize });
  const bytes = (await isGzip(path)) ? raw.pipe(createGunzip({ chunkSize })) : raw;
  raw.on('error', (error) => bytes.destroy(error));
  try {
    yield* bytes as AsyncIterable<Buffer>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new InputError('the gzip file is damaged or cut off', { file: basename(path) });
    throw error;
  } finally {
    raw.destroy();
  }
}

/**
 * The text of a file, a chunk at a time, without byte order mark.
 * @param limit bytes after which the file is refused
 * @throws InputError when the file is not UTF-8, holds zero bytes, or is longer than the limit
 */
export async function* textChunks(path: string, limit: number): AsyncGenerator<string> {
  const file = basename(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  let lines = 1;
  for await (const chunk of byteChunks(path)) {
    read += chunk.length;
    if (read > limit)
      throw new InputError(`the file is longer than ${limit / 1e6} MB unpacked`, { file });
    if (chunk.includes(0))
      throw new InputError('the file holds zero bytes and is no text', { file, row: lines });
    yield decode(decoder, chunk, file, lines);
    for (const byte of chunk) if (byte === 0x0a) lines++;
  }
  yield decode(decoder, undefined, file, lines);
}

function decode(
  decoder: TextDecoder,
  chunk: Buffer | undefined,
  file: string,
  row: number,
): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    const place = chunk ? row + lineOfBadByte(chunk) : row;
    throw new InputError('the text is not UTF-8', { file, row: place });
  }
}

/** How many lines lie before the first byte that cannot be read. */
function lineOfBadByte(chunk: Buffer): number {
  const text = new TextDecoder('utf-8').decode(chunk);
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length - 1;
}
