import type { CrosswalkAnswer } from '../answers';
import { decreeName } from '../history/decree-name';
import type { Words } from '../states/note-sentence';
import { formatDate, type Language } from '../theme';
import { unitFullName } from '../unit-name';
import type { About, Sheet } from './sheet';

/** Names of the columns: those of the command `crosswalk`, which other programs read, and the names. */
const TEXTS = ['from_code', 'from_name', 'to_code', 'to_name'];
const SHARES = ['share_population', 'share_area'];
const RUNGS = ['basis', 'basis_area'];

/** A crosswalk, a row a transfer; a share that no evidence tells is blank. */
export function crosswalkSheet({ data }: Pick<CrosswalkAnswer, 'data'>, language: Language): Sheet {
  const text = (header: string) => ({ header, kind: 'text' as const });
  const name = (i: number, of: 'from' | 'to') =>
    unitFullName({ name: data[`${of}Name`][i]!, nameEn: data[`${of}NameEn`][i]! }, language);
  return {
    columns: [
      ...TEXTS.map(text),
      ...SHARES.map((header) => ({ header, kind: 'number' as const, decimals: 6 })),
      ...RUNGS.map(text),
    ],
    rows: data.fromCode.map((from, i) => [
      from,
      name(i, 'from'),
      data.toCode[i]!,
      name(i, 'to'),
      data.sharePopulation[i] ?? null,
      data.shareArea[i] ?? null,
      data.basis[i] ?? null,
      data.basisArea[i] ?? null,
    ]),
  };
}

/** What a file says of a crosswalk. */
export function aboutCrosswalk(
  title: string,
  { question, data, provenance }: CrosswalkAnswer,
  t: Words,
  language: Language,
): About {
  const day = (date: string) => formatDate(date, language);
  const { releaseId, releaseTitle, sample } = provenance;
  const acts = data.acts.map((act) => `${decreeName(act.decree, t)} (${day(act.day)})`);
  const estimated = data.basis.filter((basis) => basis !== null && basis !== 'decree').length;
  const unknown = data.sharePopulation.filter((share) => share === null).length;
  return {
    title,
    sample,
    lines: [
      [t('export.question'), title],
      [t('crosswalk.from'), day(question.from)],
      [t('crosswalk.to'), day(question.to)],
      [t('export.level'), t(`level.${question.level}`)],
      [t('crosswalk.acts'), acts.join('; ') || t('export.unknown')],
      [t('export.release'), `${releaseTitle[language]} (${releaseId})`],
      [t('export.nature'), t(sample ? 'export.sample' : 'export.real')],
    ],
    notes: [
      t('crosswalk.ofOrigin'),
      ...(estimated > 0 ? [t('crosswalk.estimated', { count: estimated })] : []),
      ...(unknown > 0 ? [t('crosswalk.unknown', { count: unknown })] : []),
      ...(sample ? [t('notes.sample_data')] : []),
    ],
  };
}
