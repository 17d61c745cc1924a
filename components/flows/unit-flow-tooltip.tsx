import { useTranslations } from 'use-intl';
import { CELL } from '@/geo/disclosure';
import type { Estimate, Figure } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import styles from '../map/unit-tooltip.module.css';
import { EstimateMark } from '../states/estimate-mark';
import { formatNumber, formatSigned } from '../theme';
import type { FlowMeasure, FlowPer } from './place-figures';

interface Props {
  name: string;
  measure: FlowMeasure;
  per: FlowPer;
  figure: Figure;
  estimate: Estimate | null;
}

/** One unit beside the pointer: the figure that coloured it, or why there is none. */
export function UnitFlowTooltip({ name, measure, per, figure, estimate }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const decimals = per === 'thousand' ? 1 : 0;
  const format = measure === 'net' ? formatSigned : formatNumber;
  return (
    <>
      <div className={styles.name}>{name}</div>
      <div className={styles.kind}>{t(`migration.measure.${measure}`)}</div>
      {figure.value === null ? (
        <div className={styles.none}>
          {t(figure.cell === CELL.hidden ? 'tooltip.hidden' : 'tooltip.missing')}
        </div>
      ) : (
        <div className={styles.figure}>
          <EstimateMark estimate={estimate} />
          <strong>{format(figure.value, language, decimals)}</strong>{' '}
          <span>{t(`migration.per.short.${per}`)}</span>
        </div>
      )}
    </>
  );
}
