import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import { InputError } from '@/data/build/input-error';
import { type Content, sniff } from './bytes';
import { csvRecords } from './csv';
import { assertUnpacksWithin } from './workbook-size';

/** One line of a table: the header first. Cells are texts, empty where the file has nothing. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Bytes of a workbook unpacked, which is held in memory whole: a larger one is better given as CSV or Parquet. */
const MAX_WORKBOOK = 400e6;

const FORMATS: readonly { ending: RegExp; content: Content; what: string }[] = [
  { ending: /\.csv(\.gz)?$/i, content: 'text', what: 'a CSV file' },
  { ending: /\.xlsx$/i, content: 'zip', what: 'an XLSX file' },
  { ending: /\.parquet$/i, content: 'parquet', what: 'a Parquet file' },
];

/**
 * The records of a CSV, XLSX or Parquet file, as they come.
 * @param sheet name of the sheet of a workbook; the first where none is named
 * @throws InputError when the file is not what its name says, or cannot be read to its end
 */
export async function* tableRecords(path: string, sheet?: string): AsyncGenerator<TableRecord> {
  const file = basename(path);
  const format = FORMATS.find(({ ending }) => ending.test(path));
  if (!format)
    throw new InputError('a table is a file named .csv, .csv.gz, .xlsx or .parquet', { file });
  const { content, what } = await sniff(path);
  if (content !== format.content)
    throw new InputError(`${format.what} was expected, this is ${what}`, { file });
  if (format.content === 'zip') yield* workbookRecords(path, sheet);
  else if (format.content === 'parquet') yield* parquetRecords(path);
  else yield* csvRecords(path);
}

async function* workbookRecords(path: string, sheet?: string): AsyncGenerator<TableRecord> {
  const file = basename(path);
  await assertUnpacksWithin(path, MAX_WORKBOOK);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(path);
  } catch {
    throw new InputError('the workbook cannot be read', { file });
  }
  const worksheet = sheet === undefined ? workbook.worksheets[0] : workbook.getWorksheet(sheet);
  if (!worksheet) {
    const value = workbook.worksheets.map(({ name }) => name).join(', ');
    throw new InputError(`the workbook has no sheet "${sheet ?? ''}"`, { file, value });
  }
  const width = worksheet.columnCount;
  for (let line = 1; line <= worksheet.rowCount; line++) {
    const row = worksheet.getRow(line);
    if (!row.hasValues) continue;
    const cells = Array.from({ length: width }, (_, i) => cellText(row.getCell(i + 1).value));
    yield { line, cells };
  }
}

/** What a cell shows: the result of a formula, a day as YYYY-MM-DD. */
function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return String(value.text);
  return '';
}

async function* parquetRecords(path: string): AsyncGenerator<TableRecord> {
  const file = basename(path);
  await checkFooter(path);
  const instance = await DuckDBInstance.create();
  const db = await instance.connect();
  try {
    const result = await db
      .stream(`SELECT COLUMNS(*)::VARCHAR FROM read_parquet('${path.replaceAll("'", "''")}')`)
      .catch((error: Error) => {
        const reason = error.message.split('\n')[0];
        throw new InputError(`the Parquet file cannot be read: ${reason}`, { file });
      });
    yield { line: 1, cells: result.columnNames() };
    let line = 2;
    for await (const rows of result.yieldRows())
      for (const row of rows)
        yield { line: line++, cells: row.map((cell) => (cell === null ? '' : String(cell))) };
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}

/** @throws InputError when the last bytes are not those with which a Parquet file ends */
async function checkFooter(path: string): Promise<void> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const end = Buffer.alloc(4);
    await handle.read(end, 0, 4, Math.max(0, size - 4));
    if (size < 12 || end.toString('latin1') !== 'PAR1')
      throw new InputError('the Parquet file is cut off: its footer is missing', {
        file: basename(path),
      });
  } finally {
    await handle.close();
  }
}
