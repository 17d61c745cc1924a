import { useTranslations } from 'use-intl';
import { CELL } from '@/geo/disclosure';
import { MEASURES, type MeasureId } from '@/geo/measures';
import type { Kind } from '@/geo/units';
import type { Estimate, Figure } from '@/server/answers/shapes';
import { decimalsFor } from '../controls/class-labels';
import { useLanguage } from '../i18n/language';
import { estimateText } from '../states/restated-sentence';
import { formatNumber } from '../theme';
import { unitShortName } from '../unit-name';
import styles from './unit-tooltip.module.css';

interface Props {
  unit: { name: string; nameEn: string; kind: Kind };
  /** The unit above it, where that is not the country. */
  parent: { name: string; nameEn: string } | null;
  measure: MeasureId;
  figure: Figure;
  /** How much of the figure is estimated; null where none of it is. */
  estimate: Estimate | null;
}

/** One unit beside the pointer: what it is, and its figure or why there is none. */
export function UnitTooltip({ unit, parent, measure, figure, estimate }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { unit: per } = MEASURES[measure];
  const where = [t(`kind.${unit.kind}`), parent && unitShortName(parent, language)];
  const estimated = estimate && estimateText(estimate, t, language);
  return (
    <>
      <div className={styles.name}>{unitShortName(unit, language)}</div>
      <div className={styles.kind}>{where.filter(Boolean).join(' · ')}</div>
      {figure.value === null ? (
        <div className={styles.none}>
          {t(figure.cell === CELL.hidden ? 'tooltip.hidden' : 'tooltip.missing')}
        </div>
      ) : (
        <div className={styles.figure}>
          <strong>
            {estimated && '≈ '}
            {formatNumber(figure.value, language, decimalsFor(MEASURES[measure], figure.value))}
          </strong>{' '}
          <span>{t(`unit.${per}`)}</span>
          {estimated && <div className={styles.kind}>{estimated}</div>}
        </div>
      )}
    </>
  );
}
