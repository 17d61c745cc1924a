/**
 * Indices of a whole system of migration, as Bell, Blake, Boyle, Duke-Williams, Rees, Stillwell and
 * Hugo define them: Cross-national comparison of internal migration: issues and measures, Journal of
 * the Royal Statistical Society A 165 (2002), 435-464. Only moves between places of the country count:
 * abroad is no region of the system, and the totals are to be summed without it.
 */
import { netOf, type PlaceTotals } from './place-totals';

/** Crude migration intensity: movers per 100 of the population at risk; null without people. */
export function crudeIntensity(movers: number, people: number): number | null {
  return people > 0 ? (100 * movers) / people : null;
}

/**
 * Migration effectiveness index: 100 x sum |in - out| / sum (in + out). 0 where every place gains as
 * many as it loses, 100 where each only gains or only loses; null where nobody moves.
 */
export function effectiveness(totals: PlaceTotals): number | null {
  const gross = sum(totals.in) + sum(totals.out);
  return gross > 0 ? (100 * moved(totals)) / gross : null;
}

/**
 * Aggregate net migration rate: 100 x half the sum of |in - out| / people. It is crude intensity times
 * effectiveness / 100. Null without people.
 */
export function aggregateNetRate(totals: PlaceTotals, people: number): number | null {
  return people > 0 ? (50 * moved(totals)) / people : null;
}

/** Index of connectivity: the part of all ordered pairs of places between which anybody moves. */
export function connectivity(connectedPairs: number, places: number): number | null {
  return places > 1 ? connectedPairs / (places * (places - 1)) : null;
}

/**
 * Index of inequality: half the sum of the differences between each flow's share and an equal share of
 * every pair; 0 where all flows are alike, near 1 where one holds all. Null where nobody moves.
 * @param flows movers of the pairs that have any
 */
export function inequality(flows: ArrayLike<number>, places: number): number | null {
  const [all, cells] = [sum(flows), places * (places - 1)];
  if (!(all > 0) || cells === 0) return null;
  let apart = 0;
  for (let k = 0; k < flows.length; k++) apart += Math.abs(flows[k]! / all - 1 / cells);
  return (apart + (cells - flows.length) / cells) / 2;
}

/**
 * Gini index of all flows, pairs without movers included: how far migration is focused on few pairs.
 * Plane and Mulligan, Measuring spatial focusing in a migration system, Demography 34 (1997), 251-262.
 * Null where nobody moves.
 */
export function totalFlowsGini(flows: ArrayLike<number>, places: number): number | null {
  const [all, cells] = [sum(flows), places * (places - 1)];
  if (!(all > 0) || cells === 0) return null;
  const ordered = Float64Array.from(flows).sort();
  const zeros = cells - ordered.length;
  let weighted = 0;
  ordered.forEach((flow, k) => {
    weighted += (2 * (zeros + k + 1) - cells - 1) * flow;
  });
  return weighted / (cells * all);
}

/** Sum over places of |in - out|: twice the people whom the moves of the system redistribute. */
function moved(totals: PlaceTotals): number {
  return netOf(totals).reduce((all, net) => all + Math.abs(net), 0);
}

function sum(values: ArrayLike<number>): number {
  let all = 0;
  for (let k = 0; k < values.length; k++) all += values[k]!;
  return all;
}
