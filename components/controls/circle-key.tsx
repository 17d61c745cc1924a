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
  const steps = circleSteps(most).map((count) => ({
    count,
    radius: radiusOf(count, most, largest),
  }));
  return (
    <figure className={styles.key}>
      <svg width="100%" height={height} role="img" aria-label={t('circles')}>
        {steps.map(({ count, radius }, i) => {
          const top = height - 2 - 2 * radius;
          // A label stands by the top of its circle, but always clear of the ones below it.
          const label = Math.max(8, Math.min(top, height - 8 - (steps.length - 1 - i) * 18));
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
