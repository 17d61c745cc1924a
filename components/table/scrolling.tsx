import type { ReactNode } from 'react';
import styles from './scrolling.module.css';

/** Room for a table wider than the page: it scrolls by itself, with the keyboard too. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll here
    <div role="group" aria-label={label} tabIndex={0} className={styles.scrolling}>
      {children}
    </div>
  );
}
