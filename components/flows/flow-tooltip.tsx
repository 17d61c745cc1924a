import { useTranslations } from 'use-intl';
import tooltip from '../map/unit-tooltip.module.css';
import { pairOf } from './arranged-flows';
import { ChangeText } from './change-text';
import { corridorsOf, moversOver } from './corridors';
import type { FlowScene } from './flow-scene';
import styles from './flows.module.css';
import { MoversCount } from './movers-count';
import { spanText } from './period-words';
import type { PlaceNames } from './place-names';

interface Props {
  scene: FlowScene;
  names: PlaceNames;
  origin: number;
  destination: number;
  /** Where the pointer is, in pixels. */
  at: { x: number; y: number };
}

/** A corridor beside the pointer: who moves there and back, and whether that changed. */
export function FlowTooltip({ scene, names, origin, destination, at }: Props) {
  const t = useTranslations();
  const { flows, span, counts, compared, dispersion } = scene;
  const pairs = [
    pairOf(flows.cube, origin, destination),
    pairOf(flows.cube, destination, origin),
  ].filter((pair) => moversOver(counts, pair, span) > 0);
  const corridors = corridorsOf(counts, pairs, span, compared, dispersion);
  const nameOfPeriod = (index: number) => flows.periods[index]!.period;
  return (
    <div
      role="tooltip"
      className={styles.tooltip}
      style={{ transform: `translate(${at.x + 14}px, ${at.y + 14}px)` }}
    >
      <p className={tooltip.kind}>{spanText(nameOfPeriod(span.from), nameOfPeriod(span.to), t)}</p>
      {corridors.map((each) => (
        <p key={each.pair}>
          {t('migration.corridor', { from: names.of(each.origin), to: names.of(each.destination) })}
          {': '}
          <strong>
            <MoversCount {...each} estimate={flows.periods[span.to]!.estimate} />
          </strong>{' '}
          <ChangeText change={each.change} />
        </p>
      ))}
    </div>
  );
}
