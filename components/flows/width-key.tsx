import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { circleSteps } from '../layers/circle-scale';
import { formatNumber } from '../theme';
import { widthOf } from './arrow-shape';
import styles from './flows.module.css';

const LENGTH = 62;
const LINE = 36;

/** What the widths of arrows mean: round counts, drawn as wide as on the map. */
export function WidthKey({ most }: { most: number }) {
  const t = useTranslations('migration.legend');
  const language = useLanguage();
  const steps = circleSteps(most);
  return (
    <figure className={styles.key}>
      <figcaption className={styles.keyTitle}>{t('widths')}</figcaption>
      <svg width="100%" height={LINE + 16} role="img" aria-label={t('widths')}>
        {steps.reverse().map((count, i) => {
          const width = widthOf(count, most);
          const x = i * (LENGTH + 24);
          const [head, half] = [4.5 + 1.9 * width, 2.4 + 1.1 * width];
          const neck = x + LENGTH - head;
          const middle = LINE / 2 + 2;
          return (
            <g key={count}>
              <polygon
                points={[
                  [x, middle - 0.2 * width],
                  [neck, middle - width / 2],
                  [neck, middle - half],
                  [x + LENGTH, middle],
                  [neck, middle + half],
                  [neck, middle + width / 2],
                  [x, middle + 0.2 * width],
                ]
                  .map((at) => at.join())
                  .join(' ')}
              />
              <text x={x} y={LINE + 14}>
                {formatNumber(count, language)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
