/** The indices of a country's own system of migration, from one picture of flows. */
import {
  aggregateNetRate,
  connectivity,
  crudeIntensity,
  effectiveness,
  inequality,
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
  /** Parts, 0..1. */
  readonly connectivity: number | null;
  readonly inequality: number | null;
  readonly gini: number | null;
}

export function systemIndices({ view, risk }: FlowPicture): SystemIndices {
  const { abroad } = view.level;
  const totals = placeTotals(view.pairs, view.movers, abroad);
  const flows: number[] = [];
  for (let pair = 0; pair < view.movers.length; pair++) {
    const [from, to] = [view.pairs.origin[pair]!, view.pairs.destination[pair]!];
    const count = view.movers[pair]!;
    if (from !== to && from !== abroad && to !== abroad && count > 0) flows.push(count);
  }
  const movers = flows.reduce((sum, count) => sum + count, 0);
  const all = risk.includes(null) ? null : risk.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return {
    ...{ movers, risk: all },
    intensity: all === null ? null : crudeIntensity(movers, all),
    effectiveness: effectiveness(totals),
    netRate: all === null ? null : aggregateNetRate(totals, all),
    connectivity: connectivity(flows.length, abroad),
    inequality: inequality(flows, abroad),
    gini: totalFlowsGini(flows, abroad),
  };
}
