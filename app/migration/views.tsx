'use client';
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import type { FlowRowsAnswer } from '@/components/answers';
import { ChipButton } from '@/components/controls/chip-button';
import styles from '@/components/flows/flow-table.module.css';
import type { TopFlows } from '@/geo/flows';
import type { Figure, ReleaseData } from '@/server/answers/shapes';
import type { AskedFlows, FLOW_VIEWS, SetAskedFlows } from './search-params';
import type { NamedScene } from './use-scene';

/** What takes the place of the map is given all that the map shows. */
export interface ViewProps {
  named: NamedScene;
  /** The same of provinces; null until they are there. */
  provinces: NamedScene | null;
  answer: FlowRowsAnswer | undefined;
  release: ReleaseData;
  /** The flows that the map draws. */
  top: TopFlows;
  /** The figure that colours each unit. */
  figures: readonly Figure[];
  asked: AskedFlows;
  setAsked: SetAskedFlows;
}

type Instead = Exclude<(typeof FLOW_VIEWS)[number], 'map'>;

/**
 * Every picture beside the map, fetched when it is asked for. A new one is a name in `FLOW_VIEWS`, a
 * line here, and its word under `migration.view`.
 */
const Pictures = dynamic(() => import('./flow-pictures'));
const Residence = dynamic(() => import('./flow-residence'));
const VIEWS: Record<Instead, ComponentType<ViewProps>> = {
  matrix: Pictures,
  regions: Pictures,
  ranking: Pictures,
  indices: Pictures,
  seasons: dynamic(() => import('./flow-seasons')),
  settled: Residence,
  former: Residence,
  gravity: Pictures,
  table: dynamic(() => import('./flow-table')),
};
const INSTEAD = Object.keys(VIEWS) as Instead[];

/** The picture that stands in place of the map, with the way back. */
export function ViewInstead(props: ViewProps) {
  const t = useTranslations();
  const { asked, setAsked } = props;
  const { view } = asked;
  if (view === 'map') return null;
  const View = VIEWS[view];
  return (
    <>
      <nav className={styles.views} aria-label={t('migration.view.label')}>
        <ChipButton onClick={() => void setAsked({ view: 'map' })}>{t('map.back')}</ChipButton>
        {INSTEAD.map((each) => (
          <ChipButton
            key={each}
            pressed={each === view}
            onClick={() => void setAsked({ view: each })}
          >
            {t(`migration.view.${each}`)}
          </ChipButton>
        ))}
      </nav>
      <View {...props} />
    </>
  );
}
