import type { Note } from '@/server/answers/shapes';
import { formatDate, type Language } from '../theme';
import { isRestated, restatedDays, restatedSentence } from './restated-sentence';
import { tellingText } from './telling';
import type { Words } from './words';

export type { Words } from './words';

/** One note as a sentence that a reader can act on. */
export function noteSentence(note: Note, t: Words, language: Language): string {
  if (isRestated(note)) return restatedSentence(note, t, language);
  switch (note.code) {
    case 'as_if_adopted':
      return t('notes.as_if_adopted', {
        plan: note.plan ?? 'none',
        effective: formatDate(note.effective, language),
      });
    case 'trend_cut':
      return t('notes.trend_cut', { since: formatDate(note.since, language) });
    case 'doubtful':
      return t('notes.doubtful', { what: defectRecord(note, t, language) });
    default: {
      const { code, ...values } = note;
      return t(`notes.${code}`, values);
    }
  }
}

/** Notes as sentences, each said once: figures of several days restated on one are one sentence. */
export function noteSentences(notes: readonly Note[], t: Words, language: Language): string[] {
  const days = restatedDays(notes, language);
  const each = notes.map((note) =>
    note.code === 'restated' && days
      ? t('restate.restated', days)
      : noteSentence(note, t, language),
  );
  return [...new Set(each)];
}

interface Doubt {
  defect: string;
  found: string | null;
  expected: string | null;
}

/** What the build wrote down: what is wrong, with what was found and what it was held against. */
export function defectRecord(doubt: Doubt, t: Words, language: Language): string {
  const what = defectName(doubt.defect, t);
  const told = (telling: string | null) => telling && tellingText(telling, t, language);
  const [found, expected] = [told(doubt.found), told(doubt.expected)];
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
