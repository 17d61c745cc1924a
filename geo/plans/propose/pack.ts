/** The most groups that share no unit, with a proof where the search was exhausted. */
import { programOf, type Triple, violatedTriples } from './packing-cuts';
import { type Priced, priceProgram } from './packing-program';
import type { Groups } from './smallest-groups';
import { type Prices, type Swept, sweep } from './sweep';
import { sweepOrder } from './sweep-order';
import type { Work } from './work';

export interface Packing {
  /** Indices of the groups taken. */
  readonly taken: readonly number[];
  /** No packing has more. */
  readonly bound: number;
  /** The same when groups of more units than are listed may be taken too. */
  readonly boundWithLarger: number;
}

const ROUNDS = 25;
/** What a round of cuts must take off the bound for another to be tried. */
const WORTH_A_ROUND = 0.02;
/** States kept at a unit: where there are more, the best are followed and nothing is proved. */
const WIDTHS = [100, 600, 4000];
/** Above what rounding can do to a sum of a few hundred prices. */
const SLACK = 1e-6;

/**
 * @param units how many units the members are indices of
 * @param reach how many units the largest groups listed may have
 */
export function pack(groups: Groups, units: number, reach: number, work: Work): Packing {
  if (groups.start.length === 1)
    return { taken: [], bound: 0, boundWithLarger: Math.floor(units / (reach + 1)) };
  const { prices, value } = sharpen(groups, units, work);
  const boundWithLarger = withLarger(prices, value, reach);
  const order = sweepOrder(groups, units);
  let bound = Math.min(units, Math.floor(value + SLACK));
  let proved = true;
  for (let target = bound; target > 0; target--) {
    let swept: Swept = { taken: undefined, exhausted: false };
    for (const width of WIDTHS) {
      swept = sweep(groups, order, prices, target, width, work);
      if (swept.taken || swept.exhausted) break;
    }
    if (swept.taken) return { taken: swept.taken, bound, boundWithLarger };
    proved &&= swept.exhausted;
    if (proved) bound = target - 1;
  }
  return { taken: [], bound, boundWithLarger };
}

/**
 * Each larger group takes up at least `reach + 1` units, and what the cheapest so many units cost
 * cannot be spent on listed groups any more.
 */
function withLarger({ unit }: Prices, value: number, reach: number): number {
  const cheapest = unit.toSorted();
  let [most, spent] = [value, 0];
  for (let larger = 1; larger * (reach + 1) <= unit.length; larger++) {
    const from = (larger - 1) * (reach + 1);
    for (let u = from; u <= from + reach; u++) spent += cheapest[u]!;
    most = Math.max(most, larger + value - spent);
  }
  return Math.floor(most + SLACK);
}

/** Prices the units, cutting off what no packing can reach while that lowers the bound. */
function sharpen(groups: Groups, units: number, work: Work): { prices: Prices; value: number } {
  let triples: Triple[] = [];
  let priced = priceProgram(programOf(groups, units, triples), work);
  let best = { prices: pricesOf(priced, units, triples), value: priced.bound };
  for (let round = 0; round < ROUNDS; round++) {
    const binding = triples.filter((_, t) => priced.price[units + t]! > 0);
    const more = violatedTriples(groups, units, priced);
    if (more.length === 0) break;
    triples = [...binding, ...more];
    priced = priceProgram(programOf(groups, units, triples), work);
    const gained = best.value - priced.bound;
    if (gained > 0) best = { prices: pricesOf(priced, units, triples), value: priced.bound };
    if (gained < WORTH_A_ROUND) break;
  }
  return best;
}

const pricesOf = ({ price }: Priced, units: number, triples: readonly Triple[]): Prices => ({
  unit: price.slice(0, units),
  triples,
  triple: price.slice(units),
});
