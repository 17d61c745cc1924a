/** Codes and names of a file, each pair once. */
import { basename } from 'node:path';
import { InputError } from '@/data/build/input-error';
import { columnPlaces } from '@/data/sources/read/rows';
import { looseNames } from '@/geo/units';
import type { Keyed } from './diagnose';
import type { NamedEdition } from './editions';
import { records } from './survey-file';

export interface KeyColumns {
  readonly code: number;
  /** -1 where the file has no names. */
  readonly name: number;
}

/** Lines of a pair that are remembered; the rest is counted. */
const LINES = 10;
/** Rows looked at to find out which columns hold codes and names. */
const SAMPLE = 2000;

/**
 * Which columns hold codes and names: those named, else those whose cells are most often a code or a
 * name of any edition.
 * @throws InputError when no column holds codes
 */
export async function findColumns(
  path: string,
  editions: readonly NamedEdition[],
  named: { code: string | undefined; name: string | undefined },
): Promise<KeyColumns> {
  const file = basename(path);
  let header: readonly string[] = [];
  let codes: number[] = [];
  let names: number[] = [];
  let n = 0;
  for await (const { cells } of records(path)) {
    if (n++ === 0) {
      header = cells;
      codes = header.map(() => 0);
      names = header.map(() => 0);
      continue;
    }
    for (const [at, text] of cells.entries()) {
      const bare = /^\d+$/.test(text) ? text : '';
      if (editions.some((e) => e.nameOf.has(text))) codes[at]! += 1;
      // A number may be a code that lost its zeros, or just a number: half a vote.
      else if (editions.some((e) => e.nameOf.has(bare.padStart(5, '0')))) codes[at]! += 0.5;
      if (!bare && isName(text, editions)) names[at]! += 1;
    }
    if (n > SAMPLE) break;
  }
  const place = (column: string): number => columnPlaces(file, header, [column])[0]!;
  const best = (votes: number[], taken: number): number =>
    votes.reduce((found, v, at) => (at !== taken && v > (votes[found] ?? 0) ? at : found), -1);
  const code = named.code === undefined ? best(codes, -1) : place(named.code);
  if (code < 0)
    throw new InputError('no column holds codes of any edition; --code COLUMN names it', { file });
  return { code, name: named.name === undefined ? best(names, code) : place(named.name) };
}

const isName = (text: string, editions: readonly NamedEdition[]): boolean =>
  looseNames(text).some((loose) => editions.some((e) => e.codesOf.has(loose)));

/** Every pair of code and name with the lines on which it stands. */
export async function readKeys(path: string, columns: KeyColumns): Promise<Keyed[]> {
  const pairs = new Map<
    string,
    { code: string; name: string | null; rows: number; lines: number[] }
  >();
  let first = true;
  for await (const { line, cells } of records(path)) {
    if (first) {
      first = false;
      continue;
    }
    const code = cells[columns.code]!;
    const name = columns.name < 0 ? null : cells[columns.name]!;
    const key = pairKey(code, name);
    const known = pairs.get(key);
    if (!known) pairs.set(key, { code, name, rows: 1, lines: [line] });
    else {
      known.rows++;
      if (known.lines.length < LINES) known.lines.push(line);
    }
  }
  return [...pairs.values()];
}

/** A code and a name as one key; no text of a CSV file holds the sign between them. */
export const pairKey = (code: string, name: string | null): string => `${code}\u0000${name ?? ''}`;
