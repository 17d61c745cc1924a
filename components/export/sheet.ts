/** A table on its way into a file, whatever the format, and what must be told with it. */

/** A number, a text, or the word for why there is no number; null only where the field has no sense. */
export type SheetCell = string | number | null;

export interface SheetColumn {
  header: string;
  kind: 'text' | 'number';
  /** Decimals to show where the format can; the number itself is written whole. */
  decimals?: number;
}
export interface Sheet {
  columns: SheetColumn[];
  rows: SheetCell[][];
}

/** What every file says of itself: question, dates, source, release and notes. */
export interface About {
  title: string;
  /** Name and value, in the order to show them. */
  lines: [name: string, value: string][];
  notes: string[];
  sample: boolean;
}
