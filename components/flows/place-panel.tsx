import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import panel from '../panel/panel.module.css';
import { TestNote } from './change-text';
import { CorridorList } from './corridor-list';
import { type Corridor, toldSeries } from './corridors';
import { FlowFacts } from './flow-facts';
import type { FlowScene } from './flow-scene';
import styles from './flows.module.css';
import { PanelHead, SceneSeries } from './panel-parts';
import type { PlaceNames } from './place-names';
import { placeStory } from './place-story';

interface Props {
  scene: FlowScene;
  place: number;
  names: PlaceNames;
  who: string | null;
  ages: ReactNode;
  /** Why people became more or fewer, where that is told. */
  balance: ReactNode;
  /** What else can be done with the place: its panel on the other map. */
  links: ReactNode;
  onCorridor: (origin: number, destination: number) => void;
}

const LISTED = 8;

/** One place: who came, who left, from where and to where, of what age, and whether it changes. */
export function PlacePanel({ scene, place, names, who, ages, balance, links, onCorridor }: Props) {
  const t = useTranslations();
  const { flows, span, offered, counts, compared, dispersion } = scene;
  const story = placeStory(scene, place);
  const { estimate } = flows.periods[span.to]!;
  const at = offered.indexOf(span.to);
  const list = (which: 'leaving' | 'coming') => {
    const other = (corridor: Corridor) =>
      names.of(which === 'leaving' ? corridor.destination : corridor.origin);
    const hidden = story.hidden[which === 'leaving' ? 'out' : 'in'];
    return (
      <section className={styles.section} data-testid={which}>
        <h3>{t(`migration.${which}`)}</h3>
        {story[which].length === 0 && hidden === 0 ? (
          <p className={styles.small}>{t('migration.nobody')}</p>
        ) : (
          <CorridorList
            corridors={story[which].slice(0, LISTED)}
            name={other}
            series={({ pair }) => toldSeries(counts, pair, offered)}
            rest={{
              corridors: story[which].length - LISTED,
              movers: story[which].slice(LISTED).reduce((sum, { movers }) => sum + movers, 0),
              untold: hidden,
            }}
            at={at}
            estimate={estimate}
            onOpen={({ origin, destination }) => onCorridor(origin, destination)}
          />
        )}
      </section>
    );
  };
  return (
    <div className={panel.content}>
      <PanelHead {...{ scene, who }} title={names.of(place)} />
      <FlowFacts facts={story.facts} estimate={estimate} />
      {list('leaving')}
      {list('coming')}
      <div>
        {compared && <TestNote dispersion={dispersion} before={compared.before.period} />}
        {story.hidden.in + story.hidden.out > 0 && (
          <details className={styles.test}>
            <summary>{t('migration.leftOut.whyUntold')}</summary>
            <p>{t('migration.table.protected')}</p>
          </details>
        )}
      </div>
      {balance}
      <SceneSeries
        scene={scene}
        title={t('migration.series.place')}
        lines={[
          { name: t('migration.fact.in'), values: story.course.in },
          { name: t('migration.fact.out'), values: story.course.out },
        ]}
      />
      {ages}
      {links && <div className={panel.actions}>{links}</div>}
    </div>
  );
}
