/** The rows that `rekey` writes. */
import type { Crosswalk } from '@/geo/crosswalk';
import type { ColumnKind } from './measure-kinds';
import { type Group, KEY_BREAK, type Rekeyed, rungOf } from './rekey-file';
import type { FileQuestion, Survey } from './survey-file';
import type { CsvCell } from './write-csv';

/**
 * A header and a row for each unit and key: code, keys, figures, how much of each sum is estimated, and
 * the weakest evidence.
 */
export function* resultRows(
  question: FileQuestion,
  survey: Survey,
  crosswalk: Crosswalk,
  result: Rekeyed,
  kind: ColumnKind,
  values: readonly string[],
): Generator<CsvCell[]> {
  const sums = question.addends.flatMap((addend, a) => (addend.times ? [] : [a]));
  const columns = sums.map((a) => question.addends[a]!.column);
  const derive = deriver(kind, values, survey.per);
  yield [
    question.code,
    ...survey.keys.map((key) => key.name),
    ...columns,
    ...derive.columns,
    ...columns.map((column) => `${column}_estimated`),
    'basis',
  ];
  for (const group of result.groups)
    yield [
      crosswalk.to.codes[group.to]!,
      ...(survey.keys.length > 0 ? group.keys.split(KEY_BREAK) : []),
      ...sums.map((a) => cell(told(group, a))),
      ...derive.cells(group),
      ...sums.map((a) => cell(group.estimated[a]!)),
      rungOf(group),
    ];
}

/** A sum, or NaN where a part of it is not known. */
const told = ({ sums, blank }: Group, addend: number): number =>
  blank?.has(addend) ? Number.NaN : sums[addend]!;

/** Blank where unknown; amounts without the noise of their last bits. */
const cell = (value: number): CsvCell =>
  Number.isFinite(value) ? Number(value.toPrecision(12)) : null;

interface Deriver {
  readonly columns: readonly string[];
  cells(group: Group): CsvCell[];
}

/** Columns that are divided after their parts were added up. */
function deriver(kind: ColumnKind, values: readonly string[], per: number): Deriver {
  switch (kind.kind) {
    case 'count':
    case 'land':
      return { columns: [], cells: () => [] };
    case 'mean':
      return {
        columns: values,
        cells: (group) => values.map((_, v) => cell(told(group, v + 1) / told(group, 0))),
      };
    case 'ratio':
      return {
        columns: values,
        cells: (group) => [cell(per * (told(group, 0) / told(group, 1)))],
      };
    default:
      return kind satisfies never;
  }
}

/** What was left over, row by row as it came, with the line, the reason and the amounts left. */
export function leftoverRows(question: FileQuestion, survey: Survey, result: Rekeyed): CsvCell[][] {
  const sums = question.addends.flatMap((addend, a) => (addend.times ? [] : [a]));
  return [
    [
      ...survey.header,
      'line',
      'reason',
      ...sums.map((a) => `${question.addends[a]!.column}_unplaced`),
    ],
    ...result.leftovers.map(({ line, cells, reason, amounts }) => [
      ...cells,
      line,
      reason,
      ...sums.map((a) => cell(amounts[a]!)),
    ]),
  ];
}
