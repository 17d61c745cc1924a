import { basename } from 'node:path';
import { InputError } from '@/data/build/input-error';
import { tidy, transferOfNote } from '@/geo/units';
import { sniff } from '../read/bytes';
import { csvRecords } from '../read/csv';
import type { TransferKind } from './files';

/** A row of the official table of old and new units, cells tidied. */
export interface PublishedRow {
  readonly row: number;
  readonly newProvince: string;
  readonly newName: string;
  readonly newCode: string;
  readonly oldName: string;
  /** Empty where the row has none: ground of no commune, or a district without communes. */
  readonly oldCode: string;
  readonly note: string;
  readonly kind: TransferKind;
  readonly district: string;
  readonly oldProvince: string;
}

export interface PublishedTable {
  readonly rows: readonly PublishedRow[];
  readonly headers: number;
  /** Rows that only name a province, as a heading. */
  readonly sections: number;
  /** Cells with needless spaces, line breaks, or not in NFC: where, and as found. */
  readonly untidy: readonly { row: number; column: string; found: string }[];
}

const COLUMNS = [
  'Tỉnh, thành phố',
  'Tên Xã mới',
  'Mã Xã mới',
  'Tên Xã cũ',
  'Mã Xã cũ',
  'Ghi chú',
  'Quận/huyện',
  'Tỉnh cũ',
];

/**
 * Reads the table as it was published: two header rows, headings of provinces between the rows, a
 * last column without a name.
 * @throws InputError when the header, a code or a note is none of those the table is known to have
 */
export async function readPublishedTable(path: string): Promise<PublishedTable> {
  const file = basename(path);
  const { content, what } = await sniff(path);
  if (content !== 'text')
    throw new InputError(`a CSV file was expected, this is ${what}`, { file });
  const rows: PublishedRow[] = [];
  const untidy: { row: number; column: string; found: string }[] = [];
  let headers = 0;
  let sections = 0;
  for await (const { line, cells } of csvRecords(path)) {
    const tidied = cells.map(tidy);
    if (headers < 2) {
      headers++;
      if (headers === 2) checkHeader(file, line, tidied);
      continue;
    }
    for (const [i, found] of cells.entries())
      if (found !== tidied[i]) untidy.push({ row: line, column: COLUMNS[i] ?? `${i + 1}`, found });
    if (tidied.slice(1).every((cell) => cell === '')) sections++;
    else rows.push(publishedRow(file, line, tidied));
  }
  if (headers < 2) throw new InputError('the two header rows are missing', { file });
  return { rows, headers, sections, untidy };
}

function checkHeader(file: string, row: number, cells: readonly string[]): void {
  const missing = COLUMNS.find((name, i) => cells[i] !== name.normalize('NFC'));
  if (missing !== undefined) {
    const value = cells.join(', ');
    throw new InputError('the column is missing from the header', {
      file,
      row,
      column: missing,
      value,
    });
  }
}

function publishedRow(file: string, row: number, cells: readonly string[]): PublishedRow {
  const [newProvince, newName, newCode, oldName, code, note, district, oldProvince] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const fail = (what: string, column: string, value: string): never => {
    throw new InputError(what, { file, row, column, value });
  };
  if (!/^\d{5}$/.test(newCode)) fail('a commune has a code of five digits', 'Mã Xã mới', newCode);
  if (!/^(\d{5})?$/.test(code)) fail('a commune has a code of five digits', 'Mã Xã cũ', code);
  const kind = transferOfNote(note);
  if (kind === undefined) return fail('the note says nothing known', 'Ghi chú', note);
  // A district without communes has no code of a commune; the lists call it D and its own code.
  const island = code === '' && note.startsWith('Sắp xếp toàn bộ huyện');
  const oldCode = island ? `D${codeInBrackets(district)}` : code;
  return {
    ...{ row, newProvince, newName, newCode, oldName, oldCode, note, district, oldProvince },
    kind: kind === 'whole' && oldCode === '' ? 'new_land' : kind,
  };
}

/** "Quận Ba Đình (001)" to "001"; empty when there is none. */
export function codeInBrackets(text: string): string {
  return /\((\d+)\)$/.exec(text)?.[1] ?? '';
}
