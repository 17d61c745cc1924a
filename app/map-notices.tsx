'use client';
import { useTranslations } from 'use-intl';
import card from '@/components/controls/card.module.css';
import { Notice } from '@/components/controls/notice';
import { Failed } from '@/components/states/failed';
import type { ReleaseData } from '@/server/answers/shapes';
import { boundaryFile } from './boundary-file';
import type { Failure } from './failure';
import { FallbackNotices } from './fallback-notices';
import type { ShownView } from './resolve-view';

interface Props {
  release: ReleaseData;
  view: ShownView;
  /** Of the figures on the map. */
  failure: Failure | null;
  outlines: readonly { failed: boolean; retry: () => void }[];
}

/** Why the map is not what was asked for: what fell back, what is not there, what failed. */
export function MapNotices({ release, view, failure, outlines }: Props) {
  const t = useTranslations('map');
  const broken = outlines.find(({ failed }) => failed);
  return (
    <>
      <FallbackNotices view={view} />
      {!boundaryFile(release, 'province', view.edition) && (
        <Notice dismiss={t('understood')}>{t('noOutlines')}</Notice>
      )}
      {failure && (
        <div className={card.card}>
          <Failed {...failure} />
        </div>
      )}
      {broken && (
        <div className={card.card}>
          <Failed sentence={t('outlinesFailed')} onRetry={broken.retry} />
        </div>
      )}
    </>
  );
}
