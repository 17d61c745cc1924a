/** The first reading of a file: nothing is written before every row of it has been understood. */
import { basename } from 'node:path';
import { InputError, type Place } from '@/data/build/input-error';
import { sniff } from '@/data/sources/read/bytes';
import { type CsvRecord, csvRecords } from '@/data/sources/read/csv';
import { columnPlaces } from '@/data/sources/read/rows';
import type { Side } from '@/geo/crosswalk';
import { type Addend, AMOUNT_CELL, type CellForm, COUNT_CELL } from './measure-kinds';

export interface FileQuestion {
  readonly path: string;
  readonly code: string;
  readonly addends: readonly Addend[];
  /** A ratio of the first two addends: it is made anew, by the scale that the file has it in. */
  readonly ratio?: string;
  /** Columns that keep rows apart; by default those that vary within a code, or never vary. */
  readonly keys?: readonly string[];
}

export interface Survey {
  readonly header: readonly string[];
  readonly code: number;
  readonly keys: readonly { readonly name: string; readonly place: number }[];
  /** Columns that only describe the old unit, its name for instance: they do not pass on. */
  readonly dropped: readonly string[];
  readonly rows: number;
  /** What the ratio is shown per: 1, 100, 1000, …; 1 without a ratio. */
  readonly per: number;
  /** Codes that are not in force, with the first row of each. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** The cells of a file's rows, the header apart. @throws InputError for a row of another width */
export async function* records(path: string): AsyncGenerator<CsvRecord> {
  const file = basename(path);
  const { content, what } = await sniff(path);
  if (content !== 'text')
    throw new InputError(`a CSV file was expected, this is ${what}`, { file });
  let width: number | undefined;
  for await (const record of csvRecords(path)) {
    width ??= record.cells.length;
    if (record.cells.length !== width) {
      const what = `the row has ${record.cells.length} cells, the header ${width}`;
      throw new InputError(what, { file, row: record.line });
    }
    yield record;
  }
}

/** @throws InputError for a missing column and the first cell that is no figure */
export async function surveyFile(question: FileQuestion, units: Side): Promise<Survey> {
  const file = basename(question.path);
  const { addends, ratio } = question;
  let [made, numerators] = [0, 0];
  let header: readonly string[] | undefined;
  let code = 0;
  let ratioAt = -1;
  let figures: readonly { place: number; addend: Addend }[] = [];
  let others: Other[] = [];
  let rows = 0;
  const unknown = new Map<string, number>();
  for await (const { line, cells } of records(question.path)) {
    if (!header) {
      header = cells.map((name) => name.trim());
      const place = (name: string): number => columnPlaces(file, cells, [name])[0]!;
      code = place(question.code);
      figures = addends.map((addend) => ({ place: place(addend.column), addend }));
      if (ratio !== undefined) ratioAt = place(ratio);
      const taken = new Set([question.code, ratio, ...addends.map((a) => a.column)]);
      for (const name of question.keys ?? []) place(name);
      others = header.flatMap((name, at) =>
        taken.has(name) ? [] : [{ name, place: at, of: new Map(), varies: false, seen: new Set() }],
      );
      continue;
    }
    rows++;
    const unit = cells[code]!;
    if (!units.indexOf.has(unit) && !unknown.has(unit)) unknown.set(unit, line);
    for (const { place, addend } of figures) {
      checkFigure(addend.whole ? COUNT_CELL : AMOUNT_CELL, cells[place]!, {
        file,
        row: line,
        column: addend.column,
      });
    }
    if (ratio !== undefined) {
      const value = cells[ratioAt]!;
      checkFigure(AMOUNT_CELL, value, { file, row: line, column: ratio });
      const [above, below] = figures.map(({ place }) => cells[place]!);
      if (value !== '' && above !== '' && below !== '') {
        made += Number(value) * Number(below);
        numerators += Number(above);
      }
    }
    for (const other of others) observe(other, unit, cells[other.place]!);
  }
  if (!header) throw new InputError('the file is empty', { file });
  const wanted = question.keys && new Set(question.keys);
  const isKey = (o: Other): boolean => (wanted ? wanted.has(o.name) : o.varies || o.seen.size <= 1);
  return {
    header,
    code,
    keys: others.filter(isKey).map(({ name, place }) => ({ name, place })),
    dropped: others.filter((o) => !isKey(o)).map((o) => o.name),
    rows,
    per: ratio === undefined ? 1 : scaleOf(file, ratio, made, numerators),
    unknown,
  };
}

/** @throws InputError at the place when the cell is no such figure */
function checkFigure({ form, fault }: CellForm, value: string, place: Place): void {
  if (!form.test(value)) throw new InputError(fault, { ...place, value });
}

/** Powers of ten that a ratio may be shown by: as it is, per cent, per thousand, … */
const SCALES = [1, 100, 1000, 10_000, 100_000, 1_000_000];

/**
 * By what a column of ratios was multiplied when it was made, as the file itself tells.
 * @param made sum of the ratios times their denominators, over the rows that have all three
 * @param numerators sum of the numerators of the same rows
 */
function scaleOf(file: string, column: string, made: number, numerators: number): number {
  if (numerators === 0) return 1;
  const found = made / numerators;
  const scale = SCALES.find((each) => Math.abs(found / each - 1) < 0.02);
  if (scale !== undefined) return scale;
  throw new InputError(
    'the column is not the ratio of the two columns named, nor per 100 or 1,000',
    {
      file,
      column,
      value: `${Number(found.toPrecision(4))} times the ratio`,
    },
  );
}

/** Every code of a file, each once. */
export async function distinctCodes(path: string, column: string): Promise<Set<string>> {
  const codes = new Set<string>();
  let place: number | undefined;
  for await (const { cells } of records(path)) {
    if (place === undefined) place = columnPlaces(basename(path), cells, [column])[0]!;
    else codes.add(cells[place]!);
  }
  return codes;
}

/** What is seen of a column that is neither code nor figure. */
interface Other {
  readonly name: string;
  readonly place: number;
  /** The text of each code, until one code has two. */
  readonly of: Map<string, string>;
  varies: boolean;
  /** Up to two different texts. */
  readonly seen: Set<string>;
}

function observe(other: Other, unit: string, text: string): void {
  if (other.varies) return;
  if (other.seen.size < 2) other.seen.add(text);
  const before = other.of.get(unit);
  if (before === undefined) other.of.set(unit, text);
  else if (before !== text) {
    other.varies = true;
    other.of.clear();
  }
}
