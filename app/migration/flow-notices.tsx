'use client';
import { useTranslations } from 'use-intl';
import card from '@/components/controls/card.module.css';
import { Empty } from '@/components/states/empty';
import { Failed } from '@/components/states/failed';
import { FlowWaiting } from './flow-waiting';

interface Props {
  /** Whether nobody was counted by the sex and age that are asked for. */
  noGroup: boolean;
  /** What the map waits for while it shows another level; null where it waits for nothing. */
  waiting: Parameters<typeof FlowWaiting>[0]['question'] | null;
  outlines: readonly { failed: boolean; retry: () => void }[];
}

/** Why the map is not what was asked for. */
export function FlowNotices({ noGroup, waiting, outlines }: Props) {
  const t = useTranslations();
  const broken = outlines.find(({ failed }) => failed);
  return (
    <>
      {noGroup && (
        <div className={card.card}>
          <Empty>{t('migration.noGroup')}</Empty>
        </div>
      )}
      {waiting && (
        <div className={card.card}>
          <FlowWaiting question={waiting} bars={0} />
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
