import { basename } from 'node:path';
import { z } from 'zod';
import { InputError } from '@/data/build/input-error';
import { isPeriod } from '@/geo/flows';
import { isoDate } from '@/geo/units';
import { tableRecords } from './table';

/** A row of a table with the line it stands on. */
export type Numbered<T> = T & { readonly row: number };

/** Columns as a source has them, by the names in its header. */
export type Columns = Record<string, z.ZodType<unknown, string>>;

/** Code of a province: two digits. */
export const provinceCode = z.string().regex(/^\d{2}$/, 'a province has a code of two digits');
/** Code of a commune: five digits, or `D` and three for a district without communes. */
export const communeCode = z
  .string()
  .regex(/^(\d{5}|D\d{3})$/, 'a commune has a code of five digits');
export const filledText = z.string().refine((text) => text.trim() !== '', 'the cell is empty');
/** Whole people, or null in an empty cell. */
export const peopleOrBlank = z
  .string()
  .regex(/^\d*$/, 'people are counted in whole numbers from 0')
  .regex(/^\d{0,9}$/, 'no count of people has more than nine digits')
  .transform((text) => (text === '' ? null : Number(text)));
export const people = z
  .string()
  .regex(/^\d+$/, 'people are counted in whole numbers from 0')
  .regex(/^\d{1,9}$/, 'no count of people has more than nine digits')
  .transform(Number);
/** Square kilometres, or null in an empty cell; 0 is let through, for the import to tell. */
export const areaOrBlank = z
  .string()
  .refine((text) => /^(\d+(\.\d+)?)?$/.test(text), {
    error: 'an area is a number of square kilometres, 0 or more',
  })
  .transform((text) => (text === '' ? null : Number(text)));
/** Degrees, or null in an empty cell. */
const degrees = (limit: number, what: string) =>
  z
    .string()
    .refine(
      (text) => text === '' || (/^-?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= limit),
      {
        error: `a ${what} lies between -${limit} and ${limit}`,
      },
    )
    .transform((text) => (text === '' ? null : Number(text)));
export const longitude = degrees(180, 'longitude');
export const latitude = degrees(90, 'latitude');
export const day = z
  .string()
  .refine(isDay, 'a day has the form YYYY-MM-DD and is in the calendar')
  .transform(isoDate);

export const period = z.string().refine(isPeriod, 'a period has the form YYYY, YYYY-Q1 or YYYY-MM');
/** Years of age from and to, or from on: 20-24, 85+. */
export const ageGroup = z
  .string()
  .refine((text) => isAgeGroup(text), 'an age group has the form 20-24 or 85+');

function isAgeGroup(text: string): boolean {
  const parts = /^(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(text);
  return parts !== null && (parts[2] === undefined || Number(parts[1]) <= Number(parts[2]));
}

function isDay(text: string): boolean {
  try {
    return isoDate(text) === text;
  } catch {
    return false;
  }
}

/**
 * The rows of a table with a header, each cell read by its column's rule. Columns that are not asked
 * for are passed over.
 * @param named what each column is called in the file, where that is another name than ours
 * @throws InputError that names row, column and value of the first cell that breaks its rule
 */
export async function* tableRows<C extends Columns>(
  path: string,
  columns: C,
  { named = {}, sheet }: { named?: { readonly [K in keyof C]?: string }; sheet?: string } = {},
): AsyncGenerator<Numbered<{ [K in keyof C]: z.output<C[K]> }>> {
  const file = basename(path);
  const nameOf = (column: string) => named[column] ?? column;
  let places: readonly number[] | undefined;
  let width = 0;
  for await (const { line, cells } of tableRecords(path, sheet)) {
    if (!places) {
      places = columnPlaces(file, cells, Object.keys(columns).map(nameOf));
      width = cells.length;
      continue;
    }
    if (cells.length !== width) {
      const what = `the row has ${cells.length} cells, the header ${width}`;
      throw new InputError(what, { file, row: line });
    }
    const row: Record<string, unknown> = { row: line };
    for (const [i, column] of Object.keys(columns).entries()) {
      const value = cells[places[i]!]!;
      const read = columns[column]!.safeParse(value);
      if (!read.success)
        throw new InputError(read.error.issues[0]!.message, {
          ...{ file, row: line, column: nameOf(column), value },
        });
      row[column] = read.data;
    }
    yield row as Numbered<{ [K in keyof C]: z.output<C[K]> }>;
  }
  if (!places) throw new InputError('the file is empty', { file });
}

/** Where each column asked for stands in the header. */
export function columnPlaces(
  file: string,
  header: readonly string[],
  wanted: readonly string[],
): number[] {
  const names = header.map((name) => name.trim());
  return wanted.map((column) => {
    const place = names.indexOf(column);
    if (place < 0) {
      const value = names.join(', ');
      throw new InputError('the column is missing from the header', {
        file,
        row: 1,
        column,
        value,
      });
    }
    if (names.lastIndexOf(column) !== place)
      throw new InputError('the column stands twice in the header', { file, row: 1, column });
    return place;
  });
}

/** Every row by the code of its unit. @throws InputError when two rows have one code. */
export async function byCode<T extends { code: string; row: number }>(
  file: string,
  rows: AsyncIterable<T>,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for await (const row of rows) {
    const other = found.get(row.code);
    if (other) {
      const what = `two units have one code (the other on row ${other.row})`;
      throw new InputError(what, { file, row: row.row, column: 'code', value: row.code });
    }
    found.set(row.code, row);
  }
  return found;
}
