/**
 * Hides pairs of places with few movers, and with them as many others as it takes: two movers who
 * exchange their destinations leave all who left and all who came as they were, by class too where
 * both are of one class. So a pair can gain a mover where its origin has another hidden pair and its
 * destination too, with a mover of one class each, and the pair of the other two ends is hidden.
 */
import type { ClassCounts, PairCounts } from './flow-year';

/** An exchange that lets a hidden pair grow: the other origin, the other destination, and by how many. */
export interface Swap {
  readonly origin: number;
  readonly destination: number;
  readonly room: number;
}

export class PairMask {
  /** By pair 1 where it is not told. */
  readonly hidden: Uint8Array;
  readonly places: number;
  /** Movers of units below, of which some stand in each other's way, take part in exchanges too. */
  private readonly ample: number;
  /** The swaps of pairs as long as nothing more is hidden: they are asked for by every class. */
  private readonly known = new Map<number, readonly Swap[]>();

  constructor(
    private readonly pairs: PairCounts,
    private readonly splits: readonly ClassCounts[],
    private readonly threshold: number,
  ) {
    this.places = pairs.places;
    this.ample = 2 * threshold;
    this.hidden = Uint8Array.from(pairs.movers, (movers) => +(movers < threshold));
  }

  /** Hides what the small pairs take with them. @returns whether every small pair is safe now */
  protect(): boolean {
    const { places, pairs, threshold } = this;
    for (let i = 0; i < places; i++)
      for (let j = 0; j < places; j++) {
        const movers = pairs.movers[i * places + j]!;
        if (movers > 0 && movers < threshold && !this.hide(i, j)) return false;
      }
    return true;
  }

  /** Hides a pair and what it takes with it. @returns whether that makes it safe */
  hide(i: number, j: number): boolean {
    this.conceal(i * this.places + j);
    const { threshold, ample } = this;
    const isAmple = () => this.swaps(i, j).reduce((sum, { room }) => sum + room, 0) >= ample;
    if (isAmple() || this.hidePartners(i, j, ample)) return true;
    return this.reach(i, j) >= threshold || this.hidePartners(i, j, threshold);
  }

  /** Ways in which a hidden pair can grow, none of which needs a mover of another. */
  swaps(i: number, j: number): readonly Swap[] {
    const pair = i * this.places + j;
    const known = this.known.get(pair) ?? this.findSwaps(i, j);
    this.known.set(pair, known);
    return known;
  }

  private findSwaps(i: number, j: number): Swap[] {
    const { places, pairs, hidden, ample } = this;
    const others: number[] = [];
    for (let j2 = 0; j2 < places; j2++)
      if (j2 !== j && hidden[i * places + j2] && pairs.movers[i * places + j2]! > 0)
        others.push(j2);
    const found: Swap[] = [];
    let room = 0;
    for (let i2 = 0; i2 < places && room < ample; i2++) {
      if (i2 === i || i2 === j || !hidden[i2 * places + j]) continue;
      if (pairs.movers[i2 * places + j] === 0) continue;
      let [best, most] = [-1, 0];
      others.forEach((j2, at) => {
        if (j2 === i2 || !hidden[i2 * places + j2]) return;
        const both = this.room(i * places + j2, i2 * places + j);
        if (both > most) [best, most] = [at, both];
      });
      if (best < 0) continue;
      found.push({ origin: i2, destination: others[best]!, room: most });
      room += most;
      others.splice(best, 1);
    }
    return found;
  }

  private conceal(pair: number): void {
    if (!this.hidden[pair]) this.known.clear();
    this.hidden[pair] = 1;
  }

  /** How many steps a hidden pair can take, up and down together. */
  private reach(i: number, j: number): number {
    const up = this.swaps(i, j).reduce((sum, { room }) => sum + room, 0);
    if (up >= this.threshold) return up;
    let down = 0;
    const { places, hidden } = this;
    for (let i2 = 0; i2 < places; i2++) {
      if (i2 === i || i2 === j || !hidden[i2 * places + j]) continue;
      for (let j2 = 0; j2 < places; j2++) {
        if (j2 === i || j2 === j || j2 === i2) continue;
        if (!hidden[i2 * places + j2] || !hidden[i * places + j2]) continue;
        down = Math.max(down, this.room(i * places + j, i2 * places + j2));
      }
    }
    return up + down;
  }

  /** How many movers of two pairs can exchange ends: of one class each, in every split. */
  private room(a: number, b: number): number {
    const { movers } = this.pairs;
    let room = Math.min(movers[a]!, movers[b]!);
    for (const split of this.splits) {
      let alike = 0;
      const [from, other] = [a * split.classes, b * split.classes];
      for (let c = 0; c < split.classes; c++)
        alike += Math.min(split.movers[from + c]!, split.movers[other + c]!);
      room = Math.min(room, alike);
    }
    return room;
  }

  /** Hides the three other pairs of the cheapest exchange that makes a small pair safe. */
  private hidePartners(i: number, j: number, enough: number): boolean {
    const { places, pairs, hidden } = this;
    const cost = (pair: number): number => (hidden[pair] ? 0 : pairs.movers[pair]!);
    let best: readonly number[] | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let i2 = 0; i2 < places; i2++) {
      const near = i2 * places + j;
      if (i2 === i || i2 === j || pairs.movers[near]! < enough || cost(near) >= least) continue;
      for (let j2 = 0; j2 < places; j2++) {
        const far = i * places + j2;
        if (j2 === i || j2 === j || j2 === i2 || pairs.movers[far]! < enough) continue;
        const opposite = i2 * places + j2;
        const price = cost(near) + cost(far) + cost(opposite);
        if (price >= least || this.room(far, near) < enough) continue;
        best = [near, far, opposite];
        least = price;
      }
    }
    for (const pair of best ?? []) this.conceal(pair);
    return best !== null;
  }
}
