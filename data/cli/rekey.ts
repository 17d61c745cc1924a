import { basename, resolve } from 'node:path';
import { InputError } from '@/data/build/input-error';
import { type Addend, addendsOf, type ColumnKind, columnKind } from '@/data/rekey/measure-kinds';
import { type Rekeyed, rekeyFile } from '@/data/rekey/rekey-file';
import { leftoverRows, resultRows } from '@/data/rekey/result-rows';
import {
  distinctCodes,
  type FileQuestion,
  type Survey,
  surveyFile,
} from '@/data/rekey/survey-file';
import { writeCsv } from '@/data/rekey/write-csv';
import type { Crosswalk } from '@/geo/crosswalk';
import { type Arguments, type Command, EXIT, textOf, UsageError } from './command';
import { CROSSWALK_OPTIONS, openCrosswalk } from './open-crosswalk';
import { table } from './output';

export const rekeyCommand: Command = {
  usage: [
    'FILE.csv --code COLUMN --values A,B --kind KIND --from DATE --to DATE --out FILE.csv',
    'FILE.csv --code COLUMN --values A,B --kind KIND --from DATE --to DATE --out FILE.csv --transfers FILE',
  ],
  summary: 'restate a file of figures on the units of another day',
  more: 'KIND is count, land, ratio:NUM/DEN or mean:BASE; NUM, DEN and BASE are columns of counts.\nColumns that only describe the old unit (its name) are left out; say --keys to choose.\nA blank figure is unknown, and makes blank what it feeds. Without --unplaced, a code that is not in force stops everything.',
  positionals: { min: 1, max: 1 },
  options: {
    code: { type: 'string', value: 'COLUMN', help: 'the column of codes' },
    values: { type: 'string', value: 'A,B', help: 'the columns of figures' },
    kind: { type: 'string', value: 'KIND', help: 'how the figures may be combined' },
    ...CROSSWALK_OPTIONS,
    keys: { type: 'string', value: 'A,B', help: 'columns that keep rows apart: year, sex, age' },
    land: { type: 'string', value: 'A,B', help: 'columns that go by shares of land: area' },
    out: { type: 'string', value: 'FILE', help: 'the file to write' },
    unplaced: { type: 'string', value: 'FILE', help: 'where rows go that have no unit' },
    'unlisted-unchanged': {
      type: 'boolean',
      help: 'with --transfers: codes that it does not name stay as they are',
    },
  },
  run: async (args, out) => {
    const asked = readQuestion(args);
    const { path, kind, values, outFile, unplacedFile } = asked;
    const question: FileQuestion = asked;
    const standing = args.values['unlisted-unchanged']
      ? await distinctCodes(path, question.code)
      : [];
    const { crosswalk, fits } = await openCrosswalk(args, standing);
    const survey = await surveyFile(question, crosswalk.from);
    if (unplacedFile === undefined) assertAllKnown(question, survey, crosswalk);
    const result = await rekeyFile(question, survey, crosswalk);
    const rows = resultRows(question, survey, crosswalk, result, kind, values);
    if (result.leftovers.length > 0 && unplacedFile === undefined)
      throw cannotPlace(question, result);

    await writeCsv(outFile, rows);
    if (unplacedFile !== undefined)
      await writeCsv(unplacedFile, leftoverRows(question, survey, result));
    const report = reportOf(question, survey, result);
    out.report(report.text, { ...report.json, out: outFile, fits });
    return EXIT.fine;
  },
};

interface Question extends FileQuestion {
  readonly kind: ColumnKind;
  readonly values: readonly string[];
  readonly outFile: string;
  readonly unplacedFile: string | undefined;
}

