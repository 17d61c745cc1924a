/** Which column of a table of a plan holds what, by names as officials and programs write them. */
import { fold } from '@/geo/units';
import type { TableRow } from './delimited';

export const TABLE_COLUMNS = [
  'old_code',
  'old_name',
  'new_code',
  'new_name',
  'new_kind',
  'province',
  'old_province',
  'district',
  'transfer',
  'share_people',
  'share_land',
  'seat',
  'note',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface Header {
  /** Place of the row among those given. */
  readonly at: number;
  readonly columns: ReadonlyMap<TableColumn, number>;
  /** The names as written, by place; of two header rows the lower one. */
  readonly names: readonly string[];
  /** Names that say nothing known. */
  readonly strange: readonly string[];
}

/** A title, a motto and a merged row may stand above the names of the columns. */
const HEADER_WITHIN = 25;

/**
 * The header is the first row that names an old and a new unit, or the fuller one below it where it is
 * made of merged cells; undefined when no row does.
 */
export function findHeader(rows: readonly TableRow[]): Header | undefined {
  let found: Header | undefined;
  const filled = (at: number) => rows[at]!.cells.filter((cell) => cell.trim() !== '').length;
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at++) {
    if (found && (at > found.at + 1 || filled(at) <= filled(found.at))) break;
    const names = rows[at]!.cells.map((cell) => cell.trim());
    const above = at > 0 ? filledRight(rows[at - 1]!.cells) : [];
    const columns = columnsOf(names, above);
    const has = (...wanted: TableColumn[]) => wanted.some((column) => columns.has(column));
    if (!has('old_code', 'old_name') || !has('new_code', 'new_name')) continue;
    const known = new Set(columns.values());
    const strange = names.filter((name, i) => name !== '' && !known.has(i));
    found = { at, columns, names, strange };
  }
  return found;
}

/** A merged cell of a header row stands over the blank ones to its right. */
function filledRight(cells: readonly string[]): string[] {
  let last = '';
  return cells.map((cell) => {
    if (cell.trim() !== '') last = cell.trim();
    return last;
  });
}

function columnsOf(names: readonly string[], above: readonly string[]): Map<TableColumn, number> {
  const columns = new Map<TableColumn, number>();
  const take = (column: TableColumn | null, i: number): void => {
    if (column !== null && !columns.has(column)) columns.set(column, i);
  };
  names.forEach((name, i) => {
    take(columnOf(name), i);
  });
  const known = new Set(columns.values());
  // "Mã" alone is told from its neighbour by the merged cell above it; without one it is of old units.
  names.forEach((name, i) => {
    if (known.has(i) || !BARE.has(fold(name))) return;
    take(columnOf(`${above[i] ?? ''} ${name}`) ?? columnOf(`${name} cũ`), i);
  });
  return columns;
}

const BARE = new Set(['ma', 'ten', 'code', 'name', 'ma xa', 'ten xa', 'ma dvhc', 'ten dvhc']);

type Tokens = ReadonlySet<string>;
const any = (tokens: Tokens, ...words: string[]) => words.some((word) => tokens.has(word));

/** What a name of a column says; null when nothing known. */
export function columnOf(name: string): TableColumn | null {
  const folded = fold(name);
  const tokens = new Set(folded.split(' '));
  const says = (text: string) => ` ${folded} `.includes(` ${text} `);
  if (any(tokens, 'share') || says('ty le') || says('ti le')) {
    if (any(tokens, 'population', 'people') || says('dan so')) return 'share_people';
    return any(tokens, 'area', 'land') || says('dien tich') ? 'share_land' : null;
  }
  if (says('dan so') || says('dien tich') || any(tokens, 'population', 'area')) return null;
  if (says('trung tam') || says('tru so') || any(tokens, 'seat')) return 'seat';
  if (says('hinh thuc') || says('noi dung sap xep') || any(tokens, 'transfer')) return 'transfer';
  if (says('ghi chu') || any(tokens, 'note', 'notes', 'remark')) return 'note';
  const isOld = any(tokens, 'cu', 'truoc', 'old', 'from');
  const isNew = any(tokens, 'moi', 'sau', 'new', 'to');
  if (says('loai hinh') || any(tokens, 'kind', 'loai')) return isOld ? null : 'new_kind';
  if (any(tokens, 'ma', 'code')) return isOld ? 'old_code' : isNew ? 'new_code' : null;
  if (any(tokens, 'tinh', 'province')) return isOld ? 'old_province' : 'province';
  if (any(tokens, 'huyen', 'quan', 'district')) return 'district';
  const names = any(tokens, 'ten', 'name', 'xa', 'phuong', 'dvhc', 'unit') || says('don vi');
  if (!names || isOld === isNew) return null;
  return isOld ? 'old_name' : 'new_name';
}
