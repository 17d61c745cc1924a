import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './compare.module.css';

/** What the other map shows on the ground under the pointer, named by its day. */
export function AcrossWords({ date, children }: { date: string; children: ReactNode }) {
  const t = useTranslations('compare');
  return (
    <div className={styles.across}>
      <div className={styles.acrossName}>{t('side', { date })}</div>
      {children}
    </div>
  );
}
