import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './plan-list-dialog.module.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The browser's own dialog: it keeps the focus, and Escape closes it. */
export function PlanDialog({ title, onClose, children }: Props) {
  const t = useTranslations('planList');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <div className={styles.dialogHead}>
        <h2 id={heading}>{title}</h2>
        <CloseButton aria-label={t('close')} onClick={() => dialog.current?.close()} />
      </div>
      {children}
    </dialog>
  );
}
