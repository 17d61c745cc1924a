import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { circleSteps, radiusOf } from '../layers/circle-scale';
import { formatNumber } from '../theme';
import styles from './circle-key.module.css';

interface Props {
  /** The count of the largest circle, and its radius on the map in pixels. */
  most: number;
  largest: number;
}

/** What the circles' sizes mean: round counts, drawn as large as on the map. */
export function CircleKey({ most, largest }: Props) {
  const t = useTranslations('legend');
  const language = useLanguage();
  const height = Math.max(2 * largest, 54) + 4;
  return (
    <figure className={styles.key}>
      <svg width="100%" height={height} role="img" aria-label={t('circles')}>
        {circleSteps(most).map((count, i) => {
          const radius = radiusOf(count, most, largest);
          const top = height - 2 - 2 * radius;
          // Labels stand apart even where the circles are small.
          const label = Math.min(Math.max(top, 8 + i * 18), height - 6);
          const x = largest + 2;
          return (
            <g key={count}>
              <circle cx={x} cy={height - 2 - radius} r={radius} />
              <line x1={x} y1={top} x2={2 * largest + 18} y2={label} />
              <text x={2 * largest + 24} y={label} dominantBaseline="middle">
                {formatNumber(count, language)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>{t('circles')}</figcaption>
    </figure>
  );
}
