import { type ReactNode, useState } from 'react';
import styles from './notice.module.css';

interface Props {
  children: ReactNode;
  /** The word on the button that puts it away. */
  dismiss: string;
  /** Told when it was put away. */
  onDismiss?: () => void;
}

/** A sentence over the map that a reader can put away. */
export function Notice({ children, dismiss, onDismiss }: Props) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <div role="status" className={styles.notice}>
      <span>{children}</span>
      <button
        type="button"
        onClick={() => {
          setOpen(false);
          onDismiss?.();
        }}
      >
        {dismiss}
      </button>
    </div>
  );
}
