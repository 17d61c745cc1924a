import { CloseButton } from '@mantine/core';
import { type CSSProperties, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './panel.module.css';

interface Props {
  label: string;
  /** How much shows before the sheet is opened, in pixels. */
  peek?: number;
  /** Absent where there is nothing to go back to: the whole country. */
  onClose?: () => void;
  /** Stands at the head whatever the sheet shows. */
  sign?: ReactNode;
  /** Keeps it low while something is done above it. */
  shut?: boolean;
  children: ReactNode;
}

/** A finger must travel this far, in pixels, before a press becomes a drag. */
const DRAG = 24;

/** The selected place on a phone: its summary over the map, the rest a press or a drag away. */
export function BottomSheet({ label, peek = 264, onClose, sign, shut = false, children }: Props) {
  const t = useTranslations('profile');
  const [lifted, setOpen] = useState(false);
  const open = lifted && !shut;
  const from = useRef<number | null>(null);
  const dragged = useRef(false);

  const lift = (event: PointerEvent) => {
    if (from.current === null) return;
    const travel = event.clientY - from.current;
    from.current = null;
    dragged.current = Math.abs(travel) > DRAG;
    if (!dragged.current) return;
    if (travel > 0 && !open) onClose?.();
    else setOpen(travel < 0);
  };

  return (
    <section
      className={styles.sheet}
      aria-label={label}
      data-open={open || undefined}
      style={{ '--peek': `${peek}px` } as CSSProperties}
    >
      <button
        type="button"
        className={styles.handle}
        aria-expanded={open}
        aria-label={open ? t('less') : t('more')}
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={lift}
        onPointerCancel={() => {
          from.current = null;
        }}
        onClick={() => {
          if (!dragged.current) setOpen(!open);
          dragged.current = false;
        }}
      />
      {sign && <div className={styles.sign}>{sign}</div>}
      <div className={styles.inside}>
        {onClose && (
          <CloseButton className={styles.close} aria-label={t('close')} onClick={onClose} />
        )}
        {children}
      </div>
    </section>
  );
}
