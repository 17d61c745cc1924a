import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import panel from '../panel/panel.module.css';
import { TestNote } from './change-text';
import { CorridorList } from './corridor-list';
import { corridorsOf, type SuddenCorridor, suddenCorridors, toldSeries } from './corridors';
import { courseOf } from './course';
import type { FlowScene } from './flow-scene';
import styles from './flows.module.css';
import { PanelHead, SceneSeries } from './panel-parts';
import { periodText } from './period-words';
import type { PlaceNames } from './place-names';
import { ranking } from './place-story';
import { SuddenList } from './sudden-list';
import { UnitRanking } from './unit-ranking';

interface Props {
  scene: FlowScene;
  names: PlaceNames;
  /** Who is counted where that is not everybody: "nữ, 20-24 tuổi". */
  who: string | null;
  /** Movers by age, once they are there. */
  ages: ReactNode;
  /** Why people became more or fewer, where that is told. */
  balance: ReactNode;
  onCorridor: (origin: number, destination: number) => void;
  onPlace: (place: number) => void;
}

const LISTED = 7;
const RANKED = 5;

/** The whole country: the largest flows, who gains and who loses, what changed at once. */
export function CountryPanel({ scene, names, who, ages, balance, onCorridor, onPlace }: Props) {
  const t = useTranslations();
  const { flows, span, offered, counts, compared, dispersion, view } = scene;
  const largest = view.top(LISTED).pairs;
  const corridors = corridorsOf(counts, largest, span, compared, dispersion);
  const units = ranking(scene);
  const gains = units.filter(({ net }) => (net.value ?? 0) > 0).slice(0, RANKED);
  const losses = units
    .filter(({ net }) => (net.value ?? 0) < 0)
    .slice(-RANKED)
    .reverse();
  const most = Math.max(1, ...[...gains, ...losses].map(({ net }) => Math.abs(net.value ?? 0)));
  const nameOf = (each: { origin: number; destination: number }) =>
    t('migration.corridor', { from: names.of(each.origin), to: names.of(each.destination) });
  const at = offered.indexOf(span.to);
  const nameOfPeriod = (index: number) => flows.periods[index]!.period;
  const sudden = suddenCorridors(counts, offered, dispersion);
  const since = (change: SuddenCorridor) => periodText(nameOfPeriod(offered[change.at]!), t);
  return (
    <div className={panel.content}>
      <PanelHead {...{ scene, who }} title={t('migration.largest')} where={t('level.country')} />
      <div>
        <CorridorList
          corridors={corridors}
          name={nameOf}
          series={({ pair }) => toldSeries(counts, pair, offered)}
          at={at}
          estimate={flows.periods[span.to]!.estimate}
          onOpen={({ origin, destination }) => onCorridor(origin, destination)}
        />
        {compared && <TestNote dispersion={dispersion} before={compared.before.period} />}
      </div>
      <div className={styles.split}>
        <UnitRanking
          title={t('migration.gains')}
          rows={gains}
          most={most}
          name={names.of}
          onOpen={onPlace}
        />
        <UnitRanking
          title={t('migration.losses')}
          rows={losses}
          most={most}
          name={names.of}
          onOpen={onPlace}
        />
      </div>
      {units.length < flows.code.length && (
        <p className={styles.small} role="note">
          {t('migration.hiddenUnits', { count: flows.code.length - units.length })}
        </p>
      )}
      <SuddenList
        changes={sudden}
        name={nameOf}
        since={since}
        onOpen={({ origin, destination }) => onCorridor(origin, destination)}
      />
      {balance}
      {ages}
      <SceneSeries
        scene={scene}
        title={t('migration.series.all')}
        lines={[{ name: t('migration.series.movers'), values: courseOf(scene, { kind: 'all' }) }]}
      />
    </div>
  );
}
