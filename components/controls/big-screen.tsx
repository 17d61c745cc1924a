import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './big-screen.module.css';

interface Props {
  title: string;
  /** Of whom and when, in one line. */
  subject: string;
  /** That the figures are invented or of a draft, while they are. */
  banner: ReactNode;
  /** Whether time goes on by itself. */
  playing: boolean;
  onPlaying: (playing: boolean) => void;
  onLeave: () => void;
  /** What is told in large letters beside the map. */
  children: ReactNode;
}

/** What a map on a big screen says of itself, to be read across a room; no cards and no choices. */
export function BigScreen(props: Props) {
  const { title, subject, banner, playing, onPlaying, onLeave, children } = props;
  const t = useTranslations('bigScreen');
  return (
    <div className={styles.told}>
      <header>
        <h1>{title}</h1>
        <p className={styles.subject}>{subject}</p>
        {banner}
      </header>
      {children}
      <div className={styles.acts}>
        <button type="button" aria-pressed={playing} onClick={() => onPlaying(!playing)}>
          {t('play')}
        </button>
        <button type="button" onClick={onLeave}>
          {t('leave')}
        </button>
      </div>
    </div>
  );
}

interface ListProps {
  title: string;
  rows: readonly { key: string; name: string; figure: string }[];
}

/** A few figures in large letters. */
export function BigList({ title, rows }: ListProps) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.list}>
      <h2>{title}</h2>
      <ol>
        {rows.map(({ key, name, figure }) => (
          <li key={key}>
            <span>{name}</span>
            <b>{figure}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
