import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { circleSteps } from '../layers/circle-scale';
import { columnHeight } from '../layers/column-canvas';
import { formatNumber } from '../theme';
import styles from './flows.module.css';

const APART = 74;
/** A key as high as the highest column would push the rest out of the window. */
const MOST_HIGH = 64;
const BASE = 9;

/** What the heights of columns mean: round figures, as high as on the map. */
export function ColumnKey({ most, signed }: { most: number; signed: boolean }) {
  const t = useTranslations('migration.legend');
  const language = useLanguage();
  // The steps that fit: the highest column stands on the map for all to see.
  const steps = circleSteps(most)
    .filter((value) => columnHeight(value, most) <= MOST_HIGH)
    .reverse();
  const top = Math.max(10, ...steps.map((value) => columnHeight(value, most)));
  return (
    <figure className={styles.key}>
      <figcaption className={styles.keyTitle}>{t(signed ? 'columnsSigned' : 'columns')}</figcaption>
      <svg width="100%" height={top + 22} role="img" aria-label={t('columns')}>
        {steps.map((value, i) => {
          const tall = columnHeight(value, most);
          return (
            <g key={value}>
              <rect
                x={i * APART + 6}
                y={top - tall + 2}
                width={BASE}
                height={tall}
                fill="var(--dd-div-5)"
              />
              <text x={i * APART} y={top + 18}>
                {formatNumber(value, language, value < 10 && value % 1 !== 0 ? 1 : 0)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
