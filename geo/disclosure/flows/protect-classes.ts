/**
 * Hides classes of pairs with few movers. A cell can change with seven others, those of another origin,
 * another destination and another class, so that the sums of each pair, of each place and class, and so
 * all that is published above them, stay. Where a place has few movers of a class in all, that sum is
 * hidden too, with those of another class and place: two movers to one destination exchange classes.
 */
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
  const mask = new ClassMask(pairs, split, threshold);
  const withheld = !(
    (yield* mask.protectSums('out')) &&
    (yield* mask.protectSums('in')) &&
    (yield* mask.protectCells())
  );
  return { cells: mask.cells, out: mask.out, in: mask.in, withheld };
}

class ClassMask {
  readonly cells: Uint8Array;
  /** The hidden cells once more, a bit a class, `words` numbers for each pair; and those with movers. */
  private readonly bits: Int32Array;
  private readonly moving: Int32Array;
  private readonly words: number;
  readonly out: Uint8Array;
  readonly in: Uint8Array;
  private readonly places: number;
  private readonly classes: number;
  private readonly movers: Int32Array;
  /** What has been taken of cells for the cell that is looked at. */
  private readonly used: Int32Array;
  /** Movers of hidden cells that can still change; 0 of a cell that is told. */
  private readonly rest: Int32Array;
  private readonly touched: number[] = [];
  /** What boxes are looked for in: see `nearBoxes`. */
  private readonly nearPlaces: Int32Array;
  private readonly nearKinds: Int32Array;
  private readonly sums: { readonly out: Int32Array; readonly in: Int32Array };

  constructor(
    private readonly pairs: PairMask,
    split: ClassCounts,
    private readonly threshold: number,
  ) {
    this.places = pairs.places;
    this.classes = split.classes;
    this.movers = split.movers;
    this.used = new Int32Array(split.movers.length);
    this.rest = new Int32Array(split.movers.length);
    const { places, classes, movers } = this;
    this.cells = Uint8Array.from(
      movers,
      (count, cell) => +(count < threshold || pairs.hidden[Math.floor(cell / classes)]! > 0),
    );
    this.words = Math.ceil(classes / 32);
    this.bits = new Int32Array(places * places * this.words);
    this.moving = new Int32Array(this.bits.length);
    this.nearPlaces = new Int32Array(places);
    this.nearKinds = new Int32Array(places * this.words);
    for (let cell = 0; cell < this.cells.length; cell++) if (this.cells[cell]) this.mark(cell);
    this.out = new Uint8Array(places * classes);
    this.in = new Uint8Array(places * classes);
    this.sums = { out: new Int32Array(places * classes), in: new Int32Array(places * classes) };
    for (let i = 0; i < places; i++)
      for (let j = 0; j < places; j++)
        for (let c = 0; c < classes; c++) {
          const count = movers[this.at(i, j, c)]!;
          this.sums.out[i * classes + c]! += count;
          this.sums.in[j * classes + c]! += count;
        }
  }

  private hide(cell: number): void {
    this.cells[cell] = 1;
    this.mark(cell);
  }

  private mark(cell: number): void {
    const c = cell % this.classes;
    const at = ((cell - c) / this.classes) * this.words + (c >> 5);
    this.bits[at]! |= 1 << (c & 31);
    this.rest[cell] = this.movers[cell]! - this.used[cell]!;
    if (this.movers[cell]! > 0) this.moving[at]! |= 1 << (c & 31);
  }

  private at(i: number, j: number, c: number): number {
    return (i * this.places + j) * this.classes + c;
  }

  /** The cell with one end at a place and the other far from it. */
  private from(end: 'out' | 'in', place: number, far: number, c: number): number {
    return end === 'out' ? this.at(place, far, c) : this.at(far, place, c);
  }

