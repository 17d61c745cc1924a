'use client';
import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import {
  Area,
  ComposedChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslations } from 'use-intl';
import type { IsoDate } from '@/geo/units';
import type { ProfileData } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { EstimateMark } from '../states/estimate-mark';
import { FigureText } from '../states/figure-text';
import { estimateText } from '../states/restated-sentence';
import { PlainTable } from '../table/plain-table';
import { formatDate, formatNumber, formatShort } from '../theme';
import styles from './charts.module.css';
import { TrendDots } from './trend-dots';
import {
  type TrendPoint,
  timeSpan,
  trendPoints,
  trendRuns,
  valueAxis,
  yearTicks,
} from './trend-rows';

interface Props {
  trend: ProfileData['trend'];
  /** Days on which units were rearranged, marked where they fall within the series. */
  rearrangements: readonly IsoDate[];
}

/** People over the reference dates there are; the axis is time, so uneven dates stand unevenly. */
export default function TrendChart({ trend, rearrangements }: Props) {
  const all = useTranslations();
  const t = useTranslations('trend');
  const unit = useTranslations('unit')('people');
  const hiddenWord = useTranslations('figure')('hidden');
  const language = useLanguage();
  const title = useId();
  const fade = useId();

  const points = trendPoints(trend);
  const valued = points.filter((point) => point.value !== null);
  const people = (value: number) => `${formatNumber(value, language)} ${unit}`;
  const howOf = ({ through, estimate }: TrendPoint) => {
    if (through === 'own') return t('own');
    const estimated = estimate && estimateText(estimate, all, language);
    return estimated ? `${t('through')}, ${estimated}` : t('through');
  };
  const [first, last] = [points[0], points.at(-1)];

  if (!first || !last || valued.length === 0 || first === last) {
    const only = valued[0];
    return (
      <section aria-labelledby={title}>
        <h3 id={title} className={styles.title}>
          {t('titleOne')}
        </h3>
        <p className={styles.plain}>
          {only?.value != null
            ? t('one', {
                date: formatDate(only.date, language),
                value: `${only.estimate ? '≈ ' : ''}${people(only.value)}`,
              })
            : t('none')}
        </p>
      </section>
    );
  }

  const runs = trendRuns(points);
  const span = timeSpan(points);
  const axis = valueAxis(valued.map((point) => point.value as number));
  const domain: [number, number] = [axis.ticks[0] as number, axis.ticks.at(-1) as number];
  const marks = rearrangements.filter((day) => day > first.date && day <= last.date);

  return (
    <figure className={styles.figure} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title} className={styles.title}>
          {t('title', { from: first.date.slice(0, 4), to: last.date.slice(0, 4) })}
        </h3>
      </div>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={150}>
          <ComposedChart
            data={points}
            margin={{ top: 18, right: 4, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <defs>
              <linearGradient id={fade} x1="0" y1="0" x2="0" y2="1">
                <stop offset="0" stopColor="var(--dd-link)" stopOpacity={0.2} />
                <stop offset="1" stopColor="var(--dd-link)" stopOpacity={axis.fromZero ? 0.2 : 0} />
              </linearGradient>
            </defs>
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={span}
              ticks={yearTicks(span[0], span[1], 7)}
              tickFormatter={(at: number) => String(new Date(at).getUTCFullYear())}
              tick={{ className: styles.tick }}
              tickLine={false}
              axisLine={{ stroke: 'var(--dd-line)' }}
              height={22}
              interval={0}
            />
            <YAxis
              domain={domain}
              ticks={axis.ticks}
              tickFormatter={(value: number) => formatShort(value, language)}
              tick={{ className: styles.tick }}
              tickLine={false}
              axisLine={false}
              width="auto"
              interval={0}
            />
            {axis.ticks.map((tick) => (
              <ReferenceLine key={tick} y={tick} stroke="var(--dd-line)" zIndex={-100} />
            ))}
            {marks.map((day) => (
              <ReferenceLine
                key={day}
                x={Date.parse(`${day}T00:00:00Z`)}
                stroke="var(--dd-accent)"
                strokeDasharray="3 3"
                label={{
                  value: t('rearranged', { date: formatDate(day, language) }),
                  position: 'insideTopRight',
                  offset: 0,
                  dy: -16,
                  className: styles.tick,
                }}
              />
            ))}
            <Tooltip
              cursor={{ stroke: 'var(--dd-muted)' }}
              isAnimationActive={false}
              content={({ active, payload }) => {
                const point = payload?.[0]?.payload as TrendPoint | undefined;
                return active && point ? (
                  <div className={styles.tooltip}>
                    <div className={styles.tooltipTitle}>{formatDate(point.date, language)}</div>
                    <EstimateMark estimate={point.estimate} />
                    <FigureText figure={point} format={people} />
                    {point.through === 'restated' && (
                      <div className={styles.tooltipTitle}>{howOf(point)}</div>
                    )}
                  </div>
                ) : null;
              }}
            />
            {runs.map((run) => (
              <Area
                key={run.points[0]?.date}
                dataKey={(point: TrendPoint) => (run.points.includes(point) ? point.value : null)}
                type="linear"
                stroke="var(--dd-link)"
                strokeWidth={2}
                strokeDasharray={run.dashed ? '5 4' : undefined}
                fill={run.dashed ? 'none' : `url(#${fade})`}
                isAnimationActive={false}
                dot={false}
                activeDot={false}
              />
            ))}
            {/* Gives every date a tooltip, also one that no line leads to. */}
            <Area
              dataKey={(point: TrendPoint) => point.value ?? domain[0]}
              stroke="none"
              fill="none"
              isAnimationActive={false}
              dot={false}
              activeDot={false}
            />
            <TrendDots points={points} floor={domain[0]} hiddenWord={hiddenWord} />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <VisuallyHidden>
        <PlainTable
          caption={t('caption')}
          columns={[{ head: t('date') }, { head: t('people') }, { head: t('how') }]}
          rows={points.map((point) => ({
            key: point.date,
            cells: [
              formatDate(point.date, language),
              <FigureText key="value" figure={point} format={people} />,
              howOf(point),
            ],
          }))}
        />
      </VisuallyHidden>
    </figure>
  );
}
