/** Who came and who left, place by place: plain sums over pairs. */
import type { Pairs } from './pairs';

/** Movers of every place of a level, abroad last. Whole numbers. */
export interface PlaceTotals {
  /** Who came from another place. */
  readonly in: Float64Array;
  /** Who left for another place. Over all places as many as came. */
  readonly out: Float64Array;
  /** Who moved from one part of the place to another: counted in neither. */
  readonly within: Float64Array;
}

/** @param without a place whose moves are left out: abroad, for the indices of a country's own system */
export function placeTotals(pairs: Pairs, movers: ArrayLike<number>, without = -1): PlaceTotals {
  const places = pairs.outStart.length - 1;
  const totals = {
    in: new Float64Array(places),
    out: new Float64Array(places),
    within: new Float64Array(places),
  };
  const { outStart, destination } = pairs;
  for (let from = 0; from < places; from++) {
    if (from === without) continue;
    let left = 0;
    for (let pair = outStart[from]!; pair < outStart[from + 1]!; pair++) {
      const to = destination[pair]!;
      const count = movers[pair]!;
      if (to === without) continue;
      if (from === to) totals.within[from]! += count;
      else {
        left += count;
        totals.in[to]! += count;
      }
    }
    totals.out[from] = left;
  }
  return totals;
}

/** What a place gained: who came less who left. */
export const netOf = (totals: PlaceTotals): Float64Array =>
  totals.in.map((count, place) => count - totals.out[place]!);

/** All who crossed the border of a place, in either direction. */
export const grossOf = (totals: PlaceTotals): Float64Array =>
  totals.in.map((count, place) => count + totals.out[place]!);

/**
 * Movers per 1,000 people at risk and year.
 * @param people of the place in the middle of the period, those who could have left
 * @param years length of the period: a month is 1/12
 * @returns null where there is nobody at risk
 */
export function perThousand(movers: number, people: number, years = 1): number | null {
  return people > 0 && years > 0 ? (1000 * movers) / (people * years) : null;
}

export interface PopulationBalance {
  readonly change: number;
  readonly natural: number;
  readonly net: number;
  /** What births, deaths and moves leave unexplained of the change. */
  readonly residual: number;
}

/** The balancing equation of a place: people after = before + births - deaths + net moves + residual. */
export function populationBalance(given: {
  before: number;
  after: number;
  births: number;
  deaths: number;
  net: number;
}): PopulationBalance {
  const change = given.after - given.before;
  const natural = given.births - given.deaths;
  return { change, natural, net: given.net, residual: change - natural - given.net };
}
