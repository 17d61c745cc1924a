/**
 * Reads the columns of a result once, where they enter: a column of another type than the query
 * promised fails here, by name, and not as a strange figure on a map.
 */
type Reader<T> = (value: unknown) => T;

const fail = (expected: string, value: unknown): never => {
  throw new TypeError(`expected ${expected}, found ${typeof value} ${String(value).slice(0, 40)}`);
};

export const text: Reader<string> = (value) =>
  typeof value === 'string' ? value : fail('a text', value);
export const integer: Reader<number> = (value) =>
  Number.isInteger(value) ? (value as number) : fail('a whole number', value);
export const real: Reader<number> = (value) =>
  Number.isFinite(value) ? (value as number) : fail('a number', value);
export const flag: Reader<boolean> = (value) =>
  typeof value === 'boolean' ? value : fail('a yes or no', value);
export const oneOf =
  <const T extends readonly string[]>(values: T): Reader<T[number]> =>
  (value) =>
    values.includes(value as string) ? (value as T[number]) : fail(values.join(' or '), value);
export const maybe =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null || value === undefined ? null : read(value);

type Shape = Record<string, Reader<unknown>>;
export type Columns<S extends Shape> = { [K in keyof S]: ReturnType<S[K]>[] };

/**
 * @returns the columns that the shape names, every value read by its reader
 * @throws TypeError that names the column and the row
 */
export function readColumns<S extends Shape>(
  shape: S,
  columns: Record<string, unknown[]>,
): Columns<S> {
  const read: Record<string, unknown[]> = {};
  for (const [name, reader] of Object.entries(shape)) {
    const column = columns[name];
    // A result without rows comes back without columns.
    if (!column && Object.keys(columns).length > 0) throw new TypeError(`no column ${name}`);
    read[name] = (column ?? []).map((value, row) => {
      try {
        return reader(value);
      } catch (error) {
        throw new TypeError(`column ${name}, row ${row}: ${(error as Error).message}`);
      }
    });
  }
  return read as Columns<S>;
}
