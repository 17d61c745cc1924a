import { useTranslations } from 'use-intl';
import type { Note } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { noteSentences } from './note-sentence';
import styles from './states.module.css';

/** What a reader must know of the figures beside it, in plain sentences; nothing when there is none. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const sentences = noteSentences(notes, t, language);
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={t('notes.title')}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
