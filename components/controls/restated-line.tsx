import { useTranslations } from 'use-intl';
import type { Note } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { Notes } from '../states/notes';
import { isRestated, restatedLine } from '../states/restated-sentence';
import styles from './restated-line.module.css';

/** Says under the title that the figures were counted on other units, and how they came onto these. */
export function RestatedLine({ notes }: { notes: readonly Note[] }) {
  const t = useTranslations();
  const said = restatedLine(notes, t, useLanguage());
  if (!said) return null;
  return (
    <details className={styles.line} data-restated-line>
      <summary title={t('restate.details')}>
        {said.line}
        {said.how && (
          <>
            {': '}
            <b>{said.how}</b>
          </>
        )}
      </summary>
      <Notes notes={notes.filter(isRestated)} />
    </details>
  );
}
