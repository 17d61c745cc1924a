/**
 * One answer of a cube of flows: what may be drawn, ranked, so that a moved map asks only which of the
 * ranked pairs touch the places it shows.
 */
import type { Pairs } from './pairs';
import { type PlaceTotals, placeTotals } from './place-totals';
import type { FlowLevel } from './places';
import { largest, rankDown, sortUp } from './rank';

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
  /** Where the pairs of each origin begin, with where they lead and how many move. */
  private readonly start: Int32Array;
  private readonly crossTo: Int32Array;
  private readonly crossMovers: Int32Array;
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
    this.totals = placeTotals(pairs, sums);
    const { outStart, destination } = pairs;
    const { places } = level;
    const crossing = new Int32Array(movers.length);
    const crossTo = new Int32Array(movers.length);
    const crossMovers = new Int32Array(movers.length);
    const start = new Int32Array(places + 1);
    const endPairs = new Int32Array(places);
    const endMovers = new Float64Array(places);
    let [count, all] = [0, 0];
    for (let place = 0; place < places; place++) {
      const [first, before] = [count, all];
      const end = outStart[place + 1]!;
      for (let pair = outStart[place]!; pair < end; pair++) {
        const people = movers[pair]!;
        const to = destination[pair]!;
        if (people === 0 || to === place) continue;
        crossing[count] = pair;
        crossTo[count] = to;
        crossMovers[count] = people;
        count++;
        endPairs[to]! += 1;
        endMovers[to]! += people;
        all += people;
      }
      endPairs[place]! += count - first;
      endMovers[place]! += all - before;
      start[place + 1] = count;
    }
    this.start = start;
    this.crossTo = crossTo;
    this.crossMovers = crossMovers;
    this.endPairs = endPairs;
    this.endMovers = endMovers;
    this.all = all;
    this.count = count;
    this.ranked = largest(crossing.subarray(0, count), crossMovers.subarray(0, count), RANKED);
    this.from = new Int32Array(this.ranked.length);
    this.to = new Int32Array(this.ranked.length);
    for (let k = 0; k < this.ranked.length; k++) {
      this.from[k] = pairs.origin[this.ranked[k]!]!;
      this.to[k] = destination[this.ranked[k]!]!;
    }
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
    const { crossTo, crossMovers, start } = this;
    let [pairs, movers] = [0, 0];
    for (let place = 0; place < marks.length; place++) {
      if (marks[place] === 0) continue;
      const end = start[place + 1]!;
      for (let k = start[place]!; k < end; k++) {
        const mark = marks[crossTo[k]!]!;
        pairs += mark;
        movers += mark * crossMovers[k]!;
      }
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
