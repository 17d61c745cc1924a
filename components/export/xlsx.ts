import { PALETTES } from '../theme';
import type { About, Sheet } from './sheet';

/** A sheet's name in the language of the file. */
interface SheetNames {
  data: string;
  about: string;
  notes: string;
}

/** The workbook: the figures on the first sheet, all that must be told of them on the second. */
export async function xlsxBytes(sheet: Sheet, about: About, names: SheetNames): Promise<BlobPart> {
  // Large, and needed only by those who ask for it.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const { light } = PALETTES;
  const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;

  const data = book.addWorksheet(names.data, { views: [{ state: 'frozen', ySplit: 1 }] });
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

  const told = book.addWorksheet(names.about);
  told.columns = [{ width: 26 }, { width: 90 }];
  told.addRows(about.lines);
  for (const note of about.notes) told.addRow([names.notes, note]);
  told.getColumn(1).font = { bold: true };
  told.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
  if (about.sample) data.headerFooter.oddHeader = `&C${about.lines.at(-1)?.[1] ?? ''}`;

  return (await book.xlsx.writeBuffer()) as BlobPart;
}
