/**
 * By how many movers hidden classes of pairs can change while all that is published stays: the exchanges
 * that `protect-classes.ts` makes possible, each with what it takes of other cells, so that no mover is
 * counted on twice for one cell.
 */
import type { ClassCounts } from './flow-year';
import type { PairMask } from './protect-pairs';

export class ClassExchanges {
  readonly cells: Uint8Array;
  /** The hidden cells once more, a bit a class, `words` numbers for each pair; and those with movers. */
  protected readonly bits: Int32Array;
  protected readonly moving: Int32Array;
  protected readonly words: number;
  readonly out: Uint8Array;
  readonly in: Uint8Array;
  protected readonly places: number;
  protected readonly classes: number;
  protected readonly movers: Int32Array;
  /** What has been taken of cells for the cell that is looked at. */
  protected readonly used: Int32Array;
  /** Movers of hidden cells that can still change; 0 of a cell that is told. */
  protected readonly rest: Int32Array;
  protected readonly touched: number[] = [];
  /** What boxes are looked for in: see `nearBoxes`. */
  protected readonly nearPlaces: Int32Array;
  protected readonly nearKinds: Int32Array;
  protected readonly sums: { readonly out: Int32Array; readonly in: Int32Array };
  /** By pair 1 where its movers by group are not told, so that groups can be exchanged. */
  readonly open: Uint8Array;
  /** The classes of each group as bits, and how many movers a pair has by group and in all. */
  protected readonly groupBits: Int32Array;
  protected readonly groups: number;
  protected readonly ofGroup: Int32Array;
  protected readonly inAll: Int32Array;

