import { useTranslations } from 'use-intl';
import styles from './states.module.css';

/** Beside a figure that the input itself contradicts; the notes below tell why. */
export function DoubtMark({ doubtful }: { doubtful: boolean }) {
  const t = useTranslations('doubt');
  if (!doubtful) return null;
  return (
    <>
      {' '}
      <span className={styles.doubt} title={t('why')}>
        {t('mark')}
      </span>
    </>
  );
}
