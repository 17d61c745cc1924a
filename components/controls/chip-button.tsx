import type { ReactNode } from 'react';
import styles from './chip-button.module.css';

interface Props {
  pressed?: boolean;
  /** What it does, where it shows only a sign. */
  label?: string;
  onClick: () => void;
  children: ReactNode;
}

/** A button among chips. */
export function ChipButton({ pressed, label, onClick, children }: Props) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={label}
      aria-pressed={pressed}
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
