import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';
import styles from './states.module.css';

/** Figures are on their way: grey bars in their place, and the word for those who listen. */
export function Loading({ bars = 4 }: { bars?: number }) {
  const t = useTranslations('states');
  return (
    <div role="status" className={styles.box}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div className={styles.bars} aria-hidden>
        {Array.from({ length: bars }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are alike and never move
          <div key={i} className={styles.bar} />
        ))}
      </div>
    </div>
  );
}
