import { useTranslations } from 'use-intl';
import { MEASURES, type MeasureId } from '@/geo/measures';
import type { Figure } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { FigureText } from '../states/figure-text';
import { formatMeasure, formatPercent } from '../theme';
import styles from './panel.module.css';

/** A figure of a measure with its unit, small and grey, beside it. */
export function MeasureFigure({ measure, figure }: { measure: MeasureId; figure: Figure }) {
  const t = useTranslations('unit');
  const language = useLanguage();
  const { unit } = MEASURES[measure];
  if (unit === 'percent') {
    return <FigureText figure={figure} format={(value) => formatPercent(value, language)} />;
  }
  return (
    <>
      <FigureText figure={figure} format={(value) => formatMeasure(measure, value, language)} />
      {figure.value !== null && <span className={styles.unit}> {t(unit)}</span>}
    </>
  );
}
