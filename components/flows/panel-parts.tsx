/** What the panel of the country, of a place and of a corridor have in common. */
import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import type { FlowScene } from './flow-scene';
import styles from './flows.module.css';
import { spanText } from './period-words';
import { SeriesChart } from './series-chart';

interface HeadProps {
  scene: FlowScene;
  title: string;
  /** Where, if the title does not say it. */
  where?: string;
  /** Who is counted where that is not everybody. */
  who: string | null;
}

/** What the panel tells of: where, when and who, over its title. */
export function PanelHead({ scene: { flows, span }, title, where, who }: HeadProps) {
  const t = useTranslations();
  const nameOf = (period: number) => flows.periods[period]!.period;
  const when = spanText(nameOf(span.from), nameOf(span.to), t);
  return (
    <header>
      <p className={styles.kicker}>{[where, when, who].filter(Boolean).join(' · ')}</p>
      <h2 className={styles.title}>{title}</h2>
    </header>
  );
}

interface SeriesProps extends Pick<ComponentProps<typeof SeriesChart>, 'title' | 'lines'> {
  scene: FlowScene;
}

/** Movers over all periods that can be shown, the one that is shown marked. */
export function SceneSeries({ scene: { flows, offered, span }, title, lines }: SeriesProps) {
  return (
    <SeriesChart
      {...{ title, lines }}
      periods={offered.map((period) => flows.periods[period]!.period)}
      at={offered.indexOf(span.to)}
      restated={offered.map((period) => flows.periods[period]!.estimate !== null)}
    />
  );
}
