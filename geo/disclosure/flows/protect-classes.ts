/**
 * Hides classes of pairs with few movers. A cell can change with seven others, those of another origin,
 * another destination and another class, so that the sums of each pair, of each place and class, and so
 * all that is published above them, stay. Where a place has few movers of a class in all, that sum is
 * hidden too, with those of another class and place: two movers to one destination exchange classes.
 *
 * Where the margin of classes is told (the sex of sexes and ages), classes are exchanged within one of its
 * groups, which leaves the movers of a pair by group as they are. Those of some pairs are hidden: of such
 * as are hidden themselves, of such as have few movers of a group, and of those these exchange groups with.
 */
import { ClassExchanges } from './class-exchanges';
import type { ClassCounts, HiddenClasses } from './flow-year';
import type { PairMask } from './protect-pairs';

/** How often more is hidden for one cell before the split is given up. */
const TRIES = 60;
/** A sum of a place and class below so many thresholds is hidden before larger cells are. */
const RARE = 2;

/** By steps, between which other work can be done. */
export function* protectClasses(
  pairs: PairMask,
  split: ClassCounts,
  threshold: number,
): Generator<void, HiddenClasses> {
  if (split.margin) {
    const mask = new ClassMask(pairs, split, split.margin, threshold);
    if (mask.marginCanBeTold() && (yield* mask.protect()))
      return { ...mask.hidden(), margin: mask.open, withheld: false };
  }
  // Without its margin the split may be told still: any two classes can be exchanged then.
  const mask = new ClassMask(pairs, split, new Int32Array(split.classes), threshold);
  const isSafe = yield* mask.protect();
  return { ...mask.hidden(), margin: null, withheld: !isSafe };
}

/** What is hidden besides a cell so that it can change, and at what price for each step. */
interface Box {
  readonly cells: readonly number[];
  /** Pairs whose movers by group are no longer told. */
  readonly opened: readonly number[];
  readonly price: number;
}

class ClassMask extends ClassExchanges {
  hidden(): Pick<HiddenClasses, 'cells' | 'out' | 'in'> {
    return { cells: this.cells, out: this.out, in: this.in };
  }

  /** @returns whether every small figure is safe */
  *protect(): Generator<void, boolean> {
    return (
      (yield* this.protectSums('out')) &&
      (yield* this.protectSums('in')) &&
      (yield* this.protectMargin()) &&
      (yield* this.protectCells())
    );
  }

  /** Whether no place has few movers of a group in all. */
  marginCanBeTold(): boolean {
    const { places, groups, threshold, ofGroup } = this;
    const out = new Int32Array(places * groups);
    const into = new Int32Array(places * groups);
    ofGroup.forEach((count, k) => {
      const [pair, group] = [Math.floor(k / groups), k % groups];
      out[Math.floor(pair / places) * groups + group]! += count;
      into[(pair % places) * groups + group]! += count;
    });
    return [...out, ...into].every((sum) => sum === 0 || sum >= threshold);
  }

  /** Hides small sums of a place and class, each with others. @returns whether all are safe */
  private *protectSums(end: 'out' | 'in'): Generator<void, boolean> {
    const { places, classes, threshold } = this;
    const sums = this.sums[end];
    for (let k = 0; k < sums.length; k++)
      if (sums[k]! > 0 && sums[k]! < threshold) this[end][k] = 1;
    for (let place = 0; place < places; place++)
      for (let c = 0; c < classes; c++) {
        const sum = sums[place * classes + c]!;
        if (sum === 0 || sum >= threshold) continue;
        if (!this.hideSum(end, place, c)) return false;
        yield;
      }
    return true;
  }

