'use client';
import { useTranslations } from 'use-intl';
import card from '@/components/controls/card.module.css';
import { Empty } from '@/components/states/empty';
import { Failed } from '@/components/states/failed';

interface Props {
  /** Whether nobody was counted by the sex and age that are asked for. */
  noGroup: boolean;
  outlines: readonly { failed: boolean; retry: () => void }[];
}

/** Why the map is not what was asked for. */
export function FlowNotices({ noGroup, outlines }: Props) {
  const t = useTranslations();
  const broken = outlines.find(({ failed }) => failed);
  return (
    <>
      {noGroup && (
        <div className={card.card}>
          <Empty>{t('migration.noGroup')}</Empty>
        </div>
      )}
      {broken && (
        <div className={card.card}>
          <Failed sentence={t('map.outlinesFailed')} onRetry={broken.retry} />
        </div>
      )}
    </>
  );
}
