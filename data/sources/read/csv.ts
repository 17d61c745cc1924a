import { basename } from 'node:path';
import { InputError } from '@/data/build/input-error';
import { textChunks } from './bytes';

/** A record of a CSV file: its cells, and the line on which it starts, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record that is read: a quote that is never closed must not swallow a whole file. */
const MAX_RECORD = 1_000_000;
const MAX_BYTES = 4e9;

/**
 * The records of a CSV file (RFC 4180, comma, quotes doubled within quotes), as they come. Blank lines
 * are no records.
 * @throws InputError when the file is no UTF-8 text or a quote is not closed
 */
export async function* csvRecords(path: string): AsyncGenerator<CsvRecord> {
  const file = basename(path);
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let afterQuote = false;
  let line = 1;
  let start = 1;
  let length = 0;
  const endRecord = (): CsvRecord | undefined => {
    cells.push(cell);
    const record = cells.length === 1 && cells[0] === '' ? undefined : { line: start, cells };
    cells = [];
    cell = '';
    afterQuote = false;
    length = 0;
    return record;
  };
  for await (const text of textChunks(path, MAX_BYTES)) {
    for (const char of text) {
      if (++length > MAX_RECORD)
        throw new InputError('the record is too long; is a quote not closed?', {
          file,
          row: start,
        });
      if (quoted) {
        if (char === '"') {
          quoted = false;
          afterQuote = true;
        } else {
          if (char === '\n') line++;
          cell += char;
        }
      } else if (char === '"' && afterQuote) {
        cell += '"';
        quoted = true;
        afterQuote = false;
      } else if (char === '"' && cell === '') {
        quoted = true;
      } else if (char === ',') {
        cells.push(cell);
        cell = '';
        afterQuote = false;
      } else if (char === '\n') {
        const record = endRecord();
        if (record) yield record;
        start = ++line;
      } else if (char !== '\r') {
        cell += char;
      }
    }
  }
  if (quoted) throw new InputError('a quote is opened and not closed', { file, row: start });
  const last = endRecord();
  if (last) yield last;
}