  /** @param groupOf for each class its group of the margin */
  constructor(
    protected readonly pairs: PairMask,
    split: ClassCounts,
    protected readonly groupOf: Int32Array,
    protected readonly threshold: number,
  ) {
    this.places = pairs.places;
    this.classes = split.classes;
    this.groups = Math.max(...groupOf) + 1;
    this.open = pairs.hidden.slice();
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
    this.groupBits = new Int32Array(this.groups * this.words);
    groupOf.forEach((group, c) => {
      this.groupBits[group * this.words + (c >> 5)]! |= 1 << (c & 31);
    });
    this.ofGroup = new Int32Array(places * places * this.groups);
    this.inAll = new Int32Array(places * places);
    movers.forEach((count, cell) => {
      const pair = Math.floor(cell / classes);
      this.ofGroup[pair * this.groups + groupOf[cell % classes]!]! += count;
      this.inAll[pair]! += count;
    });
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

  protected at(i: number, j: number, c: number): number {
    return (i * this.places + j) * this.classes + c;
  }

  /** The cell with one end at a place and the other far from it. */
  protected from(end: 'out' | 'in', place: number, far: number, c: number): number {
    return end === 'out' ? this.at(place, far, c) : this.at(far, place, c);
  }

  /** Movers of a hidden cell that can still change; none of a cell that is told. */
  protected left(cell: number): number {
    return this.rest[cell]!;
  }

  protected hide(cell: number): void {
    this.cells[cell] = 1;
    this.mark(cell);
  }

  protected mark(cell: number): void {
    const c = cell % this.classes;
    const at = ((cell - c) / this.classes) * this.words + (c >> 5);
    this.bits[at]! |= 1 << (c & 31);
    this.rest[cell] = this.movers[cell]! - this.used[cell]!;
    if (this.movers[cell]! > 0) this.moving[at]! |= 1 << (c & 31);
  }

  protected take(cell: number, steps: number): void {
    this.used[cell]! += steps;
    if (this.cells[cell]) this.rest[cell]! -= steps;
    this.touched.push(cell);
  }

  protected untake(): void {
    for (const cell of this.touched) {
      if (this.cells[cell]) this.rest[cell] = this.movers[cell]!;
      this.used[cell] = 0;
    }
    this.touched.length = 0;
  }

  /** Steps that a cell can take, up and down together, as far as the threshold. */
  protected reach(i: number, j: number, c: number): number {
    const { threshold } = this;
    const up = this.rise(i, j, c);
    this.untake();
    return up >= threshold ? up : up + this.boxes(i, j, c, threshold - up, false);
  }

  /** By how many a cell can rise, as far as the threshold; what that takes of others stays taken. */
  protected rise(i: number, j: number, c: number): number {
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

  /**
   * Exchanges that raise a hidden pair of places: movers of one class exchange their destinations. Those
   * of other classes leave the cell movers of its pair for the boxes.
   * @returns by how many the cell itself rises
   */
  protected withPair(i: number, j: number, c: number, enough: number): number {
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
  protected slides(
    end: 'out' | 'in',
    place: number,
    far: number,
    c: number,
    enough: number,
  ): number {
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
      if (c2 === c || this.groupOf[c2] !== this.groupOf[c]) continue;
      if (!hidden[place * classes + c2]) continue;
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

  /** Places whose cell with a place and class is hidden. */
  protected fars(end: 'out' | 'in', place: number, c: number): number[] {
    const found: number[] = [];
    for (let far = 0; far < this.places; far++)
      if (far !== place && this.cells[this.from(end, place, far, c)]) found.push(far);
    return found;
  }

  /** Of those the ones who share the far end, one of `fars`, as far as all four cells are hidden. */
  protected slideRoom(
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

  /**
   * Boxes of eight cells with a hidden cell in one corner, none of which needs a mover of another.
   * @param up whether the cell is to gain
   * @param across whether the classes of a box must be of two groups, so that the group gains with the cell
   */
  protected boxes(
    ...[i, j, c, enough, up, across = false]: [
      ...[i: number, j: number, c: number, enough: number, up: boolean],
      across?: boolean,
    ]
  ): number {
    const { places, classes, cells, words, bits } = this;
    const [ends, middles] = up ? [bits, this.moving] : [this.moving, bits];
    const own = this.at(i, j, c);
    if (!cells[own]) return 0;
    const kinds = new Int32Array(words);
    for (let c2 = 0; c2 < classes; c2++) {
      const own2 = this.at(i, j, c2);
      if (c2 !== c && cells[own2] && (!up || this.left(own2) > 0))
        kinds[c2 >> 5]! |= 1 << (c2 & 31);
    }
    for (let word = 0; word < words; word++) {
      kinds[word]! &= this.kindsAt(i * places + j, c, word);
      if (across) kinds[word]! &= ~this.groupBits[this.groupOf[c]! * words + word]!;
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
          kindsLeft &= this.kindsAt(i * places + j2, c, word);
          kindsLeft &= this.kindsAt(i2 * places + j2, c, word);
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
  protected nearBoxes(
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
        const pair = i2 * places + j;
        const both = kinds[word]! & ends[pair * words + word]! & this.kindsAt(pair, c, word);
        this.nearKinds[count * words + word] = both;
        some |= both;
      }
      if (some !== 0) this.nearPlaces[count++] = i2;
    }
    return count;
  }

  /** The second classes that a box may have at a pair, as bits: where groups are told, those of one. */
  protected kindsAt(pair: number, c: number, word: number): number {
    return this.open[pair] ? -1 : this.groupBits[this.groupOf[c]! * this.words + word]!;
  }

  /** Steps that the movers of a pair and group can take, up and down together, as far as the threshold. */
  protected reachOfGroup(i: number, j: number, group: number): number {
    const up = this.riseOfGroup(i, j, group);
    const down = up < this.threshold ? this.fallOfGroup(i, j, group, this.threshold - up) : 0;
    this.untake();
    return up + down;
  }

  /** By how many they can rise, as far as the threshold; what that takes of others stays taken. */
  protected riseOfGroup(i: number, j: number, group: number): number {
    const { places, classes, threshold, groupOf } = this;
    this.untake();
    const own = this.classesOf(group);
    const others = Array.from(groupOf.keys()).filter((c) => groupOf[c] !== group);
    const swaps = this.pairs.hidden[i * places + j] ? this.pairs.swaps(i, j) : [];
    let up = 0;
    for (const { origin, destination, room } of swaps) {
      let all = 0;
      for (let k = 0; k < classes; k++) {
        const c = k < own.length ? own[k]! : others[k - own.length]!;
        const [far, near] = [this.at(i, destination, c), this.at(origin, j, c)];
        const step = Math.min(room - all, this.left(far), this.left(near), threshold - up);
        if (step <= 0) continue;
        this.take(far, step);
        this.take(near, step);
        all += step;
        // Those of another group leave the pair movers for the boxes.
        if (groupOf[c] === group) up += step;
        else this.take(this.at(i, j, c), -step);
      }
    }
    for (const c of own) if (up < threshold) up += this.boxes(i, j, c, threshold - up, true, true);
    return up;
  }

  /** By how many they can fall; what that takes of others stays taken. */
  protected fallOfGroup(i: number, j: number, group: number, enough: number): number {
    this.untake();
    let down = 0;
    for (const c of this.classesOf(group))
      if (down < enough) down += this.boxes(i, j, c, enough - down, false, true);
    return down;
  }

  protected classesOf(group: number): number[] {
    return Array.from(this.groupOf.keys()).filter((c) => this.groupOf[c] === group);
  }
}
