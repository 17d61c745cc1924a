import { type ReactNode, useState } from 'react';
import styles from './notice.module.css';

/** A sentence over the map that a reader can put away. */
export function Notice({ children, dismiss }: { children: ReactNode; dismiss: string }) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <div role="status" className={styles.notice}>
      <span>{children}</span>
      <button type="button" onClick={() => setOpen(false)}>
        {dismiss}
      </button>
    </div>
  );
}
