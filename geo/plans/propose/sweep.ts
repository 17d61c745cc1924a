/** Packing by one sweep over the units, remembering only which units ahead are already used. */
import type { Triple } from './packing-cuts';
import type { Groups } from './smallest-groups';
import type { Work } from './work';

/** Prices that prove a bound: of each unit, and of each triple of units. */
export interface Prices {
  readonly unit: Float64Array;
  readonly triples: readonly Triple[];
  readonly triple: Float64Array;
}

export interface Swept {
  /** The groups taken, at least as many as asked for; undefined when there are none or they were lost. */
  readonly taken: readonly number[] | undefined;
  /** Whether every state that could lead to the target was followed. */
  readonly exhausted: boolean;
}

/** Above what rounding can do to a sum of a few hundred prices. */
const SLACK = 1e-6;

/**
 * Looks for a packing with `target` groups. At each unit in turn a state chooses: leave it, or take
 * one of the groups of which it is the first unit. Two states that have used the same units ahead
 * have the same future, and the one with more groups stays (dynamic programming on a path
 * decomposition; Bodlaender 1988). A state that cannot reach the target even if every unit ahead
 * earned its full price is dropped: with prices of a good relaxation few are left.
 *
 * Where more than `width` states remain at a unit, those with most hope are kept (beam search), and
 * the search proves nothing any more.
 */
