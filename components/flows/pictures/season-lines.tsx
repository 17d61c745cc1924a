import { useTranslations } from 'use-intl';
import charts from '../../charts/charts.module.css';
import { useLanguage } from '../../i18n/language';
import { formatNumber, formatShort } from '../../theme';
import { ticksAround } from '../ticks';
import styles from './flow-seasons.module.css';
import type { SeasonYear } from './seasons';

interface Props {
  subject: string;
  years: readonly SeasonYear[];
  /** The year that stands out. */
  year: number;
}

const [WIDTH, HEIGHT] = [720, 300];
const ROOM = { top: 26, right: 52, bottom: 26, left: 104 };
const MONTHS = 12;
/** Half the side of the mark of Tết. */
const MARK = 5;

/** A line for each year over its months; a month that is not told breaks the line. */
export function SeasonLines({ subject, years, year }: Props) {
  const t = useTranslations('flowPictures.seasons');
  const language = useLanguage();
  const all = years.flatMap(({ months }) => months.filter((value) => value !== null));
  if (all.length === 0) return null;
  const ticks = ticksAround([0, ...all]);
  const high = ticks.at(-1) || 1;
  const step = (WIDTH - ROOM.left - ROOM.right) / (MONTHS - 1);
  const x = (month: number) => ROOM.left + month * step;
  const y = (value: number) =>
    HEIGHT - ROOM.bottom - (value / high) * (HEIGHT - ROOM.top - ROOM.bottom);
  // The chosen year lies over the others.
  const ordered = [...years].sort((a, b) => Number(a.year === year) - Number(b.year === year));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles.lines}
      role="img"
      aria-label={`${t('title')}: ${subject}`}
    >
      <rect
        className={styles.tetMonths}
        x={x(0) - step / 2}
        y={ROOM.top - 8}
        width={2 * step}
        height={HEIGHT - ROOM.bottom - ROOM.top + 8}
      />
      <text className={charts.tick} x={x(0.5)} y={ROOM.top - 13} textAnchor="middle">
        {t('tetMonths')}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x(0) - step / 2}
            x2={WIDTH - ROOM.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke="var(--dd-line)"
          />
          <text className={charts.tick} x={x(0) - step / 2 - 6} y={y(tick) + 4} textAnchor="end">
            {formatShort(tick, language)}
          </text>
        </g>
      ))}
      {Array.from({ length: MONTHS }, (_, month) => (
        <text
          key={x(month)}
          className={charts.tick}
          x={x(month)}
          y={HEIGHT - 6}
          textAnchor="middle"
        >
          {t('monthShort', { month: month + 1 })}
        </text>
      ))}
      {ordered.map((each) => {
        const isChosen = each.year === year;
        const last = each.months.findLastIndex((value) => value !== null);
        return (
          <g key={each.year} className={styles.line} data-chosen={isChosen || undefined}>
            {runsOf(each.months).map((run) => (
              <polyline
                key={run[0]}
                points={run.map((month) => `${x(month)},${y(each.months[month]!)}`).join(' ')}
              />
            ))}
            {each.months.map((value, month) =>
              value === null || (month !== each.tet && !isChosen) ? null : month === each.tet ? (
                <path
                  key={x(month)}
                  className={styles.tet}
                  d={`M${x(month)} ${y(value) - MARK}l${MARK} ${MARK}l${-MARK} ${MARK}l${-MARK} ${-MARK}z`}
                >
                  <title>
                    {t('tetOf', { year: each.year, count: formatNumber(value, language) })}
                  </title>
                </path>
              ) : (
                <circle key={x(month)} cx={x(month)} cy={y(value)} r="3">
                  <title>
                    {t('monthAt', {
                      ...{ month: month + 1, year: each.year },
                      count: formatNumber(value, language),
                    })}
                  </title>
                </circle>
              ),
            )}
            {isChosen && last >= 0 && (
              <text className={styles.yearName} x={x(last) + 8} y={y(each.months[last]!) + 4}>
                {each.year}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** The months that are told, each run of neighbours together. */
function runsOf(months: readonly (number | null)[]): number[][] {
  const runs: number[][] = [];
  months.forEach((value, month) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last?.at(-1) === month - 1) last.push(month);
    else runs.push([month]);
  });
  return runs;
}
