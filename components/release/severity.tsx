import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { QualityData } from '@/server/answers/shapes';
import styles from './release.module.css';

interface Props {
  of: QualityData['rows'][number]['severity'];
  children: ReactNode;
}

/** A mark before a defect: square for an error, ring for a doubt, grey ring for information. */
export function Severity({ of, children }: Props) {
  const t = useTranslations('quality');
  return (
    <span className={styles.severity} data-severity={of} title={t(of)}>
      {children}
    </span>
  );
}
