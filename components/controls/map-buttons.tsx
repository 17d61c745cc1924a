import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './map-buttons.module.css';

interface Props {
  onTable: () => void;
  onZoom: (steps: number) => void;
  onHome: () => void;
  /** Shows the same to be read across a room. */
  onBig: () => void;
  /** What else is done with the whole map. */
  children?: ReactNode;
}

/** What is done to the map as a whole: its table, nearer, farther, the whole country. */
export function MapButtons({ onTable, onZoom, onHome, onBig, children }: Props) {
  const t = useTranslations('map');
  return (
    <fieldset className={styles.buttons}>
      <legend className={styles.legend}>{t('actions')}</legend>
      <button type="button" onClick={onTable}>
        {t('table')}
      </button>
      <button type="button" onClick={onHome}>
        {t('home')}
      </button>
      {children}
      <button type="button" aria-label={t('big')} title={t('big')} onClick={onBig}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
          <path
            d="M1.5 2.5h13v8.5h-13zM5.5 14h5M8 11v3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </svg>
      </button>
      <button type="button" aria-label={t('zoomIn')} onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" aria-label={t('zoomOut')} onClick={() => onZoom(-1)}>
        −
      </button>
    </fieldset>
  );
}
