/**
 * Hides few movers between units below the places. Everywhere else than among the told pairs a cell
 * may be anything, also where nobody moves; what binds an outsider is who left each unit and who came
 * to it, and the sum of each told pair of places. A hidden cell gains a mover when its origin has
 * another hidden mover, its destination too, and the pair of places that holds it a third, unless one
 * of the first two lies there: they exchange ends. Where the pair of places is not told itself, the
 * exchange of movers that protects it brings the mover.
 */
import type { FineCounts, HiddenFine } from './flow-year';
import type { PairMask } from './protect-pairs';

/** How often more is hidden for one cell before the whole is given up. */
const TRIES = 80;
/** So many cells of a list are tried for one cell: more of them only make it safer. */
const LOOK = 60;
/** Cells that are looked at in a step. */
const STEP = 64;

/** By steps, between which other work can be done. */
export function* protectFine(
  fine: FineCounts,
  above: PairMask,
  threshold: number,
): Generator<void, HiddenFine> {
  const mask = new FineMask(fine, above.places, above, threshold);
  const withheld = !((yield* mask.protectSums()) && (yield* mask.protectCells()));
  return { cells: mask.hidden, out: mask.out.hidden, in: mask.in.hidden, withheld };
}

/** One end of the cells: which leave or reach each unit, and the units whose sums are not told. */
interface End {
  readonly of: Int32Array;
  /** By unit the cells that have it at this end. */
  readonly cells: readonly Int32Array[];
  readonly sums: Float64Array;
  /** 1 for units whose sum is not told; those of one place hide each other. */
  readonly hidden: Uint8Array;
}

/** Hidden cells that share an end with a cell. */
interface Beside {
  /** Of the same pair of places, at most `LOOK`. */
  readonly near: readonly number[];
  readonly far: readonly number[];
  /** Near ones, then far ones. */
  readonly all: readonly number[];
}

class FineMask {
  readonly hidden: Uint8Array;
  readonly out: End;
  readonly in: End;
  /** By pair of places the cells within it. */
  private readonly within: readonly Int32Array[];
  private readonly block: Int32Array;
  /** By place the units in it. */
  private readonly unitsOf: readonly Int32Array[];
  private readonly start: Int32Array;
  /** What has been taken of cells for the cell that is looked at, and of which. */
  private readonly used: Int32Array;
  private readonly touched: number[] = [];

  constructor(
    private readonly fine: FineCounts,
    private readonly places: number,
    private readonly above: PairMask,
    private readonly threshold: number,
  ) {
    const { units, placeOf, origin, destination, movers } = fine;
    this.block = origin.map((from, k) => placeOf[from]! * places + placeOf[destination[k]!]!);
    this.hidden = Uint8Array.from(
      movers,
      (count, k) => +(count < threshold || this.isHiddenAbove(this.block[k]!)),
    );
    this.used = new Int32Array(movers.length);
    this.out = endOf(origin, movers, units);
    this.in = endOf(destination, movers, units);
    this.within = gathered(this.block, places * places);
    this.unitsOf = gathered(placeOf, places);
    this.start = new Int32Array(units + 1);
    for (const from of origin) this.start[from + 1]! += 1;
    for (let unit = 0; unit < units; unit++) this.start[unit + 1]! += this.start[unit]!;
  }

  /** Whether the pair of places is not told. What moves within a place follows from other sums. */
  private isHiddenAbove(block: number): boolean {
    const isWithin = Math.floor(block / this.places) === block % this.places;
    return !isWithin && this.above.hidden[block] === 1;
  }

  /** Whether a pair may be anything as far as an outsider is told. */
  private isFree(from: number, to: number): boolean {
    if (from === to) return false;
    let [low, high] = [this.start[from]!, this.start[from + 1]! - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = this.fine.destination[middle]!;
      if (at === to) return this.hidden[middle] === 1;
      if (at < to) low = middle + 1;
      else high = middle - 1;
    }
    return true;
  }

  /** Movers of a cell that can still change. */
  private left(cell: number): number {
    return this.hidden[cell] ? this.fine.movers[cell]! - this.used[cell]! : 0;
  }

  private take(cell: number, steps: number): void {
    this.used[cell]! += steps;
    this.touched.push(cell);
  }

  private untake(): void {
    for (const cell of this.touched) this.used[cell] = 0;
    this.touched.length = 0;
  }

