import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import charts from '../charts/charts.module.css';
import { useLanguage } from '../i18n/language';
import { PlainTable } from '../table/plain-table';
import { formatNumber, formatShort } from '../theme';
import { periodText } from './period-words';
import { ticksAround } from './ticks';

interface Line {
  name: string;
  /** Of each period, in the order of time; null where it is not told. */
  values: readonly (number | null)[];
}

interface Props {
  title: string;
  periods: readonly string[];
  lines: readonly Line[];
  /** The period that is shown elsewhere. */
  at: number;
  /** Periods that were counted on other units: their figures are restated. */
  restated: readonly boolean[];
}

const [WIDTH, HEIGHT] = [336, 132];
const ROOM = { top: 10, right: 18, bottom: 20, left: 56 };
const COLOURS = ['var(--dd-link)', 'var(--dd-female)'];
/** Dots of more periods than these would run into each other. */
const MANY = 24;
const DASHES = [undefined, '5 3'];

/** Movers over the periods that there are, from zero up; one or two lines that break at what is not told. */
export function SeriesChart({ title, periods, lines, at, restated }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const id = useId();
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  if (periods.length < 2 || all.length === 0) return null;
  const ticks = ticksAround(all);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const x = (i: number) =>
    ROOM.left + (i * (WIDTH - ROOM.left - ROOM.right)) / (periods.length - 1);
  const y = (value: number) =>
    HEIGHT - ROOM.bottom - ((value - low) / (high - low || 1)) * (HEIGHT - ROOM.top - ROOM.bottom);
  // Of months, years are written where they begin; of many periods only the one shown has its dot.
  const isFine = periods.length > MANY;
  const every = Math.ceil(periods.length / 7);
  const isWritten = (period: string, i: number) =>
    isFine ? /-(01|Q1)$/.test(period) && i % every < 12 : i % every === 0 || i === at;
  return (
    <figure className={charts.figure} aria-labelledby={id}>
      <div className={charts.head}>
        <h3 id={id} className={charts.title}>
          {title}
        </h3>
        {lines.length > 1 && (
          <div className={charts.legend}>
            {lines.map(({ name }, k) => (
              <span key={name} className={charts.key}>
                <svg width="18" height="6" aria-hidden>
                  <line
                    x2="18"
                    y1="3"
                    y2="3"
                    stroke={COLOURS[k]}
                    strokeWidth="2"
                    strokeDasharray={DASHES[k]}
                  />
                </svg>
                {name}
              </span>
            ))}
          </div>
        )}
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={ROOM.left}
              x2={WIDTH - ROOM.right}
              y1={y(tick)}
              y2={y(tick)}
              stroke="var(--dd-line)"
            />
            <text className={charts.tick} x={ROOM.left - 6} y={y(tick) + 4} textAnchor="end">
              {formatShort(tick, language).replace('-', '−')}
            </text>
          </g>
        ))}
        {periods.map((period, i) =>
          isWritten(period, i) ? (
            <text key={period} className={charts.tick} x={x(i)} y={HEIGHT - 4} textAnchor="middle">
              {period.length === 4 || isFine ? period.slice(0, 4) : period.slice(2)}
            </text>
          ) : null,
        )}
        {lines.map(({ name, values }, k) => (
          <g key={name}>
            <path
              d={values
                .map((value, i) =>
                  value === null
                    ? ''
                    : `${(values[i - 1] ?? null) === null ? 'M' : 'L'}${x(i)} ${y(value)}`,
                )
                .join('')}
              fill="none"
              stroke={COLOURS[k]}
              strokeWidth={isFine ? 1.5 : 2}
              strokeDasharray={DASHES[k]}
            />
            {values.map((value, i) =>
              value === null || (isFine && i !== at) ? null : (
                <circle
                  key={periods[i]}
                  cx={x(i)}
                  cy={y(value)}
                  r={i === at ? 4 : 2.4}
                  fill={restated[i] ? 'var(--dd-card)' : COLOURS[k]}
                  stroke={COLOURS[k]}
                  strokeWidth="1.4"
                />
              ),
            )}
          </g>
        ))}
      </svg>
      <VisuallyHidden>
        <PlainTable
          caption={title}
          columns={[
            { head: t('migration.period.label') },
            ...lines.map(({ name }) => ({ head: name })),
          ]}
          rows={periods.map((period, i) => ({
            key: period,
            cells: [
              periodText(period, t),
              ...lines.map(({ values }) => {
                const value = values[i];
                return value == null
                  ? t('figure.hidden')
                  : `${restated[i] ? '≈ ' : ''}${formatNumber(value, language)}`;
              }),
            ],
          }))}
        />
      </VisuallyHidden>
    </figure>
  );
}
