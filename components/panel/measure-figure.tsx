import { useTranslations } from 'use-intl';
import { MEASURES, type MeasureId } from '@/geo/measures';
import type { Estimate, Figure } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { EstimateMark } from '../states/estimate-mark';
import { FigureText } from '../states/figure-text';
import { formatMeasure, formatPercent } from '../theme';
import styles from './panel.module.css';

interface Props {
  measure: MeasureId;
  figure: Figure;
  /** How much of it is estimated; null where it was counted. */
  estimate: Estimate | null;
}

/** A figure of a measure with its unit, small and grey, beside it, and a mark before an estimate. */
export function MeasureFigure({ measure, figure, estimate }: Props) {
  const t = useTranslations('unit');
  const language = useLanguage();
  const { unit } = MEASURES[measure];
  const mark = figure.value !== null && <EstimateMark estimate={estimate} />;
  if (unit === 'percent') {
    return (
      <>
        {mark}
        <FigureText figure={figure} format={(value) => formatPercent(value, language)} />
      </>
    );
  }
  return (
    <>
      {mark}
      <FigureText figure={figure} format={(value) => formatMeasure(measure, value, language)} />
      {figure.value !== null && <span className={styles.unit}> {t(unit)}</span>}
    </>
  );
}