  /** Takes of some cells what all of them can give. @returns the steps */
  private takeEach(enough: number, a: number, b = a, c = a): number {
    const step = Math.min(Math.min(enough, this.left(a)), this.left(b), this.left(c));
    if (step <= 0) return 0;
    this.take(a, step);
    if (b !== a) this.take(b, step);
    if (c !== a) this.take(c, step);
    return step;
  }

  /** Hides units with few movers in all. @returns whether all are safe */
  *protectSums(): Generator<void, boolean> {
    for (const end of [this.out, this.in])
      for (let unit = 0; unit < this.fine.units; unit++) {
        if (end.sums[unit]! === 0 || end.sums[unit]! >= this.threshold) continue;
        if (!this.hideSum(end, unit)) return false;
        yield;
      }
    return true;
  }

  /** Hides the sum of a unit, with as many others of its place as can give it some movers. */
  private hideSum(end: End, unit: number, wanted = this.threshold): boolean {
    end.hidden[unit] = 1;
    const siblings = [...this.siblingsOf(unit)].filter((other) => end.sums[other]! > 0);
    siblings.sort((a, b) => end.hidden[b]! - end.hidden[a]! || end.sums[a]! - end.sums[b]!);
    let given = 0;
    for (const other of siblings) {
      if (given >= wanted && !end.hidden[other]) break;
      end.hidden[other] = 1;
      // What the other gives must be free to lead where it leads from this unit too.
      const free = () =>
        end.cells[other]!.reduce(
          (sum, cell) => sum + (this.canStandIn(end, cell, unit) ? this.left(cell) : 0),
          0,
        );
      while (given + free() < wanted) {
        const more = this.smallestTold(end.cells[other]!);
        if (more < 0) break;
        this.hidden[more] = 1;
      }
      given += free();
    }
    return given >= wanted;
  }

  /** The other units of the place of a unit, ascending. */
  private siblingsOf(unit: number): Int32Array {
    return this.unitsOf[this.fine.placeOf[unit]!]!.filter((other) => other !== unit);
  }

  /** Whether a mover of a cell may have the unit at this end instead, as far as is told. */
  private canStandIn(end: End, cell: number, unit: number): boolean {
    const { origin, destination } = this.fine;
    return end === this.out
      ? this.isFree(unit, destination[cell]!)
      : this.isFree(origin[cell]!, unit);
  }

