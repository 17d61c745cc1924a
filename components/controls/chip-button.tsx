import type { ReactNode } from 'react';
import styles from './chip-button.module.css';

interface Props {
  pressed?: boolean;
  /** What it does, where it shows only a sign. */
  label?: string;
  /** Why it cannot be pressed; null where it can. */
  lack?: string | null;
  onClick: () => void;
  children: ReactNode;
}

/** A button among chips. */
export function ChipButton({ pressed, label, lack = null, onClick, children }: Props) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={label}
      aria-pressed={pressed}
      disabled={lack !== null}
      title={lack ?? undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** A link among chips. */
export function ChipLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.chip} href={href}>
      {children}
    </a>
  );
}
