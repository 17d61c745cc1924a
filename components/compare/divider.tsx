import { type CSSProperties, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './compare.module.css';
import { movedByKey, withinWindow } from './split';

interface Props {
  /** Share of the width at its left. */
  at: number;
  /** Null where it only parts two halves and stands still. */
  onMove: ((at: number) => void) | null;
  /** The days at either side, as a reader writes them. */
  left: string;
  right: string;
}

/** The line between two maps, with the name of what lies at each side of it. */
export function Divider({ at, onMove, left, right }: Props) {
  const t = useTranslations('compare');
  const bar = useRef<HTMLDivElement>(null);
  const moveTo = (x: number) => {
    const frame = bar.current?.parentElement?.getBoundingClientRect();
    if (frame) onMove?.(withinWindow((x - frame.left) / frame.width));
  };
  const percent = Math.round(at * 100);
  return (
    <div ref={bar} className={styles.divider} style={{ '--at': `${at * 100}%` } as CSSProperties}>
      <span className={styles.leftName}>{t('side', { date: left })}</span>
      <span className={styles.rightName}>{t('side', { date: right })}</span>
      {onMove && (
        <div
          role="slider"
          tabIndex={0}
          className={styles.grip}
          aria-label={t('divider')}
          aria-orientation="horizontal"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={t('dividerAt', { percent, left })}
          onKeyDown={(event) => {
            const to = movedByKey(at, event.key);
            if (to === null) return;
            event.preventDefault();
            onMove(to);
          }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event.clientX);
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden>
            <path
              d="M9 7l-5 5 5 5M15 7l5 5-5 5"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        </div>
      )}
    </div>
  );
}
