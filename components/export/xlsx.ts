import type { Workbook, Worksheet } from 'exceljs';
import { PALETTES } from '../theme';
import type { About, Sheet } from './sheet';

/** A sheet's name in the language of the file. */
interface SheetNames {
  data: string;
  about: string;
  notes: string;
}

/** A sheet of a workbook under its name. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
}

/** The workbook: the figures on the first sheet, all that must be told of them on the second. */
export const xlsxBytes = (sheet: Sheet, about: About, names: SheetNames): Promise<BlobPart> =>
  workbookBytes([{ name: names.data, sheet }], about, names);

/** A workbook of several sheets; the last one says what they are about. */
export async function workbookBytes(
  sheets: readonly NamedSheet[],
  about: About,
  names: Pick<SheetNames, 'about' | 'notes'>,
): Promise<BlobPart> {
  // Large, and needed only by those who ask for it.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  for (const { name, sheet } of sheets) addSheet(book, name, sheet, about);
  const told = book.addWorksheet(names.about);
  told.columns = [{ width: 26 }, { width: 90 }];
  told.addRows(about.lines);
  for (const note of about.notes) told.addRow([names.notes, note]);
  told.getColumn(1).font = { bold: true };
  told.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
  return (await book.xlsx.writeBuffer()) as BlobPart;
}

const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;

function addSheet(book: Workbook, name: string, sheet: Sheet, about: About): void {
  const { light } = PALETTES;
  const data = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  data.columns = sheet.columns.map((column) => ({
    header: column.header,
    width: Math.min(36, Math.max(12, column.header.length + 2)),
    style:
      column.kind === 'number'
        ? {
            numFmt: column.decimals ? `#,##0.${'0'.repeat(column.decimals)}` : '#,##0',
            alignment: { horizontal: 'right' },
          }
        : { numFmt: '@' },
  }));
  data.addRows(sheet.rows);
  const head = data.getRow(1);
  head.font = { bold: true, color: { argb: argb(light.card) } };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(light.ink) } };
  head.alignment = { vertical: 'middle', wrapText: true };
  data.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: sheet.rows.length + 1, column: sheet.columns.length },
  };
  markWords(data, sheet);
  if (about.sample) data.headerFooter.oddHeader = `&C${about.lines.at(-1)?.[1] ?? ''}`;
}

/** A word in a column of numbers tells why there is none: it must not look like a figure. */
function markWords(data: Worksheet, { columns, rows }: Sheet): void {
  const { light } = PALETTES;
  columns.forEach(({ kind }, c) => {
    if (kind !== 'number') return;
    rows.forEach((row, r) => {
      if (typeof row[c] !== 'string') return;
      const cell = data.getCell(r + 2, c + 1);
      cell.font = { italic: true, color: { argb: argb(light.muted) } };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(light.missing) } };
    });
  });
}
