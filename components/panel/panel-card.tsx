import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './panel.module.css';

interface Props {
  label: string;
  /** Absent where there is nothing to go back to: the whole country. */
  onClose?: () => void;
  /** Stands at the head while the card stands for the sheet of a phone. */
  sign?: ReactNode;
  children: ReactNode;
}

/** The floating card of the selected place, on wide windows; it fills the space it is given. */
export function PanelCard({ label, onClose, sign, children }: Props) {
  const t = useTranslations('profile');
  return (
    <section className={styles.card} aria-label={label}>
      {sign && <div className={styles.sign}>{sign}</div>}
      {onClose && (
        <CloseButton className={styles.close} aria-label={t('close')} onClick={onClose} />
      )}
      {children}
    </section>
  );
}
