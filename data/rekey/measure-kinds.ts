/** What `--kind` may say of the columns of `--values`, and how their cells are read. */

export type ColumnKind =
  | { readonly kind: 'count' }
  | { readonly kind: 'land' }
  /** Made again from two columns of counts, which are re-keyed too. */
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  /** Weighted by a column of counts, which is re-keyed too. */
  | { readonly kind: 'mean'; readonly base: string };

/** @returns undefined when the text is none of `count`, `land`, `ratio:NUM/DEN`, `mean:BASE` */
export function columnKind(text: string): ColumnKind | undefined {
  if (text === 'count' || text === 'land') return { kind: text };
  const ratio = /^ratio:([^/]+)\/(.+)$/.exec(text);
  if (ratio) return { kind: 'ratio', numerator: ratio[1]!, denominator: ratio[2]! };
  const mean = /^mean:(.+)$/.exec(text);
  return mean ? { kind: 'mean', base: mean[1]! } : undefined;
}

/** A column that is added up; every kind is made of such. */
export interface Addend {
  readonly column: string;
  readonly subject: 'people' | 'land';
  /** Counts stay whole; amounts need not be. */
  readonly whole: boolean;
  /** For a mean: the column is multiplied by this one before it is added up. */
  readonly times?: string;
}

/**
 * The columns that are added up for the values asked for, each once.
 * @param land columns that go by shares of land, beside those of kind `land`
 */
export function addendsOf(
  values: readonly string[],
  kind: ColumnKind,
  land: ReadonlySet<string>,
): Addend[] {
  const counted = (column: string): Addend =>
    land.has(column)
      ? { column, subject: 'land', whole: false }
      : { column, subject: 'people', whole: true };
  switch (kind.kind) {
    case 'count':
      return values.map(counted);
    case 'land':
      return values.map((column) => ({ column, subject: 'land', whole: false }));
    case 'ratio':
      return [counted(kind.numerator), counted(kind.denominator)];
    case 'mean':
      return [
        counted(kind.base),
        ...values.map(
          (column): Addend => ({ column, subject: 'people', whole: false, times: kind.base }),
        ),
      ];
    default:
      return kind satisfies never;
  }
}

/** How a cell is read: its form, and what to say of a cell that has another. An empty cell is unknown. */
export interface CellForm {
  readonly form: RegExp;
  readonly fault: string;
}
export const COUNT_CELL: CellForm = {
  form: /^\d{0,15}$/,
  fault: 'a count is a whole number from 0; other figures want another --kind',
};
export const AMOUNT_CELL: CellForm = {
  form: /^(-?\d*\.?\d+([eE][-+]?\d+)?)?$/,
  fault: 'a number with a point as decimal sign is expected',
};
