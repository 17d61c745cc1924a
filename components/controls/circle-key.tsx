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

const LINE = 16;

/** Where labels stand: by the tops of their circles, but a line clear of the one below. */
function labelHeights(tops: readonly number[], lowest: number): number[] {
  const heights = [...tops];
  for (let i = heights.length - 1, below = lowest + LINE; i >= 0; i--) {
    below = Math.min(tops[i] as number, below - LINE);
    heights[i] = below;
  }
  return heights;
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
  const labels = labelHeights(
    steps.map(({ radius }) => height - 2 - 2 * radius),
    height - 8,
  );
  return (
    <figure className={styles.key}>
      <svg width="100%" height={height} role="img" aria-label={t('circles')}>
        {steps.map(({ count, radius }, i) => {
          const top = height - 2 - 2 * radius;
          const label = labels[i] ?? top;
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
