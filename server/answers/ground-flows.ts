import { packColumn, unpackColumn } from '@/geo/flows';
import type { Edition, Unit } from '@/geo/units';
import { flowEditions, flowTablesOf, periodsOfYear } from '../flow-counts';
import type { FlowKey, ToldFlows } from '../flow-mask';
import type { Asking } from '../routers/trpc';
import { flowRows } from './flow-rows';
import type { FlowRowsData } from './flow-shapes';
import type { GroundFlows } from './plan-shapes';

/** Movers of whom more than this is estimated say nothing of two units of a plan. */
const MOST_ESTIMATED = 0.5;

/** Flows of a ground before the gate. */
export interface SealedGroundFlows {
  readonly keys: readonly FlowKey[];
  readonly open: (told: readonly ToldFlows[]) => Promise<GroundFlows | null>;
}

/**
 * Movers between the units of a ground in the latest year: those that the flows of the level tell.
 * @returns null for a level or a release without flows
 */
export async function groundFlows(
  ask: Asking,
  level: Unit['level'],
  edition: Edition,
  units: readonly Unit[],
): Promise<SealedGroundFlows | null> {
  if (level !== 'province' && level !== 'commune') return null;
  const year = await latestYear(ask, level, edition);
  if (year === null) return null;
  const rows = await flowRows(ask, {
    ...{ level, edition, by: 'year', split: 'none', from: year, to: year },
  });
  return {
    keys: rows.flows ?? [],
    open: async (told) => {
      const { data } = await rows.compose({}, told);
      return withinGround(data, units);
    },
  };
}

/**
 * The latest year of which the movers between the units of a level are known: one that was counted on
 * these units, else one that is restated.
 */
async function latestYear(
  { release }: Asking,
  level: 'province' | 'commune',
  edition: Edition,
): Promise<number | null> {
  const [tables, editions] = await Promise.all([flowTablesOf(release), flowEditions(release)]);
  const yearsOn = (counted: Edition): number[] => {
    const own = tables.filter((table) => table.edition === counted);
    const all = new Set(own.map(({ period }) => period.slice(0, 4)));
    const levels = level === 'province' ? (['province', 'commune'] as const) : [level];
    const isTold = (year: string) =>
      levels.some((each) => periodsOfYear(own, each, year).length > 0);
    return [...all].filter(isTold).map(Number);
  };
  const own = yearsOn(edition);
  const years = own.length > 0 ? own : editions.flatMap(yearsOn);
  return years.length === 0 ? null : Math.max(...years);
}

function withinGround(data: FlowRowsData, units: readonly Unit[]): GroundFlows | null {
  const told = data.periods.findLastIndex(({ withheld }) => !withheld);
  const period = data.periods[told];
  if (!period || (period.estimate?.share ?? 0) > MOST_ESTIMATED) return null;
  const placeOf = new Map(units.map(({ code }, i) => [code, i]));
  const places = Int32Array.from(data.code, (code) => placeOf.get(code) ?? -1);
  const [origins, destinations, periods, counts] = (
    ['origin', 'destination', 'period', 'movers'] as const
  ).map((column) => unpackColumn(data.rows[column])) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const kept = Array.from(origins.keys())
    .filter(
      (k) =>
        periods[k] === told &&
        origins[k] !== destinations[k] &&
        (places[origins[k]!] ?? -1) >= 0 &&
        (places[destinations[k]!] ?? -1) >= 0,
    )
    .sort((a, b) => origins[a]! - origins[b]! || destinations[a]! - destinations[b]!);
  const hidden = {
    out: Array<number | null>(units.length).fill(0),
    in: Array<number | null>(units.length).fill(0),
  };
  data.hidden.place.forEach((place, k) => {
    const unit = places[place] ?? -1;
    if (unit < 0 || data.hidden.period[k] !== told) return;
    hidden.out[unit] = data.hidden.out[k]!;
    hidden.in[unit] = data.hidden.in[k]!;
  });
  return {
    ...{ period: period.period, countedOn: period.edition, estimate: period.estimate },
    origin: packColumn(kept.map((k) => places[origins[k]!]!)),
    destination: packColumn(kept.map((k) => places[destinations[k]!]!)),
    movers: packColumn(kept.map((k) => counts[k]!)),
    hidden,
  };
}
