/** What is said of figures that were counted on other units than those shown. */
import type { Estimate, Note } from '@/server/answers/shapes';
import { formatDate, formatList, formatPercent, type Language } from '../theme';
import type { Words } from './words';

const RESTATED = [
  'restated',
  'restated_exactly',
  'estimated',
  'unplaced',
  'parts_by_people',
  'not_restated',
  'median_from_groups',
  'trend_restated',
  'trend_estimated',
] as const;
export type RestatedNote = Extract<Note, { code: (typeof RESTATED)[number] }>;

export function isRestated(note: Note): note is RestatedNote {
  return (RESTATED as readonly string[]).includes(note.code);
}

export function restatedSentence(note: RestatedNote, t: Words, language: Language): string {
  switch (note.code) {
    case 'restated':
      return t('restate.restated', {
        from: formatDate(note.from, language),
        to: formatDate(note.to, language),
      });
    case 'estimated':
    case 'trend_estimated':
      return t(`restate.${note.code}`, {
        count: note.count,
        share: shareText(note.share, t, language),
        basis: t(`restate.basis.${note.basis}`),
      });
    case 'not_restated':
      return t(
        `restate.not_restated.${note.reason}`,
        note.reason === 'no_evidence' ? { count: note.count } : {},
      );
    default: {
      const { code, ...values } = note;
      return t(`restate.${code}`, values);
    }
  }
}

/** The days on whose units figures were counted, and the one onto which they came; null where none were. */
export function restatedDays(
  notes: readonly Note[],
  language: Language,
): { from: string; to: string } | null {
  const restated = notes.filter((note) => note.code === 'restated');
  const last = restated.at(-1);
  if (!last) return null;
  const days = [...new Set(restated.map(({ from }) => from))].sort();
  return {
    from: formatList(
      days.map((day) => formatDate(day, language)),
      language,
    ),
    to: formatDate(last.to, language),
  };
}

/** "ước tính 34,0 % theo diện tích"; null where nothing is estimated. */
export function estimateText(
  { share, basis }: Estimate,
  t: Words,
  language: Language,
): string | null {
  if (basis === null) return null;
  return t('restate.mark', {
    share: shareText(share, t, language),
    basis: t(`restate.basis.${basis}`),
  });
}

/** A share of people in per cent; one too small to be written is not written as nothing. */
export function shareText(share: number, t: Words, language: Language): string {
  const least = 0.001;
  return share < least
    ? t('restate.little', { share: formatPercent(100 * least, language) })
    : formatPercent(100 * share, language);
}

/** In a few words how figures were restated, under a title: exactly, or how much is estimated and how. */
export function restatedLine(
  notes: readonly Note[],
  t: Words,
  language: Language,
): { line: string; how: string | null } | null {
  const days = restatedDays(notes, language);
  if (!days) return null;
  const estimated = notes.find((note) => note.code === 'estimated');
  const exactly = notes.some((note) => note.code === 'restated_exactly');
  return {
    line: t('restate.line', days),
    how: estimated
      ? t('restate.partly', {
          share: shareText(estimated.share, t, language),
          basis: t(`restate.basis.${estimated.basis}`),
        })
      : exactly
        ? t('restate.exactly')
        : null,
  };
}

/** What the legend says of estimated figures; null where there are none. */
export function estimatedSentence(
  notes: readonly Note[],
  t: Words,
  language: Language,
): string | null {
  const estimated = notes.find((note) => note.code === 'estimated');
  return estimated ? restatedSentence(estimated, t, language) : null;
}
