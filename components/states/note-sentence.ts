import type { Note } from '@/server/answers/shapes';
import { formatDate, type Language } from '../theme';
import { isRestated, restatedSentence } from './restated-sentence';
import type { Words } from './words';

export type { Words } from './words';

/** One note as a sentence that a reader can act on. */
export function noteSentence(note: Note, t: Words, language: Language): string {
  if (isRestated(note)) return restatedSentence(note, t, language);
  switch (note.code) {
    case 'trend_cut':
      return t('notes.trend_cut', { since: formatDate(note.since, language) });
    case 'doubtful':
      return t('notes.doubtful', { what: defectRecord(note, t) });
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

/** What the build wrote down: what is wrong, with what was found and what it was held against. */
export function defectRecord({ defect, found, expected }: Doubt, t: Words): string {
  const what = defectName(defect, t);
  if (found !== null && expected !== null)
    return `${what} ${t('notes.doubtfulCompared', { found, expected })}`;
  if (found !== null) return `${what} ${t('notes.doubtfulFound', { found })}`;
  if (expected !== null) return `${what} ${t('notes.doubtfulExpected', { expected })}`;
  return what;
}

/** The sentence for a defect's code; the code itself for one that the messages do not know yet. */
export function defectName(defect: string, t: Words): string {
  return t.has(`defects.${defect}`) ? t(`defects.${defect}`) : defect;
}
