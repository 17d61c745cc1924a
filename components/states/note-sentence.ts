import type { Note } from '@/server/answers/shapes';
import { formatDate, type Language } from '../theme';

/** The part of a translator that sentences need; `useTranslations()` without a namespace is one. */
export interface Words {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
}

/** One note as a sentence that a reader can act on. */
export function noteSentence(note: Note, t: Words, language: Language): string {
  switch (note.code) {
    case 'trend_cut':
      return t('notes.trend_cut', { since: formatDate(note.since, language) });
    case 'doubtful':
      return defectSentence(note, t);
    default: {
      const { code, ...values } = note;
      return t(`notes.${code}`, values);
    }
  }
}

interface Doubt {
  defect: string;
  found: string | null;
  expected: string | null;
}

/** What is wrong with a figure, with what was found and what it was held against where known. */
export function defectSentence(doubt: Doubt, t: Words): string {
  const what = defectName(doubt.defect, t);
  const { found, expected } = doubt;
  const compared =
    found !== null && expected !== null
      ? t('notes.doubtfulCompared', { found, expected })
      : found !== null
        ? t('notes.doubtfulFound', { found })
        : expected !== null
          ? t('notes.doubtfulExpected', { expected })
          : null;
  const said = t('notes.doubtful', { what });
  return compared === null ? `${said}.` : `${said} (${compared}).`;
}

/** The words for a defect's code; the code itself for one that the messages do not know yet. */
export function defectName(defect: string, t: Words): string {
  return t.has(`defects.${defect}`) ? t(`defects.${defect}`) : defect;
}
