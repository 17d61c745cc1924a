'use client';
import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import {
  Bar,
  BarChart,
  type BarShapeProps,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslations } from 'use-intl';
import type { Figure, ProfileData } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { FigureText } from '../states/figure-text';
import { PlainTable } from '../table/plain-table';
import { formatNumber, formatPercent, formatShort } from '../theme';
import styles from './charts.module.css';
import { PyramidAges, PyramidBar } from './pyramid-marks';
import { type PyramidMode, type PyramidRow, pyramidRows } from './pyramid-rows';

interface Props {
  pyramid: NonNullable<ProfileData['pyramid']>;
  /** People of the unit, the base of the shares. */
  total: Figure;
}

const SEXES = ['male', 'female'] as const;
/** Grid lines stand behind the bars. */
const BEHIND = -100;

/** Eighteen age groups by sex, in people or in per cent of all people; hidden groups are hatched. */
export default function PyramidChart({ pyramid, total }: Props) {
  const t = useTranslations('pyramid');
  const language = useLanguage();
  const [mode, setMode] = useState<PyramidMode>('counts');
  const drawn = useMemo(() => pyramidRows(pyramid, mode, total), [pyramid, mode, total]);
  const hatch = useId();
  const title = useId();

  const format = (value: number) =>
    mode === 'shares' ? formatPercent(value, language) : formatNumber(value, language);
  const axis = (value: number) =>
    mode === 'shares' ? formatPercent(value, language, 0) : formatShort(value, language);
  const bandName = ({ band, last }: PyramidRow) =>
    last ? t('lastBand', { from: band }) : t('band', { from: band, to: band + 4 });
  const marks = drawn.steps.map((step) => drawn.gap + step);

  return (
    <figure className={styles.figure} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title} className={styles.title}>
          {t('title')}
        </h3>
        <div className={styles.legend}>
          {SEXES.map((sex) => (
            <span key={sex} className={styles.key}>
              <i className={styles.swatch} style={{ background: `var(--dd-${sex})` }} />
              {t(sex)}
            </span>
          ))}
          {drawn.anyHidden && (
            <span className={styles.key}>
              <i className={`${styles.swatch} ${styles.hatched}`} />
              {t('hiddenKey')}
            </span>
          )}
        </div>
      </div>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={226}>
          <BarChart
            data={drawn.rows}
            layout="vertical"
            barGap="-100%"
            barCategoryGap={1.5}
            margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <defs>
              <pattern
                id={hatch}
                width="4"
                height="4"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="4" height="4" fill="var(--dd-subtle)" />
                <line x1="0" y1="0" x2="0" y2="4" stroke="var(--dd-muted)" strokeWidth="1.6" />
              </pattern>
            </defs>
            <XAxis
              type="number"
              domain={[-drawn.limit, drawn.limit]}
              ticks={[...marks.map((mark) => -mark).reverse(), ...marks]}
              tickFormatter={(mark: number) => axis(Math.abs(mark) - drawn.gap)}
              tick={{ className: styles.tick }}
              tickLine={false}
              axisLine={false}
              height={18}
              interval={0}
              allowDataOverflow
            />
            <YAxis dataKey="band" type="category" hide />
            {[...marks.map((mark) => -mark), ...marks].map((mark) => (
              <ReferenceLine key={mark} x={mark} stroke="var(--dd-line)" zIndex={BEHIND} />
            ))}
            <Tooltip
              cursor={{ fill: 'var(--dd-subtle)' }}
              isAnimationActive={false}
              content={({ active, payload }) => {
                const row = payload?.[0]?.payload as PyramidRow | undefined;
                return active && row ? (
                  <div className={styles.tooltip}>
                    <div className={styles.tooltipTitle}>{bandName(row)}</div>
                    {SEXES.map((sex) => (
                      <div key={sex}>
                        {t(sex)}: <FigureText figure={row[sex].figure} format={format} />
                      </div>
                    ))}
                  </div>
                ) : null;
              }}
            />
            {SEXES.map((sex) => (
              <Bar
                key={sex}
                dataKey={(row: PyramidRow) => row[sex].range}
                isAnimationActive={false}
                shape={(box: BarShapeProps) => <PyramidBar box={box} sex={sex} hatch={hatch} />}
              />
            ))}
            <PyramidAges rows={drawn.rows} />
          </BarChart>
        </ResponsiveContainer>
      </div>
      {total.value !== null && total.value > 0 && (
        <div className={styles.switch}>
          <SegmentedControl
            size="xs"
            classNames={{ root: styles.segments, indicator: styles.segment }}
            aria-label={t('unitLabel')}
            value={mode}
            onChange={(value) => setMode(value as PyramidMode)}
            data={[
              { value: 'counts', label: t('counts') },
              { value: 'shares', label: t('shares') },
            ]}
          />
        </div>
      )}
      <VisuallyHidden>
        <PlainTable
          caption={t('caption')}
          columns={[{ head: t('age') }, { head: t('male') }, { head: t('female') }]}
          rows={[...drawn.rows].reverse().map((row) => ({
            key: String(row.band),
            cells: [
              bandName(row),
              ...SEXES.map((sex) => (
                <FigureText key={sex} figure={row[sex].figure} format={format} />
              )),
            ],
          }))}
        />
      </VisuallyHidden>
    </figure>
  );
}
