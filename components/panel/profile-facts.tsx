import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ProfileData } from '@/server/answers/shapes';
import type { ProfileAnswer } from '../answers';
import { useLanguage } from '../i18n/language';
import { DoubtMark } from '../states/doubt-mark';
import { doubtsOf } from '../states/doubts';
import { Missing } from '../states/figure-text';
import { formatArea, formatNumber } from '../theme';
import { MeasureFigure } from './measure-figure';
import styles from './panel.module.css';

/** Declared and measured areas this far apart, as a share of the declared one, are both told. */
const AREAS_DIFFER = 0.05;

/** The figures of a unit under its total: density, land, place, units below, sexes and ages. */
export function ProfileFacts({ answer: { data, notes } }: { answer: ProfileAnswer }) {
  const t = useTranslations('profile');
  const { figures, estimate, densityRank, children } = data;
  const doubts = doubtsOf(notes, data.defects);
  return (
    <dl className={styles.facts}>
      <Fact name={t('density')}>
        <MeasureFigure measure="density" figure={figures.density} estimate={estimate} />
        <DoubtMark doubtful={doubts.size > 0} />
      </Fact>
      <Fact name={t('area')}>
        <Area data={data} doubtful={doubts.has('area')} />
      </Fact>
      {densityRank && (
        <Fact name={t('densityRank')}>
          {t('rank', { rank: densityRank.rank, of: densityRank.of })}
        </Fact>
      )}
      {children.length > 0 && <Children data={data} />}
      <Fact name={t('sexRatio')}>
        <MeasureFigure measure="sex_ratio" figure={figures.sex_ratio} estimate={estimate} />
      </Fact>
      <Fact name={t('medianAge')}>
        <MeasureFigure measure="median_age" figure={figures.median_age} estimate={estimate} />
      </Fact>
      <Fact name={t('under15')}>
        <MeasureFigure measure="under_15" figure={figures.under_15} estimate={estimate} />
      </Fact>
      <Fact name={t('age65')}>
        <MeasureFigure measure="age_65_over" figure={figures.age_65_over} estimate={estimate} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The area that the density is over; the other one too where they tell of different ground. */
function Area({ data, doubtful }: { data: ProfileData; doubtful: boolean }) {
  const t = useTranslations('profile');
  const language = useLanguage();
  const { areaKm2, areaDeclaredKm2: declared, areaGeometricKm2: measured } = data;
  if (areaKm2 === null) return <Missing />;
  const differ =
    declared !== null &&
    measured !== null &&
    Math.abs(measured - declared) > AREAS_DIFFER * declared;
  return (
    <>
      {formatArea(areaKm2, language)}
      <span className={styles.unit}> km²</span>
      <DoubtMark doubtful={doubtful} />
      {declared === null && <span className={styles.aside}>{t('areaFromBoundary')}</span>}
      {differ && (
        <span className={styles.aside}>
          {t('areaDiffers', { area: formatArea(measured, language) })}
        </span>
      )}
    </>
  );
}

function Children({ data: { level, children } }: { data: ProfileData }) {
  const t = useTranslations('profile');
  const language = useLanguage();
  const total = children.reduce((sum, { count }) => sum + count, 0);
  return (
    <Fact
      name={t(
        level === 'country'
          ? 'childrenProvince'
          : level === 'province'
            ? 'childrenCommune'
            : 'children',
      )}
    >
      {formatNumber(total, language)}
      <span className={styles.aside}>
        {children.map(({ kind, count }) => t(`childKind.${kind}`, { count })).join(', ')}
      </span>
    </Fact>
  );
}
