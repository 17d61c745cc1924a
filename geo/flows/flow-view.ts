/**
 * One answer of a cube of flows: what may be drawn, ranked, so that a moved map asks only which of the
 * ranked pairs touch the places it shows.
 */
import type { Pairs } from './pairs';
import { type PlaceTotals, placeTotals } from './place-totals';
import type { FlowLevel } from './places';
import { rankDown, sortUp } from './rank';

export interface TopFlows {
  /** Pairs of the level with most movers first; equal ones by origin, then destination. */
  readonly pairs: Int32Array;
  /** Movers of the pairs that are there. */
  readonly shown: number;
  /** What is left out because it is smaller: pairs with at least one mover, and their movers. */
  readonly rest: { readonly pairs: number; readonly movers: number };
}

/** Below this part of all pairs, those of the places in sight are gathered rather than sought by rank. */
const FEW = 1 / 12;

export class FlowView {
  /** Of all movers of the span and groups, whatever the scope: what the map of units is coloured by. */
  readonly totals: PlaceTotals;
  /** Movers of the scope who crossed from one place to another. */
  readonly all: number;
  /** Pairs of two places, most movers first, and their ends, so that a walk reads memory in order. */
  private readonly ranked: Int32Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  /** Number of the pair in the ranking. */
  private readonly rank: Int32Array;

  constructor(
    readonly level: FlowLevel,
    readonly pairs: Pairs,
    sums: Int32Array,
    /** Movers of each pair within the scope. */
    readonly movers: Int32Array,
  ) {
    this.totals = placeTotals(pairs, sums);
    const { origin, destination } = pairs;
    const crossing = new Int32Array(movers.length);
    let [count, all] = [0, 0];
    for (let pair = 0; pair < movers.length; pair++) {
      if (movers[pair] === 0 || origin[pair] === destination[pair]) continue;
      crossing[count++] = pair;
      all += movers[pair]!;
    }
    this.all = all;
    this.ranked = rankDown(crossing.subarray(0, count), movers);
    this.from = this.ranked.map((pair) => origin[pair]!);
    this.to = this.ranked.map((pair) => destination[pair]!);
    this.rank = new Int32Array(movers.length);
    for (let k = 0; k < count; k++) this.rank[this.ranked[k]!] = k;
  }

  /**
   * The largest flows that begin or end in a place in sight, and what is left out.
   * @param inSight 1 for each place of the level that the map shows; all of them where it is left out
   */
  top(limit: number, inSight?: Uint8Array): TopFlows {
    if (!inSight) {
      const pairs = this.ranked.slice(0, limit);
      return this.told(pairs, { pairs: this.ranked.length, movers: this.all });
    }
    const touching = this.touching(inSight);
    const pairs = this.isFew(inSight) ? this.gather(limit, inSight) : this.walk(limit, inSight);
    return this.told(pairs, touching);
  }

  private told(pairs: Int32Array, touching: { pairs: number; movers: number }): TopFlows {
    let shown = 0;
    for (const pair of pairs) shown += this.movers[pair]!;
    const rest = { pairs: touching.pairs - pairs.length, movers: touching.movers - shown };
    return { pairs, shown, rest };
  }

  /** Pairs of all places in sight, counted at both ends. */
  private ends(marks: Uint8Array, mark: 0 | 1): number {
    const { outStart, inStart } = this.pairs;
    let ends = 0;
    for (let place = 0; place < marks.length; place++) {
      if (marks[place] !== mark) continue;
      ends += outStart[place + 1]! - outStart[place]! + inStart[place + 1]! - inStart[place]!;
    }
    return ends;
  }

  private isFew(inSight: Uint8Array): boolean {
    return this.ends(inSight, 1) < this.movers.length * FEW;
  }

  /**
   * How many pairs and movers touch the places in sight. Pairs of the fewer places, those in sight or
   * those out of it, are looked at.
   */
  private touching(inSight: Uint8Array): { pairs: number; movers: number } {
    const mark = this.ends(inSight, 1) <= this.ends(inSight, 0) ? 1 : 0;
    const { outStart, inStart, inOrder, origin, destination } = this.pairs;
    const { movers } = this;
    let [count, sum] = [0, 0];
    for (let place = 0; place < inSight.length; place++) {
      if (inSight[place] !== mark) continue;
      for (let pair = outStart[place]!; pair < outStart[place + 1]!; pair++) {
        const to = destination[pair]!;
        if (movers[pair] === 0 || to === place) continue;
        // Out of sight only those count that stay out of it at both ends.
        if (mark === 0 && inSight[to] !== 0) continue;
        count++;
        sum += movers[pair]!;
      }
      if (mark === 0) continue;
      for (let k = inStart[place]!; k < inStart[place + 1]!; k++) {
        const pair = inOrder[k]!;
        if (movers[pair] === 0 || inSight[origin[pair]!] !== 0) continue;
        count++;
        sum += movers[pair]!;
      }
    }
    return mark === 1
      ? { pairs: count, movers: sum }
      : { pairs: this.ranked.length - count, movers: this.all - sum };
  }

  /** Down the ranking until enough pairs touch a place in sight. */
  private walk(limit: number, inSight: Uint8Array): Int32Array {
    const { ranked, from, to } = this;
    const found = new Int32Array(Math.min(limit, ranked.length));
    let count = 0;
    for (let k = 0; k < ranked.length && count < found.length; k++)
      if ((inSight[from[k]!]! | inSight[to[k]!]!) !== 0) found[count++] = ranked[k]!;
    return found.slice(0, count);
  }

  /** The pairs of the places in sight, by rank. */
  private gather(limit: number, inSight: Uint8Array): Int32Array {
    const { outStart, inStart, inOrder, origin, destination } = this.pairs;
    const { movers, rank, ranked } = this;
    const ranks = new Int32Array(this.ends(inSight, 1));
    let count = 0;
    for (let place = 0; place < inSight.length; place++) {
      if (inSight[place] === 0) continue;
      for (let pair = outStart[place]!; pair < outStart[place + 1]!; pair++)
        if (movers[pair] !== 0 && destination[pair] !== place) ranks[count++] = rank[pair]!;
      for (let k = inStart[place]!; k < inStart[place + 1]!; k++) {
        const pair = inOrder[k]!;
        if (movers[pair] !== 0 && inSight[origin[pair]!] === 0) ranks[count++] = rank[pair]!;
      }
    }
    const found = ranks.subarray(0, count);
    return sortUp(found, found, ranked.length)
      .slice(0, limit)
      .map((place) => ranked[place]!);
  }
}