  /**
   * Hides the sum of a place and class with those of other classes of it and of other places, the
   * cheapest for the steps they allow, until it can take enough of them.
   */
  private hideSum(end: 'out' | 'in', place: number, c: number): boolean {
    const { places, classes, threshold } = this;
    const [sums, hidden] = [this.sums[end], this[end]];
    hidden[place * classes + c] = 1;
    const cost = (k: number): number => (hidden[k] ? 0 : sums[k]!);
    const [otherClasses, otherPlaces] = [new Set([c]), new Set([place])];
    this.untake();
    // Where another place has hidden movers of the class: few, for it is a rare one.
    const open = this.fars(end, place, c);
    const farsOf = Array.from({ length: places }, (_, other) =>
      open.filter((far) => this.left(this.from(end, other, far, c)) > 0),
    );
    let steps = 0;
    while (steps < threshold) {
      let best: { readonly other: number; readonly c2: number; readonly room: number } | null =
        null;
      let least = Number.POSITIVE_INFINITY;
      for (let c2 = 0; c2 < classes; c2++) {
        if (otherClasses.has(c2) || this.groupOf[c2] !== this.groupOf[c]) continue;
        for (let other = 0; other < places; other++) {
          if (otherPlaces.has(other) || farsOf[other]!.length === 0) continue;
          const [own, others] = [place * classes + c2, other * classes];
          const price = 1 + cost(own) + cost(others + c) + cost(others + c2);
          if (price >= least * threshold) continue;
          const room = Math.min(threshold, this.sumRoom(end, place, other, farsOf[other]!, c, c2));
          if (room === 0 || price / room >= least) continue;
          best = { other, c2, room };
          least = price / room;
        }
      }
      if (!best) return false;
      const { other, c2, room } = best;
      for (const k of [place * classes + c2, other * classes + c, other * classes + c2])
        hidden[k] = 1;
      otherClasses.add(c2);
      otherPlaces.add(other);
      steps += room;
    }
    return true;
  }

  /** By how many movers of a place and class can rise by exchanging classes, as far as the threshold. */
  private sumRoom(
    end: 'out' | 'in',
    place: number,
    other: number,
    fars: readonly number[],
    c: number,
    c2: number,
  ): number {
    let room = 0;
    for (const far of fars) {
      room += this.slideRoom(end, place, other, far, c, c2);
      if (room >= this.threshold) break;
    }
    return room;
  }

  /** @returns whether every small cell is safe */
  private *protectCells(): Generator<void, boolean> {
    const { places, classes, movers, threshold } = this;
    for (let i = 0; i < places; i++)
      for (let j = 0; j < places; j++) {
        for (let c = 0; c < classes; c++) {
          const count = movers[this.at(i, j, c)]!;
          if (count === 0 || count >= threshold) continue;
          for (let tries = 0; this.reach(i, j, c) < threshold; tries++)
            if (tries === TRIES || !this.hideMore(i, j, c)) return false;
        }
        yield;
      }
    return true;
  }

  /**
   * Hides the sum of a place and class where that is rare, else what the cheapest box with a cell in one
   * corner lacks, by movers hidden for each step that it allows.
   */
  private hideMore(i: number, j: number, c: number): boolean {
    const isRare = (end: 'out' | 'in', place: number) =>
      this.sums[end][place * this.classes + c]! < RARE * this.threshold;
    return (
      (isRare('out', i) && this.hideSumOnce('out', i, c)) ||
      (isRare('in', j) && this.hideSumOnce('in', j, c)) ||
      this.hideBox(i, j, c) ||
      this.hideSumOnce('out', i, c) ||
      this.hideSumOnce('in', j, c)
    );
  }

  private hideBox(i: number, j: number, c: number): boolean {
    // Only what is left by the boxes that the cell has already makes another one worth its price.
    this.rise(i, j, c);
    return this.hideAll(this.cheapestBox(i, j, c, () => true));
  }

  private hideAll(box: Box | null): boolean {
    for (const cell of box?.cells ?? []) this.hide(cell);
    for (const pair of box?.opened ?? []) this.open[pair] = 1;
    return box !== null;
  }

