/** Flows on their way into a file. */
import { corridorsOf } from '../flows/corridors';
import type { FlowScene } from '../flows/flow-scene';
import { spanText } from '../flows/period-words';
import type { PlaceNames } from '../flows/place-names';
import type { Words } from '../states/words';
import { endColumns, number, periodColumn, text } from './flow-columns';
import type { Sheet, SheetCell } from './sheet';

/** Of more flows than these the changes are not tested: a file of a country's communes has many. */
const TESTED = 5000;

/** Every flow of the question that is told by pair, the largest first; and whether the map draws it. */
export function flowsSheet(
  scene: FlowScene,
  names: PlaceNames,
  drawn: ReadonlySet<number>,
  t: Words,
): Sheet {
  const { view, counts, compared, dispersion, flows, span, asked } = scene;
  const pairs = view.top(view.movers.length).pairs;
  const tested = pairs.length <= TESTED ? compared : null;
  const when = spanText(flows.periods[span.from]!.period, flows.periods[span.to]!.period, t);
  const estimated = flows.periods
    .slice(span.from, span.to + 1)
    .some(({ estimate }) => estimate !== null);
  return {
    columns: [
      ...endColumns(t),
      periodColumn(t),
      text(t('migration.sex.label')),
      text(t('migration.age.label')),
      number(t('migration.table.movers')),
      text(t('migration.table.nature')),
      number(t('migration.table.change'), 1),
      text(t('migration.table.marked')),
      text(t('migration.table.drawn')),
    ],
    rows: corridorsOf(counts, pairs, span, tested, dispersion).map(
      ({ pair, origin, destination, movers, atLeast, change }): SheetCell[] => [
        names.code(origin),
        names.of(origin),
        names.code(destination),
        names.of(destination),
        when,
        t(`migration.sex.${asked.sex ?? 'all'}`),
        asked.age ?? t('migration.age.all'),
        movers,
        t(`migration.table.${atLeast ? 'atLeast' : estimated ? 'estimated' : 'counted'}`),
        change?.ratio == null ? null : 100 * (change.ratio - 1),
        change ? t(`migration.change.${change.marked ? 'yes' : 'no'}`) : null,
        t(`migration.change.${drawn.has(pair) ? 'yes' : 'no'}`),
      ],
    ),
  };
}