  private smallestTold(cells: ArrayLike<number>): number {
    let best = -1;
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k]!;
      if (this.hidden[cell]) continue;
      if (best < 0 || this.fine.movers[cell]! < this.fine.movers[best]!) best = cell;
    }
    return best;
  }

  /** @returns whether every small cell is safe */
  *protectCells(): Generator<void, boolean> {
    const { movers } = this.fine;
    for (let cell = 0; cell < movers.length; cell++) {
      if (movers[cell]! < this.threshold)
        for (let tries = 0; this.reach(cell) < this.threshold; tries++)
          if (tries === TRIES || !this.hideMore(cell, tries)) return false;
      if (cell % STEP === 0) yield;
    }
    return true;
  }

  /** Steps that a cell can take, up and down together, as far as the threshold. */
  private reach(cell: number): number {
    const down = this.falls(cell);
    return down + this.rises(cell, this.threshold - down);
  }

  /**
   * Hidden cells with one end at a unit, or at any unit whose sum is hidden with its own: those of the
   * same pair of places, and the others.
   */
  private beside(end: End, unit: number, but: number): Beside {
    const { hidden, block } = this;
    const own = block[but]!;
    const near: number[] = [];
    const far: number[] = [];
    const look = (cells: Int32Array, of: number, isNear: boolean) => {
      const list = isNear ? near : far;
      for (let k = 0; k < cells.length && list.length < LOOK; k++) {
        const cell = cells[k]!;
        if (cell === but || !hidden[cell] || end.of[cell] !== of) continue;
        if ((block[cell] === own) === isNear) list.push(cell);
      }
    };
    const lookAt = (of: number) => {
      const [cells, within] = [end.cells[of]!, this.within[own]!];
      look(cells, of, false);
      // Most of all that leaves a large unit leads elsewhere; both lists are in the order of the cells.
      look(within.length < cells.length ? within : cells, of, true);
    };
    lookAt(unit);
    if (end.hidden[unit])
      for (const other of this.siblingsOf(unit)) if (end.hidden[other]) lookAt(other);
    return { near, far, all: [...near, ...far] };
  }

  /** By how many a cell can fall: it and another hidden one exchange their destinations. */
  private falls(cell: number): number {
    this.untake();
    const { origin, destination, movers } = this.fine;
    const [from, to] = [origin[cell]!, destination[cell]!];
    const block = this.block[cell]!;
    const [first, last] = [Math.floor(block / this.places), block % this.places];
    let steps = 0;
    const wanted = Math.min(movers[cell]!, this.threshold);
    const tryAll = (cells: Int32Array) => {
      for (let k = 0; k < cells.length && k < 4 * LOOK && steps < wanted; k++) {
        const other = cells[k]!;
        const [from2, to2] = [origin[other]!, destination[other]!];
        if (from2 === from || to2 === to || this.left(other) <= 0) continue;
        if (!this.isFree(from, to2) || !this.isFree(from2, to)) continue;
        steps += this.takeEach(wanted - steps, other);
      }
    };
    tryAll(this.within[block]!);
    for (let place = 0; place < this.places && steps < wanted; place++) {
      tryAll(this.within[first * this.places + place]!);
      if (steps < wanted) tryAll(this.within[place * this.places + last]!);
    }
    return steps;
  }

  /** By how many a cell can rise, as far as enough. */
  private rises(cell: number, enough: number): number {
    if (enough <= 0) return 0;
    this.untake();
    const { origin, destination } = this.fine;
    const block = this.block[cell]!;
    const rows = this.beside(this.out, origin[cell]!, cell);
    const columns = this.beside(this.in, destination[cell]!, cell);
    let steps = 0;
    // A mover between the same two units, of units whose sums are hidden with these.
    if (this.out.hidden[origin[cell]!] || this.in.hidden[destination[cell]!])
      for (const a of rows.near)
        if (columns.near.includes(a)) steps += this.takeEach(enough - steps, a);
    for (const [from, to] of [
      [rows.near, columns.all],
      [rows.far, columns.near],
    ] as const)
      for (const a of from)
        for (const c of to) {
          if (steps >= enough) return steps;
          if (this.left(a) <= 0) break;
          if (a === c || this.left(c) <= 0) continue;
          if (this.isFree(origin[c]!, destination[a]!))
            steps += this.takeEach(enough - steps, a, c);
          else steps += this.roundAbout(cell, a, c, enough - steps);
        }
    for (const a of rows.far)
      for (const c of columns.far) {
        if (steps >= enough) return steps;
        if (a !== c) steps += this.throughThird(cell, a, c, enough - steps);
      }
    if (this.isHiddenAbove(block) && steps < enough)
      steps += this.risesWithPlaces(cell, rows.all, columns.all, enough - steps);
    return steps;
  }

  /**
   * Where the two that an exchange would join are told, or one unit, a mover of the same two places as
   * one of them stands between: both exchange their ends with it.
   */
  private roundAbout(cell: number, a: number, c: number, enough: number): number {
    const { origin, destination } = this.fine;
    let [looked, steps] = [0, 0];
    for (const between of this.within[this.block[c]!]!) {
      if (steps >= enough || this.left(a) <= 0 || this.left(c) <= 0 || ++looked > LOOK) break;
      if (between === cell || between === a || between === c || this.left(between) <= 0) continue;
      if (origin[between] === origin[cell] || destination[between] === destination[cell]) continue;
      if (!this.isFree(origin[c]!, destination[between]!)) continue;
      if (this.isFree(origin[between]!, destination[a]!))
        steps += this.takeEach(enough - steps, a, c, between);
    }
    return steps;
  }

  /** Exchanges of a cell with one of its origin, one of its destination and a third of its pair of places. */
  private throughThird(cell: number, a: number, c: number, enough: number): number {
    const { origin, destination } = this.fine;
    let [looked, steps] = [0, 0];
    for (const e of this.within[this.block[cell]!]!) {
      if (steps >= enough || this.left(a) <= 0 || this.left(c) <= 0) break;
      if (e === cell || e === a || e === c || this.left(e) <= 0) continue;
      if (origin[e] === origin[cell] || destination[e] === destination[cell]) continue;
      if (++looked > LOOK) break;
      if (!this.isFree(origin[e]!, destination[a]!)) continue;
      if (this.isFree(origin[c]!, destination[e]!)) steps += this.takeEach(enough - steps, a, c, e);
    }
    return steps;
  }

  /**
   * How a cell of a hidden pair of places rises with the pair: a mover of its origin's place and one to
   * its destination's place exchange destinations, and others put the ends right.
   */
  private risesWithPlaces(
    cell: number,
    rows: readonly number[],
    columns: readonly number[],
    enough: number,
  ): number {
    const { origin, destination } = this.fine;
    const { places } = this;
    const block = this.block[cell]!;
    const [first, last] = [Math.floor(block / places), block % places];
    let steps = 0;
    for (const swap of this.above.swaps(first, last)) {
      let room = swap.room;
      const leaving = this.within[first * places + swap.destination]!.slice(0, LOOK);
      const coming = this.within[swap.origin * places + last]!.slice(0, LOOK);
      for (const e of rows)
        for (const f of columns) {
          if (steps >= enough) return steps;
          if (room <= 0 || e === f) continue;
          const a = this.standIn(e, leaving, (a) => this.isFree(origin[a]!, destination[e]!), [f]);
          if (a < 0) continue;
          const b = this.standIn(f, coming, (b) => this.isFree(origin[f]!, destination[b]!), [
            e,
            a,
          ]);
          if (b < 0) continue;
          const cells = [...new Set([e, a, f, b])];
          const step = Math.min(enough - steps, room, ...cells.map((each) => this.left(each)));
          if (step <= 0) continue;
          for (const each of cells) this.take(each, step);
          steps += step;
          room -= step;
        }
    }
    return steps;
  }

  /** The mover of a list that may take another's place; the other itself where it is on the list. */
  private standIn(
    own: number,
    list: Int32Array,
    fits: (cell: number) => boolean,
    but: readonly number[],
  ): number {
    if (this.left(own) <= 0) return -1;
    if (list.includes(own)) return own;
    for (const cell of list)
      if (!but.includes(cell) && this.left(cell) > 0 && fits(cell)) return cell;
    return -1;
  }

  /** Hides one more cell, or sum, of those that keep a cell from moving. @returns whether there was one */
  private hideMore(cell: number, turn: number): boolean {
    const { origin, destination } = this.fine;
    const [from, to] = [origin[cell]!, destination[cell]!];
    const ways = [
      () => this.hideSmallest(this.out.cells[from]!) || this.widen(this.out, from, turn),
      () => this.hideSmallest(this.in.cells[to]!) || this.widen(this.in, to, turn),
      () => this.hideSmallest(this.within[this.block[cell]!]!),
    ];
    return [0, 1, 2].some((k) => ways[(turn + k) % 3]!()) || this.hideAbove(this.block[cell]!);
  }

  /** Hides a pair of places, with what protects it, and all that moves within any of these. */
  private hideAbove(block: number): boolean {
    const [first, last] = [Math.floor(block / this.places), block % this.places];
    if (first === last || this.above.hidden[block] || !this.above.hide(first, last)) return false;
    this.within.forEach((cells, pair) => {
      if (this.isHiddenAbove(pair)) for (const cell of cells) this.hidden[cell] = 1;
    });
    return true;
  }

  /** Hides the sum of a unit, or more with it than before. @returns whether it can give more movers */
  private widen(end: End, unit: number, turn: number): boolean {
    return this.hideSum(end, unit, this.threshold * (1 + Math.floor(turn / 2)));
  }

  private hideSmallest(cells: Int32Array): boolean {
    const more = this.smallestTold(cells);
    if (more >= 0) this.hidden[more] = 1;
    return more >= 0;
  }
}

function endOf(of: Int32Array, movers: Int32Array, units: number): End {
  const sums = new Float64Array(units);
  of.forEach((unit, cell) => {
    sums[unit]! += movers[cell]!;
  });
  return { of, cells: gathered(of, units), sums, hidden: new Uint8Array(units) };
}

/** The numbers of cells by a key. */
function gathered(keys: Int32Array, range: number): Int32Array[] {
  const counts = new Int32Array(range);
  for (const key of keys) counts[key]! += 1;
  const lists = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  keys.forEach((key, cell) => {
    lists[key]![counts[key]!++] = cell;
  });
  return lists;
}
