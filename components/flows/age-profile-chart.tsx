'use client';
import { VisuallyHidden } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import charts from '../charts/charts.module.css';
import { useLanguage } from '../i18n/language';
import { PlainTable } from '../table/plain-table';
import { formatNumber } from '../theme';
import { type AgePoint, ageProfile } from './age-profile';
import styles from './flows.module.css';

const [WIDTH, HEIGHT] = [336, 128];
const ROOM = { top: 8, right: 8, bottom: 20, left: 8 };
const OLDEST = 85;
const TICKS = [0, 25, 50, 75];

/** Movers by age as counted, beside the model schedule that is nearest to them. */
export default function AgeProfileChart({ movers }: { movers: ReadonlyMap<string, number> }) {
  const t = useTranslations('migration.ages');
  const language = useLanguage();
  const id = useId();
  const profile = useMemo(() => ageProfile(movers), [movers]);
  if (!profile) return null;
  const { points, model } = profile;
  const most = Math.max(...[...points, ...(model?.points ?? [])].map(({ share }) => share));
  const x = (age: number) => ROOM.left + (age / OLDEST) * (WIDTH - ROOM.left - ROOM.right);
  const y = (share: number) =>
    HEIGHT - ROOM.bottom - (share / most) * (HEIGHT - ROOM.top - ROOM.bottom);
  const line = (of: readonly AgePoint[]) =>
    of.map(({ age, share }) => `${x(age)},${y(share)}`).join(' ');
  const count = (value: number) => formatNumber(value, language);
  return (
    <figure className={charts.figure} aria-labelledby={id}>
      <div className={charts.head}>
        <h3 id={id} className={charts.title}>
          {t('title')}
        </h3>
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden>
        <line x1={ROOM.left} x2={WIDTH - ROOM.right} y1={y(0)} y2={y(0)} stroke="var(--dd-line)" />
        {TICKS.map((age) => (
          <text
            key={age}
            className={charts.tick}
            x={x(age)}
            y={HEIGHT - 4}
            textAnchor={age === 0 ? 'start' : 'middle'}
          >
            {age === TICKS.at(-1) ? t('years', { age }) : age}
          </text>
        ))}
        <polyline points={line(points)} fill="none" stroke="var(--dd-link)" strokeWidth="2.2" />
        {model && (
          <polyline
            points={line(model.points)}
            fill="none"
            stroke="var(--dd-female)"
            strokeWidth="1.8"
            strokeDasharray="4 3"
          />
        )}
      </svg>
      <p className={styles.small}>
        {model
          ? t('modelled', {
              peak: formatNumber(model.shape.peakAge, language, 0),
              // Never rounded up: a fit of 99.96 per cent is not a perfect one.
              fit: formatNumber(Math.floor(1000 * model.r2) / 10, language, 1),
            })
          : t('counted')}
      </p>
      <VisuallyHidden>
        <PlainTable
          caption={t('title')}
          columns={[{ head: t('age') }, { head: t('movers') }]}
          rows={[...movers].map(([age, moved]) => ({ key: age, cells: [age, count(moved)] }))}
        />
      </VisuallyHidden>
    </figure>
  );
}
