/**
 * One answer of a cube of flows: what may be drawn, ranked, so that a moved map asks only which of the
 * ranked pairs touch the places it shows.
 */
import type { Pairs } from './pairs';
import { type PlaceTotals, placeTotals } from './place-totals';
import type { FlowLevel } from './places';
import { Ranking, rankDown, sortUp } from './rank';

export interface TopFlows {
  /** Pairs of the level with most movers first; equal ones by origin, then destination. */
  readonly pairs: Int32Array;
  /** Movers of the pairs that are there. */
  readonly shown: number;
  /** What is left out because it is smaller: pairs with at least one mover, and their movers. */
  readonly rest: { readonly pairs: number; readonly movers: number };
}

/** Below this part of all pairs, those of the places in sight are gathered rather than sought by rank. */
const FEW = 1 / 40;
/** So many of the largest flows are ranked: what a map shows of most views is among them. */
const RANKED = 200_000;

export class FlowView {
  /** Of all movers of the span and groups, whatever the scope: what the map of units is coloured by. */
  readonly totals: PlaceTotals;
  /** Movers of the scope who crossed from one place to another, and the pairs with any. */
  readonly all: number;
  private readonly count: number;
  /** The largest of those pairs by rank, and their ends, so that a walk reads memory in order. */
  private readonly ranked: Int32Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  /** Of each place the pairs and movers of the scope, leaving and arriving. */
  private readonly endPairs: Int32Array;
  private readonly endMovers: Float64Array;

  constructor(
    readonly level: FlowLevel,
    readonly pairs: Pairs,
    sums: Int32Array,
    /** Movers of each pair within the scope. */
    readonly movers: Int32Array,
  ) {
    const ranking = new Ranking(RANKED);
    const { totals, endPairs, endMovers, count, all } = tally(pairs, movers, ranking);
    this.totals = sums === movers ? totals : placeTotals(pairs, sums);
    this.endPairs = endPairs;
    this.endMovers = endMovers;
    this.all = all;
    this.count = count;
    const { ranked, from, to } = rank(pairs, movers, ranking);
    this.ranked = ranked;
    this.from = from;
    this.to = to;
  }

  /**
   * The largest flows that begin or end in a place in sight, and what is left out.
   * @param inSight 1 for each place of the level that the map shows; all of them where it is left out
   */
  top(limit: number, inSight?: Uint8Array): TopFlows {
    if (!inSight) {
      const every = new Uint8Array(this.level.places).fill(1);
      return this.told(this.walk(limit, every), { pairs: this.count, movers: this.all });
    }
    const ends = this.endsIn(inSight);
    const isFew = ends.pairs < this.count * FEW;
    const pairs = isFew ? this.gather(limit, inSight) : this.walk(limit, inSight);
    return this.told(pairs, this.touching(inSight, ends));
  }

  private told(pairs: Int32Array, touching: { pairs: number; movers: number }): TopFlows {
    let shown = 0;
    for (const pair of pairs) shown += this.movers[pair]!;
    const rest = { pairs: touching.pairs - pairs.length, movers: touching.movers - shown };
    return { pairs, shown, rest };
  }

  /** Pairs and movers of the places in sight; those with both ends in sight count twice. */
  private endsIn(inSight: Uint8Array): { pairs: number; movers: number } {
    let [pairs, movers] = [0, 0];
    for (let place = 0; place < inSight.length; place++) {
      if (inSight[place] === 0) continue;
      pairs += this.endPairs[place]!;
      movers += this.endMovers[place]!;
    }
    return { pairs, movers };
  }

  /**
   * How many pairs and movers touch the places in sight: all ends there, less those pairs that have
   * two; or, where fewer places are out of sight than in it, all pairs less those that stay outside.
   */
  private touching(
    inSight: Uint8Array,
    ends: { pairs: number; movers: number },
  ): { pairs: number; movers: number } {
    if (ends.pairs <= this.count) {
      const twice = this.within(inSight);
      return { pairs: ends.pairs - twice.pairs, movers: ends.movers - twice.movers };
    }
    const outside = this.within(inSight.map((seen) => 1 - seen));
    return { pairs: this.count - outside.pairs, movers: this.all - outside.movers };
  }

