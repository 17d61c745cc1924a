import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './map-buttons.module.css';

interface Props {
  onTable: () => void;
  onZoom: (steps: number) => void;
  onHome: () => void;
  /** What else is done with the whole map. */
  children?: ReactNode;
}

/** What is done to the map as a whole: its table, nearer, farther, the whole country. */
export function MapButtons({ onTable, onZoom, onHome, children }: Props) {
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
      <button type="button" aria-label={t('zoomIn')} onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" aria-label={t('zoomOut')} onClick={() => onZoom(-1)}>
        −
      </button>
    </fieldset>
  );
}
