import { useTranslations } from 'use-intl';
import styles from './approximate-sign.module.css';

interface Props {
  level: 'province' | 'commune';
  /** The day of the units, where those of another day stand beside them. */
  date?: string;
}

/** Says over the map that borders are only about where they were; opened, it says why. */
export function ApproximateSign({ level, date }: Props) {
  const t = useTranslations();
  return (
    <details className={styles.sign} data-testid="approximate-sign">
      <summary>
        <span className={styles.dashes} aria-hidden />
        {date ? t('approximate.titleOn', { date }) : t('approximate.title')}
        <span className={styles.why}>{t('approximate.why')}</span>
      </summary>
      <p>{t('notes.approximate_outlines', { level })}</p>
    </details>
  );
}
