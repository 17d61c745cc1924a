/** A file of a table, whatever a spreadsheet program saved it as, as rows of texts. */
import { readDelimited, type TableRow } from '@/geo/plans';

export interface TableFile {
  readonly file: string;
  readonly rows: readonly TableRow[];
  /** The sheet that was read, and how many the workbook has; null for a text. */
  readonly sheet: { readonly name: string; readonly of: number } | null;
}

/** The first bytes of a ZIP archive, which every XLSX is. */
const ZIP = [0x50, 0x4b];

/**
 * Reads CSV (UTF-8 or UTF-16, any separator) or the fullest sheet of an XLSX.
 * @throws UnclosedQuote, or an Error when the file is neither
 */
export async function readTableFile(file: File): Promise<TableFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (ZIP.every((byte, i) => bytes[i] === byte)) return readWorkbook(file.name, bytes.buffer);
  return { file: file.name, rows: readDelimited(decoded(bytes)), sheet: null };
}

/** Spreadsheet programs save "Unicode text" as UTF-16 with a mark, all else as UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}

async function readWorkbook(file: string, bytes: ArrayBuffer): Promise<TableFile> {
  // Large, and needed only by those who open a workbook.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  await book.xlsx.load(bytes);
  const sheets = [...book.worksheets].sort((a, b) => b.actualRowCount - a.actualRowCount);
  const [fullest] = sheets;
  if (!fullest) throw new Error(`${file} has no sheet`);
  const rows: TableRow[] = [];
  fullest.eachRow((row, number) => {
    const cells: string[] = [];
    // A merged cell is told once, where it begins; the reader takes it down or to the right itself.
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.isMerged && cell.master !== cell ? '' : cell.text;
    });
    rows.push({ row: number, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  return { file, rows, sheet: { name: fullest.name, of: sheets.length } };
}
