'use client';
import { useTranslations } from 'use-intl';
import card from '@/components/controls/card.module.css';
import { Notice } from '@/components/controls/notice';
import { ApproximateSign } from '@/components/states/approximate-sign';
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
  /** Set where the borders on the map are only about where they were. */
  approximate: 'province' | 'commune' | undefined;
  outlines: readonly { failed: boolean; retry: () => void }[];
}

/** Why the map is not what was asked for: what fell back, what is not there, what failed. */
export function MapNotices({ release, view, failure, approximate, outlines }: Props) {
  const t = useTranslations('map');
  const broken = outlines.find(({ failed }) => failed);
  return (
    <>
      <FallbackNotices view={view} />
      {!boundaryFile(release, 'province', view.edition) && (
        <Notice dismiss={t('understood')}>{t('noOutlines')}</Notice>
      )}
      {approximate && <ApproximateSign level={approximate} />}
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
