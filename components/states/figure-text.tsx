import { useTranslations } from 'use-intl';
import { CELL } from '@/geo/disclosure';
import type { Figure } from '@/server/answers/shapes';
import styles from './states.module.css';

/** A figure that is hidden: hatched as on the map, with the reason on hover and for screen readers. */
export function Hidden() {
  const t = useTranslations('figure');
  return (
    <span className={styles.hidden} title={t('hiddenWhy')}>
      {t('hidden')}
    </span>
  );
}

/** No figure was given: said in words, never as a zero or a blank. */
export function Missing() {
  const t = useTranslations('figure');
  return <span className={styles.missing}>{t('missing')}</span>;
}

/** A figure as it is to be read: its value (zero too) by `format`, or the word for why there is none. */
export function FigureText({
  figure,
  format,
}: {
  figure: Figure;
  format: (value: number) => string;
}) {
  if (figure.cell === CELL.hidden) return <Hidden />;
  if (figure.value === null) return <Missing />;
  return <>{format(figure.value)}</>;
}
