import { join, resolve } from 'node:path';
import { openToRead } from '@/data/build/database';
import { databaseOf } from '@/data/build/releases';
import { type Diagnosis, diagnose, MENDABLE, type Problem } from '@/data/rekey/diagnose';
import { namedEditions } from '@/data/rekey/editions';
import { mendFile } from '@/data/rekey/mend-file';
import { readHistory, rows } from '@/data/rekey/read-history';
import { findColumns, readKeys } from '@/data/rekey/read-keys';
import { type Arguments, type Command, EXIT, textOf, UsageError } from './command';
import { releaseOf } from './open-crosswalk';
import { table } from './output';

const WORDS: Record<Problem, string> = {
  missing_zeros: 'codes that lost their leading zeros',
  unicode_form: 'names in another Unicode form',
  tone_mark: 'names with the tone mark on another vowel',
  spelling: 'names in another spelling',
  other_edition: 'rows of another edition',
  code_and_name_of_two_editions: 'a code of one edition with a name of another',
  name_of_another_unit: 'a code with the name of another unit',
  unknown_name: 'names that no unit has',
  district: 'districts where communes should be',
  unknown_code: 'codes that no edition has',
};
/** Findings told one by one; the rest is in `--json`. */
const SHOWN = 20;

export const doctorCommand: Command = {
  usage: ['FILE.csv', 'FILE.csv --fix FILE.csv'],
  summary: 'tell which units a file is keyed to, and what is wrong with its codes and names',
  more: 'Codes and names are weighed together against every edition of the release. --fix mends only the writing (zeros, Unicode form, tone marks, spelling) and lists its changes in FILE.changes.csv. Exits with 1 when something is wrong that it did not mend.',
  positionals: { min: 1, max: 1 },
  options: {
    code: { type: 'string', value: 'COLUMN', help: 'the column of codes (default: found)' },
    name: { type: 'string', value: 'COLUMN', help: 'the column of names (default: found)' },
    release: { type: 'string', value: 'ID', help: 'a release (default: the current one)' },
    fix: { type: 'string', value: 'FILE', help: 'write the mended file' },
  },
  run: async (args, out) => {
    const path = resolve(args.positionals[0]!);
    const fix = textOf(args, 'fix');
    if (fix !== undefined && resolve(fix) === path)
      throw new UsageError('--fix must not be the file that is read.');
    const { editions, districts } = await openRegister(args);
    const named = { code: textOf(args, 'code'), name: textOf(args, 'name') };
    const columns = await findColumns(path, editions, named);
    const diagnosis = diagnose(await readKeys(path, columns), editions, districts);
    const changes = fix === undefined ? undefined : `${resolve(fix)}.changes.csv`;
    const mended =
      fix === undefined || changes === undefined
        ? 0
        : await mendFile(path, columns, diagnosis.findings, resolve(fix), changes);
    const left = diagnosis.findings.filter((f) => fix === undefined || !MENDABLE.has(f.problem));
    const last =
      fix === undefined ? [] : [`${mended} cells mended in ${fix}; the list is in ${changes}.`];
    out.answer([...tell(diagnosis), ...last].join('\n'), {
      rows: diagnosis.rows,
      editions: diagnosis.weighed.map(({ edition, byCode, byBoth }) => ({
        edition: edition.edition,
        level: edition.level,
        rowsByCode: byCode,
        rowsByCodeAndName: byBoth,
      })),
      findings: diagnosis.findings,
      mended,
    });
    return left.length === 0 ? EXIT.fine : EXIT.failed;
  },
};

async function openRegister(args: Arguments) {
  const id = await releaseOf(args);
  const { db, close } = await openToRead(databaseOf(join(args.root, id)));
  try {
    const editions = namedEditions(await readHistory(db));
    const list = await rows(
      db,
      'SELECT DISTINCT district_code, district_name FROM unit WHERE district_code IS NOT NULL',
    );
    return { editions, districts: new Map(list as [string, string][]) };
  } finally {
    close();
  }
}

function tell({ weighed, findings, rows: all }: Diagnosis): string[] {
  const best = weighed[0];
  const lines = [
    best && best.byCode > 0
      ? `Keyed to the ${best.edition.level}s of ${best.edition.edition}: ${best.byCode} of ${all} rows by code, ${best.byBoth} by code and name.`
      : `Keyed to no edition: none of the codes of ${all} rows is in force on any day.`,
    table([
      ['edition', 'level', 'by code', 'by code and name'],
      ...weighed.map((w) => [w.edition.edition, w.edition.level, w.byCode, w.byBoth]),
    ]),
  ];
  const count = new Map<Problem, number>();
  for (const { problem, rows: n } of findings) count.set(problem, (count.get(problem) ?? 0) + n);
  for (const [problem, n] of count) lines.push(`${n} rows: ${WORDS[problem]}`);
  for (const { lines: at, told } of findings.slice(0, SHOWN)) lines.push(`  row ${at[0]}: ${told}`);
  if (findings.length > SHOWN)
    lines.push(`  and ${findings.length - SHOWN} more; --json tells them all.`);
  if (findings.length === 0) lines.push('Nothing is wrong with its codes and names.');
  return lines;
}
