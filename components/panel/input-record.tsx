import { useTranslations } from 'use-intl';
import type { Note, ProfileData } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { defectRecord } from '../states/note-sentence';
import styles from './panel.module.css';

interface Props {
  defects: ProfileData['defects'];
  /** The notes already shown, which tell the doubtful figures. */
  notes: readonly Note[];
}

/** What else the build wrote down about the unit's rows, for those who ask; not doubts. */
export function InputRecord({ defects, notes }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const told = new Set(notes.flatMap((note) => (note.code === 'doubtful' ? [note.defect] : [])));
  const sentences = defects
    .filter(({ defect }) => !told.has(defect))
    .map((defect) => defectRecord(defect, t, language));
  if (sentences.length === 0) return null;
  return (
    <details className={styles.record}>
      <summary>{t('profile.record', { count: sentences.length })}</summary>
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
