import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './states.module.css';

/** The question was answered, and there is nothing: neither hidden nor failed. */
export function Empty({ children }: { children?: ReactNode }) {
  const t = useTranslations('states');
  return (
    <div role="status" className={styles.box}>
      {children ?? t('empty')}
    </div>
  );
}
