import { useTranslations } from 'use-intl';
import styles from './states.module.css';

/** Stands wherever sample figures do, so that a screenshot cannot pass for real ones. */
export function SampleBadge() {
  const t = useTranslations('app');
  return (
    <span className={styles.badge} title={t('sampleNote')}>
      {t('sample')}
    </span>
  );
}