  /** Hides small sums of a place and class, each with others. @returns whether all are safe */
  *protectSums(end: 'out' | 'in'): Generator<void, boolean> {
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
        if (otherClasses.has(c2)) continue;
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

  /** Places whose cell with a place and class is hidden. */
  private fars(end: 'out' | 'in', place: number, c: number): number[] {
    const found: number[] = [];
    for (let far = 0; far < this.places; far++)
      if (far !== place && this.cells[this.from(end, place, far, c)]) found.push(far);
    return found;
  }

  /** Of those the ones who share the far end, one of `fars`, as far as all four cells are hidden. */
  private slideRoom(
    end: 'out' | 'in',
    place: number,
    other: number,
    far: number,
    c: number,
    c2: number,
  ): number {
    if (far === other || !this.cells[this.from(end, other, far, c2)]) return 0;
    const gives = this.left(this.from(end, place, far, c2));
    return Math.min(gives, this.left(this.from(end, other, far, c)));
  }

  /** @returns whether every small cell is safe */
  *protectCells(): Generator<void, boolean> {
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

  /** Steps that a cell can take, up and down together, as far as the threshold. */
  private reach(i: number, j: number, c: number): number {
    const { threshold } = this;
    const up = this.rise(i, j, c);
    this.untake();
    return up >= threshold ? up : up + this.boxes(i, j, c, threshold - up, false);
  }

  /** By how many a cell can rise, as far as the threshold; what that takes of others stays taken. */
  private rise(i: number, j: number, c: number): number {
    const { threshold } = this;
    this.untake();
    let up = this.withPair(i, j, c, threshold);
    up += this.boxes(i, j, c, threshold - up, true);
    if (up < threshold) {
      up += this.slides('out', i, j, c, threshold - up);
      up += this.slides('in', j, i, c, threshold - up);
      up += this.boxes(i, j, c, threshold - up, true);
    }
    return up;
  }

  /** Movers of a hidden cell that can still change; none of a cell that is told. */
  private left(cell: number): number {
    return this.rest[cell]!;
  }

  private take(cell: number, steps: number): void {
    this.used[cell]! += steps;
    if (this.cells[cell]) this.rest[cell]! -= steps;
    this.touched.push(cell);
  }

  private untake(): void {
    for (const cell of this.touched) {
      if (this.cells[cell]) this.rest[cell] = this.movers[cell]!;
      this.used[cell] = 0;
    }
    this.touched.length = 0;
  }

  /**
   * Exchanges that raise a hidden pair of places: movers of one class exchange their destinations. Those
   * of other classes leave the cell movers of its pair for the boxes.
   * @returns by how many the cell itself rises
   */
  private withPair(i: number, j: number, c: number, enough: number): number {
    if (!this.pairs.hidden[i * this.places + j]) return 0;
    let own = 0;
    for (const { origin, destination, room } of this.pairs.swaps(i, j)) {
      let all = 0;
      for (let k = 0; k < this.classes; k++) {
        const kind = (c + k) % this.classes;
        const [far, near] = [this.at(i, destination, kind), this.at(origin, j, kind)];
        const step = Math.min(room - all, this.left(far), this.left(near), enough - own);
        if (step <= 0) continue;
        this.take(far, step);
        this.take(near, step);
        if (kind === c) own += step;
        else this.take(this.at(i, j, kind), -step);
        all += step;
      }
    }
    return own;
  }

  /**
   * Exchanges that raise a hidden sum, and with it the cell with a far end; those that raise another
   * cell of the sum leave it movers for the boxes.
   * @returns by how many the cell itself rises
   */
  private slides(end: 'out' | 'in', place: number, far: number, c: number, enough: number): number {
    const { places, classes, threshold } = this;
    const hidden = this[end];
    if (!hidden[place * classes + c] || enough <= 0) return 0;
    let [own, all] = [0, 0];
    const most = 4 * threshold;
    // The far end of the cell comes first: it is hidden, as the cell is.
    const fars = [far, ...this.fars(end, place, c).filter((at) => at !== far)];
    const others = Array.from({ length: places }, (_, other) => other)
      .filter((other) => other !== place && hidden[other * classes + c])
      .map((other) => ({
        other,
        shared: fars.filter((at) => this.left(this.from(end, other, at, c)) > 0),
      }));
    for (let c2 = 0; c2 < classes; c2++) {
      if (c2 === c || !hidden[place * classes + c2]) continue;
      for (const { other, shared } of others) {
        if (!hidden[other * classes + c2]) continue;
        for (const at of shared) {
          if (own >= enough || all >= most) return own;
          const room = this.slideRoom(end, place, other, at, c, c2);
          const step = Math.min(room, at === far ? enough - own : most - all);
          if (step <= 0) continue;
          this.take(this.from(end, place, at, c2), step);
          this.take(this.from(end, other, at, c), step);
          if (at === far) own += step;
          else this.take(this.from(end, place, at, c), -step);
          all += step;
        }
      }
    }
    return own;
  }

  /**
   * Boxes of eight cells with a hidden cell in one corner, none of which needs a mover of another.
   * @param up whether the cell is to gain
   */
  private boxes(i: number, j: number, c: number, enough: number, up: boolean): number {
    const { places, classes, cells, words, bits } = this;
    const [ends, middles] = up ? [bits, this.moving] : [this.moving, bits];
    const own = this.at(i, j, c);
    const kinds = new Int32Array(words);
    for (let c2 = 0; c2 < classes; c2++) {
      const own2 = this.at(i, j, c2);
      if (c2 !== c && cells[own2] && (!up || this.left(own2) > 0))
        kinds[c2 >> 5]! |= 1 << (c2 & 31);
    }
    // The second classes of which all four cells are hidden, and those have movers that are to lose
    // some, are met as bits: tried one by one they would take nearly all of the time that a year takes.
    const near = this.nearBoxes(i, j, c, kinds, ends, up);
    const [ownWord, ownBit] = [c >> 5, 1 << (c & 31)];
    let steps = 0;
    for (let j2 = 0; j2 < places && steps < enough; j2++) {
      const far = this.at(i, j2, c);
      if (j2 === i || j2 === j || !cells[far] || (up && this.left(far) <= 0)) continue;
      const farAt = (i * places + j2) * words;
      for (let at = 0; at < near && steps < enough; at++) {
        const i2 = this.nearPlaces[at]!;
        if (i2 === j2) continue;
        const oppositeAt = (i2 * places + j2) * words;
        if ((bits[oppositeAt + ownWord]! & ownBit) === 0) continue;
        const [nearCell, opposite] = [this.at(i2, j, c), this.at(i2, j2, c)];
        for (let word = 0; word < words; word++) {
          let kindsLeft = kinds[word]! & ends[farAt + word]! & middles[oppositeAt + word]!;
          kindsLeft &= this.nearKinds[at * words + word]!;
          if (kindsLeft === 0) continue;
          if (this.left(up ? nearCell : opposite) <= 0) break;
          for (; kindsLeft !== 0 && steps < enough; kindsLeft &= kindsLeft - 1) {
            const c2 = word * 32 + 31 - Math.clz32(kindsLeft & -kindsLeft);
            const first = up ? this.at(i, j, c2) : own;
            const second = up ? far : this.at(i, j2, c2);
            const third = up ? nearCell : this.at(i2, j, c2);
            const fourth = up ? this.at(i2, j2, c2) : opposite;
            const step = Math.min(
              Math.min(enough - steps, this.left(fourth)),
              Math.min(this.left(first), this.left(second), this.left(third)),
            );
            if (step <= 0) continue;
            this.take(first, step);
            this.take(second, step);
            this.take(third, step);
            this.take(fourth, step);
            steps += step;
            // Most cells fail because their pair has few others to give: then nothing is left to try.
            if (this.left(first) > 0) continue;
            if (up) kinds[word]! &= ~(kindsLeft & -kindsLeft);
            if (!up || kinds.every((none) => none === 0)) return steps;
          }
        }
        if (up && this.left(far) <= 0) break;
      }
    }
    return steps;
  }

  /**
   * The other origins that can be in a box with a cell, with the second classes that they allow, in
   * `nearPlaces` and `nearKinds`.
   * @returns how many there are
   */
  private nearBoxes(
    i: number,
    j: number,
    c: number,
    kinds: Int32Array,
    ends: Int32Array,
    up: boolean,
  ): number {
    const { places, cells, words } = this;
    let count = 0;
    for (let i2 = 0; i2 < places; i2++) {
      const near = this.at(i2, j, c);
      if (i2 === i || i2 === j || !cells[near] || (up && this.left(near) <= 0)) continue;
      let some = 0;
      for (let word = 0; word < words; word++) {
        const both = kinds[word]! & ends[(i2 * places + j) * words + word]!;
        this.nearKinds[count * words + word] = both;
        some |= both;
      }
      if (some !== 0) this.nearPlaces[count++] = i2;
    }
    return count;
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
    const { places, classes, cells, movers, threshold } = this;
    const cost = (cell: number): number => (cells[cell] ? 0 : movers[cell]!);
    // Only what is left by the boxes that the cell has already makes another one worth its price.
    this.rise(i, j, c);
    const { used } = this;
    let best: readonly number[] | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let c2 = 0; c2 < classes; c2++) {
      const own2 = this.at(i, j, c2);
      if (c2 === c || movers[own2]! <= used[own2]!) continue;
      for (let j2 = 0; j2 < places; j2++) {
        const [far, far2] = [this.at(i, j2, c), this.at(i, j2, c2)];
        if (j2 === i || j2 === j || movers[far]! <= used[far]!) continue;
        const begun = cost(own2) + cost(far) + cost(far2);
        const most = Math.min(threshold, movers[own2]! - used[own2]!, movers[far]! - used[far]!);
        if (begun >= least * most) continue;
        for (let i2 = 0; i2 < places; i2++) {
          const near = this.at(i2, j, c);
          if (i2 === i || i2 === j || i2 === j2 || movers[near]! <= used[near]!) continue;
          const opposite2 = this.at(i2, j2, c2);
          const [near2, opposite] = [this.at(i2, j, c2), this.at(i2, j2, c)];
          const price = begun + cost(near) + cost(near2) + cost(opposite) + cost(opposite2);
          if (price === 0 || price >= least * most) continue;
          const room = Math.min(
            most,
            movers[near]! - used[near]!,
            movers[opposite2]! - used[opposite2]!,
          );
          if (room <= 0 || price / room >= least) continue;
          least = price / room;
          best = [own2, far, far2, near, near2, opposite, opposite2];
        }
      }
    }
    for (const cell of best ?? []) this.hide(cell);
    return best !== null;
  }

  private hideSumOnce(end: 'out' | 'in', place: number, c: number): boolean {
    return !this[end][place * this.classes + c] && this.hideSum(end, place, c);
  }
}