  /** Pairs both of whose ends are marked with 1. Summed without branches, which could not be foretold. */
  private within(marks: Uint8Array): { pairs: number; movers: number } {
    const { outStart, destination } = this.pairs;
    const { movers: counts } = this;
    let [pairs, movers] = [0, 0];
    for (let place = 0; place < marks.length; place++) {
      if (marks[place] === 0) continue;
      const end = outStart[place + 1]!;
      let [own, left] = [0, 0];
      for (let pair = outStart[place]!; pair < end; pair++) {
        const count = counts[pair]!;
        const to = destination[pair]!;
        // One where anybody moves between two places that are both marked.
        const mark = marks[to]! & (-count >>> 31) & Number(to !== place);
        own += mark;
        left += mark * count;
      }
      pairs += own;
      movers += left;
    }
    return { pairs, movers };
  }

  /** Down the ranking until enough pairs touch a place in sight; where it ends before, all are gathered. */
  private walk(limit: number, inSight: Uint8Array): Int32Array {
    const { ranked, from, to } = this;
    const found = new Int32Array(Math.min(limit, ranked.length));
    let count = 0;
    for (let k = 0; k < ranked.length && count < found.length; k++)
      if ((inSight[from[k]!]! | inSight[to[k]!]!) !== 0) found[count++] = ranked[k]!;
    if (count < limit && ranked.length < this.count) return this.gather(limit, inSight);
    return found.slice(0, count);
  }

  /** The pairs of the places in sight, ranked among themselves. */
  private gather(limit: number, inSight: Uint8Array): Int32Array {
    const { outStart, inStart, inOrder, origin, destination } = this.pairs;
    const { movers } = this;
    const found: number[] = [];
    for (let place = 0; place < inSight.length; place++) {
      if (inSight[place] === 0) continue;
      for (let pair = outStart[place]!; pair < outStart[place + 1]!; pair++)
        if (movers[pair] !== 0 && destination[pair] !== place) found.push(pair);
      for (let k = inStart[place]!; k < inStart[place + 1]!; k++) {
        const pair = inOrder[k]!;
        if (movers[pair] !== 0 && inSight[origin[pair]!] === 0) found.push(pair);
      }
    }
    const pairs = Int32Array.from(found);
    const ordered = sortUp(pairs, pairs, movers.length);
    return rankDown(
      ordered,
      ordered.map((pair) => movers[pair]!),
    ).slice(0, limit);
  }
}

/** All that a view tells at once of movers by pair, in one pass over them. */
function tally({ outStart, destination }: Pairs, movers: Int32Array, ranking: Ranking) {
  const places = outStart.length - 1;
  const totals = {
    in: new Float64Array(places),
    out: new Float64Array(places),
    within: new Float64Array(places),
  };
  const endPairs = new Int32Array(places);
  let [count, all] = [0, 0];
  for (let place = 0; place < places; place++) {
    let [own, left] = [0, 0];
    const end = outStart[place + 1]!;
    for (let pair = outStart[place]!; pair < end; pair++) {
      const people = movers[pair]!;
      if (people === 0) continue;
      const to = destination[pair]!;
      if (to === place) {
        totals.within[place]! += people;
        continue;
      }
      own++;
      left += people;
      endPairs[to]! += 1;
      totals.in[to]! += people;
      ranking.count(people);
    }
    endPairs[place]! += own;
    totals.out[place] = left;
    count += own;
    all += left;
  }
  const endMovers = totals.in.map((came, place) => came + totals.out[place]!);
  return { totals, endPairs, endMovers, count, all };
}

/** The pairs by rank with their ends, in a second pass. */
function rank({ outStart, destination }: Pairs, movers: Int32Array, ranking: Ranking) {
  ranking.begin();
  const { size, least } = ranking;
  const [ranked, from, to] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (let place = 0; place < outStart.length - 1; place++) {
    const end = outStart[place + 1]!;
    for (let pair = outStart[place]!; pair < end; pair++) {
      const people = movers[pair]!;
      if (people < least || people === 0 || destination[pair] === place) continue;
      const at = ranking.rankOf(people);
      if (at < 0) continue;
      ranked[at] = pair;
      from[at] = place;
      to[at] = destination[pair]!;
    }
  }
  const largest = ranked.slice(0, ranking.largest);
  const order = rankDown(
    largest,
    largest.map((pair) => movers[pair]!),
  );
  const ends = new Map([...largest].map((pair, at) => [pair, [from[at]!, to[at]!] as const]));
  order.forEach((pair, at) => {
    ranked[at] = pair;
    [from[at], to[at]] = ends.get(pair)!;
  });
  return { ranked, from, to };
}
