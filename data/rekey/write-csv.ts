/** CSV files as results: whole or not at all. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type CsvCell = string | number | null;

/** One line, without its end; cells are quoted where they must be. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells
    .map((cell) => {
      const text = cell === null ? '' : String(cell);
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
}

/** Writes beside the file and takes its place when all is written: a fault leaves the old one. */
export async function writeCsv(path: string, rows: Iterable<readonly CsvCell[]>): Promise<void> {
  const aside = `${path}.part`;
  try {
    await pipeline(Readable.from(blocks(rows)), createWriteStream(aside));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Lines by the thousand: a stream is slow with single ones. */
function* blocks(rows: Iterable<readonly CsvCell[]>): Generator<string> {
  let block = '';
  let lines = 0;
  for (const row of rows) {
    block += `${csvLine(row)}\n`;
    if (++lines % 1000 === 0) {
      yield block;
      block = '';
    }
  }
  if (block !== '') yield block;
}
