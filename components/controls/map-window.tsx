import type { ReactNode } from 'react';
import styles from './map-window.module.css';

interface Props {
  top: ReactNode;
  map: ReactNode;
  notices: ReactNode;
  /** The cards that float on the map: each stands where the page puts it. */
  children: ReactNode;
}

/** A page that is a map: it fills the window below the bar, and what is said of it stands over it. */
export function MapWindow({ top, map, notices, children }: Props) {
  return (
    <div className={styles.window}>
      <main className={styles.main}>
        {map}
        <div className={styles.notices}>{notices}</div>
        {children}
      </main>
      {top}
    </div>
  );
}