  /**
   * The box with a cell that takes least to be hidden, by what it leaves of movers that are not taken.
   * @param allows the second classes that it may have
   */
  private cheapestBox(
    ...[i, j, c, allows]: [i: number, j: number, c: number, allows: (second: number) => boolean]
  ): Box | null {
    const { places, classes, cells, movers, threshold, used, groupOf } = this;
    const cost = (cell: number): number => (cells[cell] ? 0 : movers[cell]!);
    const own = this.at(i, j, c);
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let c2 = 0; c2 < classes; c2++) {
      const own2 = this.at(i, j, c2);
      if (c2 === c || movers[own2]! <= used[own2]! || !allows(c2)) continue;
      const opens = groupOf[c2] !== groupOf[c];
      const opening = (from: number, to: number) => (opens ? this.costOfOpening(from, to) : 0);
      const first = cost(own) + cost(own2) + opening(i, j);
      for (let j2 = 0; j2 < places; j2++) {
        const [far, far2] = [this.at(i, j2, c), this.at(i, j2, c2)];
        if (j2 === i || j2 === j || movers[far]! <= used[far]!) continue;
        const begun = first + cost(far) + cost(far2) + opening(i, j2);
        const most = Math.min(threshold, movers[own2]! - used[own2]!, movers[far]! - used[far]!);
        if (begun >= least * most) continue;
        for (let i2 = 0; i2 < places; i2++) {
          const near = this.at(i2, j, c);
          if (i2 === i || i2 === j || i2 === j2 || movers[near]! <= used[near]!) continue;
          const opposite2 = this.at(i2, j2, c2);
          const [near2, opposite] = [this.at(i2, j, c2), this.at(i2, j2, c)];
          const hidden = begun + cost(near) + cost(near2) + cost(opposite) + cost(opposite2);
          if (hidden >= least * most) continue;
          const price = hidden + opening(i2, j) + opening(i2, j2);
          if (price === 0 || price >= least * most) continue;
          const room = Math.min(
            most,
            movers[near]! - used[near]!,
            movers[opposite2]! - used[opposite2]!,
          );
          if (room <= 0 || price / room >= least) continue;
          least = price / room;
          best = {
            cells: [own, own2, far, far2, near, near2, opposite, opposite2],
            opened: opens ? [i, i2].flatMap((at) => [at * places + j, at * places + j2]) : [],
            price: least,
          };
        }
      }
    }
    return best;
  }

  /** Movers of a pair that are not told by group once it is open. */
  private costOfOpening(from: number, to: number): number {
    const pair = from * this.places + to;
    return this.open[pair] ? 0 : this.inAll[pair]!;
  }

  /** Hides movers of pairs by group that are few, with others. @returns whether all are safe */
  private *protectMargin(): Generator<void, boolean> {
    const { places, groups, threshold, ofGroup, open } = this;
    if (groups === 1) return true;
    const isSmall = (count: number) => count > 0 && count < threshold;
    for (let pair = 0; pair < places * places; pair++)
      if (ofGroup.subarray(pair * groups, (pair + 1) * groups).some(isSmall)) open[pair] = 1;
    for (let pair = 0; pair < places * places; pair++)
      for (let group = 0; group < groups; group++) {
        if (!isSmall(ofGroup[pair * groups + group]!)) continue;
        const [i, j] = [Math.floor(pair / places), pair % places];
        for (let tries = 0; this.reachOfGroup(i, j, group) < threshold; tries++)
          if (tries === TRIES || !this.hideMoreOfGroup(i, j, group)) return false;
        yield;
      }
    return true;
  }

  private hideMoreOfGroup(i: number, j: number, group: number): boolean {
    const { groupOf, threshold } = this;
    const cheapest = (own: (group: number) => boolean): Box | null => {
      let best: Box | null = null;
      groupOf.forEach((of, c) => {
        if (!own(of)) return;
        const box = this.cheapestBox(i, j, c, (second) => !own(groupOf[second]!));
        if (box && (!best || box.price < best.price)) best = box;
      });
      return best;
    };
    this.riseOfGroup(i, j, group);
    if (this.hideAll(cheapest((of) => of === group))) return true;
    // A group falls where another rises.
    this.fallOfGroup(i, j, group, threshold);
    return this.hideAll(cheapest((of) => of !== group));
  }

  private hideSumOnce(end: 'out' | 'in', place: number, c: number): boolean {
    return !this[end][place * this.classes + c] && this.hideSum(end, place, c);
  }
}
