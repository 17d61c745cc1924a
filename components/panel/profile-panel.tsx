import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { IsoDate } from '@/geo/units';
import type { ProfileAnswer } from '../answers';
import type { Downloads } from '../export/download-menu';
import { Loading } from '../states/loading';
import { Notes } from '../states/notes';
import { InputRecord } from './input-record';
import styles from './panel.module.css';
import { ProfileFacts } from './profile-facts';
import { ProfileHead } from './profile-head';
import { ProfileSource } from './profile-source';

const PyramidChart = lazy(() => import('../charts/pyramid-chart'));
const TrendChart = lazy(() => import('../charts/trend-chart'));
const ProfileActions = lazy(() => import('./profile-actions'));

interface Props {
  answer: ProfileAnswer;
  /** Whether charts and actions may be loaded yet: the map must not wait for their scripts. */
  charts: boolean;
  /** Days on which units were rearranged, for the trend. */
  rearrangements: readonly IsoDate[];
  downloads: Downloads;
  /** Address of the unit's history; absent for the whole country, which has none. */
  history?: string | undefined;
  /** A parent was chosen; its code is of the same edition. */
  onOpen: (code: string) => void;
}

/** All that is known of one unit; to be put in a card or a sheet. */
export function ProfilePanel({
  answer,
  charts,
  rearrangements,
  downloads,
  history,
  onOpen,
}: Props) {
  const t = useTranslations('pyramid');
  const { data, notes, provenance } = answer;
  return (
    <div className={styles.content}>
      <ProfileHead answer={answer} onOpen={onOpen} />
      <ProfileFacts answer={answer} />
      {charts ? (
        <Suspense fallback={<Loading bars={6} />}>
          {data.pyramid ? (
            <PyramidChart pyramid={data.pyramid} total={data.figures.people} />
          ) : (
            <p className={styles.asOf}>{t('none')}</p>
          )}
          <TrendChart trend={data.trend} rearrangements={rearrangements} />
        </Suspense>
      ) : (
        <Loading bars={6} />
      )}
      <Notes notes={notes} />
      <InputRecord defects={data.defects} notes={notes} />
      <ProfileSource provenance={provenance} />
      {charts && (
        <Suspense>
          <ProfileActions downloads={downloads} history={history} />
        </Suspense>
      )}
    </div>
  );
}
