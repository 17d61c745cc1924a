/** Rows of cells out of text: files of separated values, and what is pasted from a spreadsheet. */

/** A row of a table: its cells, and the line on which it starts, from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const SEPARATORS = ['\t', ';', ','] as const;

/** A quote that is opened and never closed, and the line on which its row starts. */
export class UnclosedQuote extends Error {
  readonly row: number;

  constructor(row: number) {
    super(`row ${row}: a quote is opened and not closed`);
    this.name = 'UnclosedQuote';
    this.row = row;
  }
}

/**
 * The rows of a text (RFC 4180: quotes doubled within quotes). The separator is the one that the
 * first lines have most of: a comma, a semicolon, or the tab of a pasted table. Blank lines are none.
 * @throws UnclosedQuote
 */
export function readDelimited(given: string): TableRow[] {
  const text = given.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((found) => found !== '')) rows.push({ row: start, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"' && cell === '') {
      let end = text.indexOf('"', i + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) throw new UnclosedQuote(start);
      cell = text.slice(i + 1, end).replaceAll('""', '"');
      for (const inside of cell) if (inside === '\n') line++;
      i = end;
    } else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') {
      endRow();
      start = ++line;
    } else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const head = text.split('\n', 5).join('\n');
  const count = (separator: string) => head.split(separator).length;
  return SEPARATORS.reduce((most, other) => (count(other) > count(most) ? other : most));
}
