import { useTranslations } from 'use-intl';
import styles from './approximate-sign.module.css';

/** Says over the map that borders are only about where they were; opened, it says why. */
export function ApproximateSign({ level }: { level: 'province' | 'commune' }) {
  const t = useTranslations();
  return (
    <details className={styles.sign} data-testid="approximate-sign">
      <summary>
        <span className={styles.dashes} aria-hidden />
        {t('approximate.title')}
        <span className={styles.why}>{t('approximate.why')}</span>
      </summary>
      <p>{t('notes.approximate_outlines', { level })}</p>
    </details>
  );
}
