import { useTranslations } from 'use-intl';
import type { Seasonality } from '@/geo/flows';
import charts from '../../charts/charts.module.css';
import { useLanguage } from '../../i18n/language';
import { formatSignedPercent } from '../../theme';
import styles from './flow-seasons.module.css';

const [WIDTH, HEIGHT] = [720, 190];
const ROOM = { top: 18, right: 8, bottom: 26, left: 64 };
/** Between the months and Tết there is room of one bar. */
const BARS = 15;

/** By how much each month is above or below the middle of the year, and what Tết adds to that. */
export function SeasonFactors({ index }: { index: Seasonality }) {
  const t = useTranslations('flowPictures.seasons');
  const language = useLanguage();
  const { months, tet } = index;
  const bars = [
    ...Array.from(months, (factor, month) => ({
      name: t('monthShort', { month: month + 1 }),
      at: month,
      ...{ factor, low: factor, high: factor },
    })),
    { name: t('tetShort.within'), at: 13, ...tet.within },
    { name: t('tetShort.after'), at: 14, ...tet.after },
  ];
  const reach = Math.max(0.05, ...bars.flatMap(({ low, high }) => [1 - low, high - 1]));
  const width = (WIDTH - ROOM.left - ROOM.right) / BARS;
  const x = (at: number) => ROOM.left + at * width;
  const middle = (ROOM.top + HEIGHT - ROOM.bottom) / 2;
  const y = (factor: number) =>
    middle - ((factor - 1) / reach) * ((HEIGHT - ROOM.top - ROOM.bottom) / 2);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles.lines}
      role="img"
      aria-label={t('factors')}
    >
      <text className={charts.tick} x={ROOM.left} y={11}>
        {t('factors')}
      </text>
      <line
        x1={ROOM.left}
        x2={WIDTH - ROOM.right}
        y1={middle}
        y2={middle}
        stroke="var(--dd-muted)"
      />
      {bars.map(({ name, at, factor, low, high }) => {
        const [from, to] = [Math.min(y(1), y(factor)), Math.max(y(1), y(factor))];
        return (
          <g key={name} data-tet={at > 12 || undefined} className={styles.factor}>
            <rect x={x(at) + width * 0.18} y={from} width={width * 0.64} height={to - from} />
            {low < high && (
              <line x1={x(at) + width / 2} x2={x(at) + width / 2} y1={y(low)} y2={y(high)} />
            )}
            <text
              className={charts.tick}
              x={x(at) + width / 2}
              y={factor < 1 ? middle - 5 : middle + 14}
              textAnchor="middle"
            >
              {formatSignedPercent(100 * (factor - 1), language, 0)}
            </text>
            <text className={charts.tick} x={x(at) + width / 2} y={HEIGHT - 6} textAnchor="middle">
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