export function sweep(
  groups: Groups,
  order: readonly number[],
  prices: Prices,
  target: number,
  width: number,
  work: Work,
): Swept {
  const units = order.length;
  const ground = layOut(groups, order, prices);
  let layer = new Layer(units, 1);
  layer.add(new Uint32Array(layer.words), 0, sum(prices.unit) + sum(prices.triple), -1, -1);
  const trail: Layer[] = [layer];
  let exhausted = true;

  for (let place = 0; place < units; place++) {
    const next = new Layer(units, Math.min(4 * width, 4 * layer.size + 16));
    const used = new Uint32Array(layer.words);
    for (let s = 0; s < layer.size; s++) {
      const from = s * layer.words;
      const isUsed = (p: number) => (layer.masks[from + (p >>> 5)]! >>> (p & 31)) & 1;
      const [count, hope] = [layer.count[s]!, layer.hope[s]!];
      used.set(layer.masks.subarray(from, from + layer.words));
      if (isUsed(place)) {
        used[place >>> 5]! &= ~(1 << (place & 31));
        next.add(used, count, hope, s, -1);
        continue;
      }
      if (!work.spend(1 + ground.startingAt[place]!.length))
        return { taken: undefined, exhausted: false };
      const isFree = (p: number) => p >= place && !isUsed(p);
      const left = hope - ground.lost(ground.alone[place]!, isFree);
      if (count + left + SLACK >= target) next.add(used, count, left, s, -1);
      for (const choice of ground.startingAt[place]!) {
        if (choice.places.some((p) => isUsed(p))) continue;
        const after = hope - ground.lost(choice, isFree);
        if (count + 1 + after + SLACK < target) continue;
        for (const p of choice.places) if (p !== place) used[p >>> 5]! |= 1 << (p & 31);
        next.add(used, count + 1, after, s, choice.group);
        for (const p of choice.places) if (p !== place) used[p >>> 5]! &= ~(1 << (p & 31));
      }
    }
    if (next.size === 0) return { taken: undefined, exhausted };
    if (next.size > width) {
      next.keepBest(width);
      exhausted = false;
    }
    next.forgetTable();
    layer = next;
    trail.push(layer);
  }
  return { taken: follow(trail), exhausted };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

interface Choice {
  /** The group taken, or -1 for a unit that is left. */
  readonly group: number;
  readonly places: readonly number[];
  /** Triples that it touches, by index. */
  readonly touched: readonly number[];
}

/** The groups by the place at which the sweep meets them first. */
function layOut(groups: Groups, order: readonly number[], prices: Prices) {
  const place = new Int32Array(order.length);
  order.forEach((unit, p) => {
    place[unit] = p;
  });
  const price = Float64Array.from(order, (unit) => prices.unit[unit]!);
  const triples = prices.triples.map((triple) => triple.map((unit) => place[unit]!));
  const touching: number[][] = order.map(() => []);
  triples.forEach((triple, t) => {
    if (prices.triple[t]! > 0) for (const p of triple) touching[p]!.push(t);
  });
  const choice = (group: number, places: readonly number[]): Choice => ({
    group,
    places,
    touched: [...new Set(places.flatMap((p) => touching[p]!))],
  });
  const startingAt: Choice[][] = order.map(() => []);
  for (let g = 0; g < groups.start.length - 1; g++) {
    const members = groups.members.slice(groups.start[g]!, groups.start[g + 1]!);
    const places = members.map((unit) => place[unit]!).sort((a, b) => a - b);
    startingAt[places[0]!]!.push(choice(g, places));
  }
  /** What a choice takes from the hope of a state: its units, and triples left with fewer than two. */
  const lost = ({ places, touched }: Choice, isFree: (place: number) => boolean): number => {
    let total = 0;
    for (const p of places) total += price[p]!;
    for (const t of touched) {
      let [before, after] = [0, 0];
      for (const p of triples[t]!) {
        if (!isFree(p)) continue;
        before++;
        if (!places.includes(p)) after++;
      }
      if (before >= 2 && after < 2) total += prices.triple[t]!;
    }
    return total;
  };
  return { startingAt, alone: order.map((_, p) => choice(-1, [p])), lost };
}

/** The choices that led to the state with most groups. */
function follow(trail: readonly Layer[]): number[] {
  const last = trail.at(-1)!;
  let state = 0;
  for (let s = 1; s < last.size; s++) if (last.count[s]! > last.count[state]!) state = s;
  const taken: number[] = [];
  for (let place = trail.length - 1; place > 0; place--) {
    const layer = trail[place]!;
    if (layer.group[state]! >= 0) taken.push(layer.group[state]!);
    state = layer.parent[state]!;
  }
  return taken.reverse();
}

/** The states at one place, each with its own set of used places ahead. */
class Layer {
  readonly words: number;
  size = 0;
  masks: Uint32Array;
  count: Int32Array;
  hope: Float64Array;
  parent: Int32Array;
  group: Int32Array;
  private table: Int32Array;

  constructor(places: number, expected: number) {
    this.words = (places + 31) >>> 5;
    const room = Math.max(16, expected);
    this.masks = new Uint32Array(room * this.words);
    this.count = new Int32Array(room);
    this.hope = new Float64Array(room);
    this.parent = new Int32Array(room);
    this.group = new Int32Array(room);
    this.table = new Int32Array(tableSize(room)).fill(-1);
  }

  /** Adds a state, or betters the one with the same mask, which is copied. */
  add(mask: Uint32Array, count: number, hope: number, parent: number, group: number): void {
    let slot = this.slotOf(mask, 0);
    let state = this.table[slot]!;
    if (state < 0) {
      if (this.size === this.count.length) {
        this.widen();
        slot = this.slotOf(mask, 0);
      }
      state = this.size++;
      this.table[slot] = state;
      for (let w = 0; w < this.words; w++) this.masks[state * this.words + w] = mask[w]!;
    } else if (this.count[state]! >= count) return;
    this.count[state] = count;
    this.hope[state] = hope;
    this.parent[state] = parent;
    this.group[state] = group;
  }

  private slotOf(mask: Uint32Array, from: number): number {
    let hash = 0x811c9dc5;
    for (let w = 0; w < this.words; w++) {
      hash = Math.imul(hash ^ mask[from + w]!, 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    const last = this.table.length - 1;
    let slot = hash & last;
    for (;;) {
      const state = this.table[slot]!;
      if (state < 0 || this.holds(state, mask, from)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private holds(state: number, mask: Uint32Array, from: number): boolean {
    for (let w = 0; w < this.words; w++) {
      if (this.masks[state * this.words + w] !== mask[from + w]) return false;
    }
    return true;
  }

  private widen(): void {
    const room = this.count.length * 2;
    this.masks = copied(this.masks, new Uint32Array(room * this.words));
    this.count = copied(this.count, new Int32Array(room));
    this.hope = copied(this.hope, new Float64Array(room));
    this.parent = copied(this.parent, new Int32Array(room));
    this.group = copied(this.group, new Int32Array(room));
    this.table = new Int32Array(tableSize(room)).fill(-1);
    for (let s = 0; s < this.size; s++) this.table[this.slotOf(this.masks, s * this.words)] = s;
  }

  /** Keeps the states that promise most groups; of equals those that came first. */
  keepBest(width: number): void {
    const value = (s: number) => this.count[s]! + this.hope[s]!;
    const kept = Array.from({ length: this.size }, (_, s) => s)
      .sort((a, b) => value(b) - value(a) || a - b)
      .slice(0, width)
      .sort((a, b) => a - b);
    kept.forEach((from, to) => {
      this.masks.copyWithin(to * this.words, from * this.words, (from + 1) * this.words);
      this.count[to] = this.count[from]!;
      this.hope[to] = this.hope[from]!;
      this.parent[to] = this.parent[from]!;
      this.group[to] = this.group[from]!;
    });
    this.size = kept.length;
  }

  /** Lets go of what only adding needs. */
  forgetTable(): void {
    this.table = new Int32Array(0);
  }
}

const tableSize = (room: number) => 1 << (33 - Math.clz32(room));

function copied<T extends Uint32Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