function readQuestion(args: Arguments): Question {
  const need = (name: string, value: string): string => {
    const text = textOf(args, name);
    if (text === undefined) throw new UsageError(`"rekey" needs --${name} ${value}.`);
    return text;
  };
  const list = (text: string | undefined): string[] =>
    (text ?? '').split(',').flatMap((name) => name.trim() || []);
  const path = resolve(args.positionals[0]!);
  const values = list(need('values', 'A,B'));
  const text = need('kind', 'KIND');
  const kind = columnKind(text);
  if (!kind)
    throw new UsageError(
      `--kind takes count, land, ratio:NUM/DEN or mean:BASE, not "${text}". A median cannot be re-keyed without its distribution: re-key that as counts.`,
    );
  if (kind.kind === 'ratio' && values.length !== 1)
    throw new UsageError('A ratio has one column of --values.');
  const outFile = resolve(need('out', 'FILE'));
  if (outFile === path) throw new UsageError('--out must not be the file that is read.');
  const keys = textOf(args, 'keys');
  const unplaced = textOf(args, 'unplaced');
  return {
    path,
    code: need('code', 'COLUMN'),
    addends: addendsOf(values, kind, new Set(list(textOf(args, 'land')))),
    ...(kind.kind === 'ratio' && { ratio: values[0]! }),
    ...(keys !== undefined && { keys: list(keys) }),
    kind,
    values,
    outFile,
    unplacedFile: unplaced === undefined ? undefined : resolve(unplaced),
  };
}

/** A file with codes that are not in force is refused, with a word on what it may be keyed to. */
function assertAllKnown(
  question: FileQuestion,
  { unknown, rows }: Survey,
  crosswalk: Crosswalk,
): void {
  const [first] = unknown;
  if (!first) return;
  const [value, row] = first;
  const later = [...unknown.keys()].filter((code) => crosswalk.to.indexOf.has(code)).length;
  const hint =
    later > 0
      ? `; ${later} of the ${unknown.size} such codes are in force on the day of --to: the file may be keyed to that, or to both ("doctor" tells)`
      : `; so are ${unknown.size - 1} more codes in ${rows} rows`;
  throw new InputError(
    `the code is not in force on the day of --from${hint}; --unplaced FILE sets such rows aside`,
    { file: basename(question.path), row, column: question.code, value },
  );
}

function cannotPlace(question: FileQuestion, { leftovers }: Rekeyed): InputError {
  const { line, cells, reason } = leftovers[0]!;
  const why =
    reason === 'share_unknown'
      ? 'no allowed evidence tells where all of the unit went (--lowest names the rung)'
      : 'a part of the unit lies on land that no unit of the other day had';
  return new InputError(
    `${why}; so it is for ${leftovers.length} rows; --unplaced FILE sets what is left aside`,
    { file: basename(question.path), row: line, value: cells.join(',') },
  );
}

function reportOf(
  { addends }: FileQuestion,
  survey: Survey,
  result: Rekeyed,
): { text: string; json: object } {
  const name = ({ column, times }: Addend): string => (times ? `${column} x ${times}` : column);
  const totals = addends.map((addend, a) => ({
    column: name(addend),
    in: result.totalIn[a]!,
    out: result.totalOut[a]!,
    inBlank: result.totalBlank[a]!,
    unplaced: result.totalLeft[a]!,
    estimated: result.estimated[a]!,
  }));
  const json = {
    rowsIn: survey.rows,
    rowsOut: result.groups.length,
    rowsUnplaced: result.leftovers.length,
    rowsWithBlank: result.blank,
    columnsLeftOut: survey.dropped,
    keys: survey.keys.map((key) => key.name),
    totals,
  };
  const lines = [
    `${survey.rows.toLocaleString('en')} rows in, ${result.groups.length.toLocaleString('en')} rows out, ${result.leftovers.length.toLocaleString('en')} unplaced.`,
    table([
      ['column', 'in', 'out', 'in blank figures', 'unplaced', 'of out estimated'],
      ...totals.map((t) => [t.column, t.in, t.out, t.inBlank, t.unplaced, Math.round(t.estimated)]),
    ]),
    ...(result.blank > 0
      ? [
          `${result.blank.toLocaleString('en')} rows have a blank figure; what they feed is left blank.`,
        ]
      : []),
    ...(survey.dropped.length > 0
      ? [`Left out, for they describe the old unit: ${survey.dropped.join(', ')}.`]
      : []),
  ];
  return { text: lines.join('\n'), json };
}
