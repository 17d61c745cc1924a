import { useTranslations } from 'use-intl';
import styles from './sample-banner.module.css';

/** Stands on every view as long as the figures are invented. */
export function SampleBanner() {
  const t = useTranslations('app');
  return (
    <p className={styles.banner} role="note" title={t('sampleNote')}>
      <strong>{t('sample')}</strong>
      <span>{t('sampleNote')}</span>
    </p>
  );
}
