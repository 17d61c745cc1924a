import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import panel from '../panel/panel.module.css';
import { formatNumber } from '../theme';
import { pairOf } from './arranged-flows';
import { TestNote } from './change-text';
import { CorridorList } from './corridor-list';
import { corridorsOf, moversOver, toldSeries } from './corridors';
import type { FlowScene } from './flow-scene';
import styles from './flows.module.css';
import { PanelHead, SceneSeries } from './panel-parts';
import type { PlaceNames } from './place-names';

interface Props {
  scene: FlowScene;
  origin: number;
  destination: number;
  names: PlaceNames;
  who: string | null;
  ages: ReactNode;
  /** Other pictures of the corridor. */
  links: ReactNode;
  onCorridor: (origin: number, destination: number) => void;
  onPlace: (place: number) => void;
}

/** Two places and who moves between them, in both directions. */
export function CorridorPanel(props: Props) {
  const { scene, origin, destination, names, who, ages, links, onCorridor, onPlace } = props;
  const t = useTranslations();
  const language = useLanguage();
  const { flows, span, offered, counts, compared, dispersion } = scene;
  const { cube } = flows;
  const there = pairOf(cube, origin, destination);
  const back = pairOf(cube, destination, origin);
  const movers = (pair: number) => moversOver(counts, pair, span);
  const both = [there, back].filter((pair) => movers(pair) > 0);
  const corridors = corridorsOf(counts, both, span, compared, dispersion);
  const name = (from: number, to: number) =>
    t('migration.corridor', { from: names.of(from), to: names.of(to) });
  const at = offered.indexOf(span.to);
  // Told of a place of the country: "abroad gained" is nothing that anybody asks.
  const [home, gain] =
    destination === flows.abroad
      ? [origin, movers(back) - movers(there)]
      : [destination, movers(there) - movers(back)];
  return (
    <div className={panel.content}>
      <PanelHead {...{ scene, who }} title={name(origin, destination)} />
      <div data-testid="corridor">
        <CorridorList
          corridors={corridors}
          name={(each) => name(each.origin, each.destination)}
          series={({ pair }) => toldSeries(counts, pair, offered)}
          at={at}
          estimate={flows.periods[span.to]!.estimate}
          onOpen={(each) => onCorridor(each.origin, each.destination)}
        />
        {both.length < 2 && (
          <p className={styles.small}>
            {t(both.length === 1 ? 'migration.oneWay' : 'migration.noWay')}
          </p>
        )}
        {compared && <TestNote dispersion={dispersion} before={compared.before.period} />}
      </div>
      {both.length === 2 && corridors.every(({ atLeast }) => !atLeast) && (
        <p className={panel.plain}>
          {t(gain < 0 ? 'migration.lossOfCorridor' : 'migration.gainOfCorridor', {
            place: names.of(home),
            count: formatNumber(Math.abs(gain), language),
          })}
        </p>
      )}
      <SceneSeries
        scene={scene}
        title={t('migration.series.corridor')}
        lines={[
          { name: t('migration.there'), values: toldSeries(counts, there, offered) },
          { name: t('migration.back'), values: toldSeries(counts, back, offered) },
        ]}
      />
      {ages}
      <div className={panel.actions}>
        {links}
        {[origin, destination]
          .filter((place) => place !== flows.abroad)
          .map((place) => (
            <button key={place} type="button" className={panel.link} onClick={() => onPlace(place)}>
              {t('migration.openPlace', { place: names.of(place) })}
            </button>
          ))}
      </div>
    </div>
  );
}
