import type { About, Sheet, SheetCell } from './sheet';

/** Spreadsheet programs take a text that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * RFC 4180 with a byte order mark, so that spreadsheet programs read the diacritics. Every row ends
 * with what the file is about, so that rows still say it after they were cut out or joined to others;
 * the notes, being long, stand on the first row only. Numbers are raw: a point, no grouping.
 */
export function csvText({ columns, rows }: Sheet, about: About, notesHeader: string): string {
  const told = about.lines.map(([, value]) => value);
  const head = [
    ...columns.map((column) => column.header),
    ...about.lines.map(([name]) => name),
    notesHeader,
  ];
  const body = rows.map((row, i) => [...row, ...told, i === 0 ? about.notes.join(' ') : null]);
  return `\uFEFF${[head, ...body].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
