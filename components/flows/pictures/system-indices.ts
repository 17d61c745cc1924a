/** The indices of a country's own system of migration, from one picture of flows. */
import {
  aggregateNetRate,
  connectivity,
  crudeIntensity,
  effectiveness,
  inequality,
  type PlaceTotals,
  placeTotals,
  totalFlowsGini,
} from '@/geo/flows';
import type { FlowPicture } from './picture';

export interface SystemIndices {
  /** Movers from one unit to another of the country. */
  readonly movers: number;
  /** People times years, those who could have moved; null where those of a unit are not known. */
  readonly risk: number | null;
  /** Per 100 people and year. */
  readonly intensity: number | null;
  readonly effectiveness: number | null;
  /** Per 100 people and year. */
  readonly netRate: number | null;
  /**
   * Whether those before count all movers of the country, or only those told by pair; those after are of
   * pairs that are told: they take others for pairs between which nobody moves.
   */
  readonly isWhole: boolean;
  /** Parts, 0..1. */
  readonly connectivity: number | null;
  readonly inequality: number | null;
  readonly gini: number | null;
}

export function systemIndices({ view, risk, totals: all }: FlowPicture): SystemIndices {
  const { abroad } = view.level;
  const told = placeTotals(view.pairs, view.movers, abroad);
  const whole = wholeTotals({ view, totals: all });
  const totals = whole ?? told;
  const flows: number[] = [];
  for (let pair = 0; pair < view.movers.length; pair++) {
    const [from, to] = [view.pairs.origin[pair]!, view.pairs.destination[pair]!];
    const count = view.movers[pair]!;
    if (from !== to && from !== abroad && to !== abroad && count > 0) flows.push(count);
  }
  const movers = totals.out.reduce((sum, count) => sum + count, 0);
  const people = risk.includes(null)
    ? null
    : risk.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return {
    ...{ movers, risk: people, isWhole: whole !== null },
    intensity: people === null ? null : crudeIntensity(movers, people),
    effectiveness: effectiveness(totals),
    netRate: people === null ? null : aggregateNetRate(totals, people),
    connectivity: connectivity(flows.length, abroad),
    inequality: inequality(flows, abroad),
    gini: totalFlowsGini(flows, abroad),
  };
}

/**
 * Who came to each place from another of the country and who left for one, those too whose pair is not
 * told: all who came and left less those from and to abroad.
 * @returns null where some moves abroad are not told, for then nobody knows whose they are
 */
function wholeTotals({ view, totals }: Pick<FlowPicture, 'view' | 'totals'>): PlaceTotals | null {
  const { pairs, movers } = view;
  const { abroad } = view.level;
  if (totals.untold.includes(1)) return null;
  const own = { ...totals, in: totals.in.slice(), out: totals.out.slice() };
  for (let pair = 0; pair < movers.length; pair++) {
    const [from, to] = [pairs.origin[pair]!, pairs.destination[pair]!];
    if (from === to || (from !== abroad && to !== abroad)) continue;
    own.out[from]! -= movers[pair]!;
    own.in[to]! -= movers[pair]!;
  }
  return own.in[abroad] === 0 && own.out[abroad] === 0 ? own : null;
}
