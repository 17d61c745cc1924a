/**
 * The balance of people of a place over a year: people at its end are those at its beginning, with births
 * and without deaths, with those who came and without those who left, and a residual, which is shown.
 */
import { populationBalance } from '@/geo/flows';
import { pairOf } from './arranged-flows';
import type { FlowScene } from './flow-scene';
import { totalsOver } from './place-figures';

export interface Balance {
  /** The year of the balance. */
  readonly year: string;
  readonly start: number;
  readonly births: number;
  readonly deaths: number;
  /** Net of moves within the country, of moves abroad, and of those whose other end is not told. */
  readonly internal: number;
  readonly abroad: number;
  readonly untold: number;
  readonly end: number;
  /** What births, deaths and moves leave unexplained of the change. */
  readonly residual: number;
}

/** What a year lacks for its balance: people at its start or up to its end, births and deaths, or moves. */
export type BalanceLack = 'start' | 'people' | 'vital' | 'moves';

/** The day on which a year begins: people are told for it and for the first day of the next year. */
export const firstDayOf = (year: string | number): string => `${year}-01-01`;

/** @param place number of a unit; null for the whole country */
export function balanceOf(
  scene: FlowScene,
  place: number | null,
  period: number,
): Balance | BalanceLack {
  const { flows, people } = scene;
  const year = flows.periods[period]!.period;
  const at = people?.periods.indexOf(year) ?? -1;
  if (!people || at < 0) return 'people';
  const units =
    place === null ? people.code.map((_, unit) => unit) : [people.code.indexOf(flows.code[place]!)];
  const sumOf = (column: readonly (number | null)[]): number | null => {
    let sum = 0;
    for (const unit of units) {
      const value = column[at * people.code.length + unit] ?? null;
      if (value === null) return null;
      sum += value;
    }
    return sum;
  };
  const [start, end] = [sumOf(people.before), sumOf(people.after)];
  if (start === null) return 'start';
  if (end === null) return 'people';
  const [births, deaths] = [sumOf(people.births), sumOf(people.deaths)];
  if (births === null || deaths === null) return 'vital';
  const moves = movesOf(scene, place, period);
  if (moves === null) return 'moves';
  const net = moves.internal + moves.abroad + moves.untold;
  const { residual } = populationBalance({ before: start, after: end, births, deaths, net });
  return { year, start, births, deaths, ...moves, end, residual };
}

/** Net moves of a place by their other end. */
function movesOf(scene: FlowScene, place: number | null, period: number) {
  const { flows, counts } = scene;
  const { cube, abroad } = flows;
  const totals = totalsOver(scene, { from: period, to: period });
  const movers = (pair: number) => (pair < 0 ? 0 : counts.counts[pair * counts.periods + period]!);
  if (place === null) {
    // Whoever leaves a place of the country for abroad comes to that place of the list, and the reverse.
    if (totals.untold[abroad]) return null;
    return { internal: 0, abroad: totals.out[abroad]! - totals.in[abroad]!, untold: 0 };
  }
  if (totals.untold[place]) return null;
  const beyond = movers(pairOf(cube, abroad, place)) - movers(pairOf(cube, place, abroad));
  let internal = 0;
  const { origin, destination } = counts.pairs;
  for (let pair = 0; pair < origin.length; pair++) {
    const [from, to] = [origin[pair]!, destination[pair]!];
    if (from === to || from === abroad || to === abroad) continue;
    if (to === place) internal += movers(pair);
    else if (from === place) internal -= movers(pair);
  }
  const net = totals.in[place]! - totals.out[place]!;
  return { internal, abroad: beyond, untold: net - internal - beyond };
}

/** A year with its balance, or what it lacks for one. */
export interface BalanceOfYear {
  readonly year: string;
  readonly found: Balance | BalanceLack;
}

/** The balance of every year that can be shown, the first of them first. */
export function balanceByYear(scene: FlowScene, place: number | null): BalanceOfYear[] {
  return scene.offered.map((period) => ({
    year: scene.flows.periods[period]!.period,
    found: balanceOf(scene, place, period),
  }));
}

/** The last balance up to the year that is shown, and what later years lack. */
export interface LatestBalance {
  readonly balance: Balance | null;
  readonly lack: BalanceLack | null;
}

/**
 * The balance of the year that is shown, or of the last year before it that closes.
 * @returns null where periods are no years, or not everybody is counted
 */
export function latestBalance(scene: FlowScene, place: number | null): LatestBalance | null {
  const { flows, offered, span, asked } = scene;
  const isYear = flows.periods[span.to]!.period.length === 4;
  if (!isYear || asked.sex !== null || asked.age !== null) return null;
  let lack: BalanceLack | null = null;
  for (const period of offered.filter((each) => each <= span.to).reverse()) {
    const found = balanceOf(scene, place, period);
    if (typeof found !== 'string') return { balance: found, lack };
    lack ??= found;
  }
  return { balance: null, lack };
}
