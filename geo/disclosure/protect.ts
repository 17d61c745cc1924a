/**
 * Hides small counts, and with them as little else as keeps them from being worked out.
 *
 * Every figure from 1 to threshold - 1 is hidden, and every hidden figure belongs to an exchange
 * (see `exchange.ts`) whose changed figures are all hidden and can each take more than `threshold`
 * values beside the true one. That is the whole proof: no published figure changes under the
 * exchange, so nothing that is worked out of published figures can tell the values apart. It holds
 * for every question and union of units, since they are made of the same published figures.
 *
 * The search is greedy in the manner of the hypercube method (Giessing and Repsilber, 2002): the
 * cheapest exchange for one figure after the other, in a fixed order, first such as change cells
 * alone, then sums, then other branches of the tree. The same table always gives the same mask.
 */
import { type CountTable, figuresOf, itemsOf, type Move } from './count-table';
import { changedItems, type Exchange, type Table } from './exchange';

export interface Masked {
  /** Figures in a row: cells, margins, total. */
  readonly items: number;
  /** Per layer, 1 where the figure is hidden; row by row. */
  readonly hidden: readonly Uint8Array[];
  /** The exchange that each hidden figure rests on; empty where all was withheld. */
  readonly exchanges: readonly Exchange[];
  /** True when no exchange could protect some figure, and so nothing but zeros is shown. */
  readonly withheld: boolean;
}

/** A sum tells a reader more than a cell, and a figure of many people more than one of few. */
const MARGIN_WEIGHT = 16;
const TOTAL_WEIGHT = 64;
const ANCESTOR_WEIGHT = 32;
/** Of the rows that could give, how many are looked at: those of the most people, which lose least. */
const PARTNERS = 6;
/** Of the rows below a sum, how many are looked at. */
const GIVERS = 8;
/** Of the cells that would make an exchange wide enough, how many are tried alone. */
const WIDENERS = 2;

export function protect(table: CountTable, threshold: number): Masked {
  const steps = protectInSteps(table, threshold);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, a row a step, for a server that must answer others meanwhile. */
export function protectInSteps(
  table: CountTable,
  threshold: number,
): Generator<undefined, Masked, undefined> {
  return new Protector(table, threshold).run();
}

class Protector {
  private readonly items: number;
  private readonly table: Table;
  private readonly hidden: Uint8Array[];
  private readonly covered: Uint8Array[];
  private readonly exchanges: Exchange[] = [];
  private readonly children: number[][];
  private readonly depth: Int32Array;
  /** Cells that belong to the same margins: an exchange among them changes no sum of a row. */
  private readonly alike: number[][];
  /** All leaves, those of the most people first. */
  private readonly leaves: readonly number[];
  private readonly siblingsOf = new Map<number, readonly number[]>();
  /** The row that last gave its cells for rows of the same parent: it is hidden already. */
  private readonly lastPartner = new Map<number, number>();

  constructor(
    private readonly source: CountTable,
    private readonly threshold: number,
  ) {
    this.items = itemsOf(source);
    const figures = source.layers.map((_, layer) => figuresOf(source, layer));
    const marginBits = new Int32Array(source.cells);
    source.margins.forEach((cells, m) => {
      for (const c of cells) marginBits[c]! |= 1 << m;
    });
    this.table = { cells: source.cells, items: this.items, figures, marginBits };
    this.hidden = figures.map((counts) => {
      const small = new Uint8Array(counts.length);
      for (let i = 0; i < counts.length; i++) {
        if (counts[i]! > 0 && counts[i]! < threshold) small[i] = 1;
      }
      return small;
    });
    this.covered = figures.map((counts) => new Uint8Array(counts.length));
    this.children = Array.from(source.parent, () => []);
    this.depth = new Int32Array(source.parent.length);
    source.parent.forEach((parent, row) => {
      if (parent >= 0) this.children[parent]!.push(row);
    });
    for (let row = 0; row < source.parent.length; row++) {
      for (let at = source.parent[row]!; at >= 0; at = source.parent[at]!) this.depth[row]!++;
    }
    const every = Array.from(marginBits, (_, c) => c);
    this.alike = every.map((c) => every.filter((other) => marginBits[other] === marginBits[c]));
    this.leaves = every.length > 0 ? this.largest(this.leavesOf(0)) : [];
  }

  *run(): Generator<undefined, Masked, undefined> {
    const rows = Array.from(this.source.parent, (_, row) => row).sort(
      (a, b) => this.depth[a]! - this.depth[b]! || a - b,
    );
    for (const row of rows) {
      // Sums first: an exchange that hides one mostly covers cells of the row too.
      for (let item = this.items - 1; item >= 0; item--) {
        for (let layer = 0; layer < this.hidden.length; layer++) {
          const at = row * this.items + item;
          if (!this.hidden[layer]![at] || this.covered[layer]![at]) continue;
          if (!this.cover(row, item, layer)) return this.withholdAll();
        }
      }
      yield;
    }
    return {
      items: this.items,
      hidden: this.hidden,
      exchanges: this.exchanges,
      withheld: false,
    };
  }

  /** Where nothing protects a figure, zeros are all that is shown: any other table fits them as well. */
  private withholdAll(): Masked {
    const hidden = this.table.figures.map((counts) => Uint8Array.from(counts, (n) => +(n > 0)));
    return { items: this.items, hidden, exchanges: [], withheld: true };
  }

  /** Finds the cheapest exchange that changes the figure, on the first rung that has one. */
  private cover(row: number, item: number, layer: number): boolean {
    const moves = this.source.moves.filter((move) => move.some(([l]) => l === layer));
    const isLeaf = this.children[row]!.length === 0;
    if (isLeaf && item < this.source.cells) {
      if (this.coverCell(row, item, layer, moves, this.alike[item]!)) return true;
      const every = this.alike.map((_, c) => c);
      if (this.coverCell(row, item, layer, moves, every)) return true;
    }
    for (const far of isLeaf ? [false, true] : [true]) {
      for (const open of [false, true]) {
        if (this.coverWith(row, item, moves, open, far)) return true;
      }
    }
    return this.coverFromOutside(row, item, moves);
  }

  /**
   * A cell of a leaf, together with the small ones like it, against one sibling.
   * @param pool the cells that may take part
   */
  private coverCell(
    row: number,
    cell: number,
    layer: number,
    moves: readonly Move[],
    pool: readonly number[],
  ): boolean {
    const siblings = this.siblings(row);
    let best: Found | null = null;
    for (const move of moves) {
      if (!this.usable(row, cell, move)) continue;
      const columns = this.columnsAround(row, cell, layer, move, pool);
      if (!columns) continue;
      const limit = best?.cost ?? Number.POSITIVE_INFINITY;
      const found = this.bestPartner(row, columns, move, siblings, limit);
      if (found) best = found;
      if (best?.cost === 0) break;
    }
    return best ? this.apply(best) : false;
  }

  /**
   * The cell, the small ones like it, and what else it takes to give the row room enough: the
   * cheapest cell that suffices alone, or the roomiest ones until they do.
   */
  private columnsAround(
    row: number,
    cell: number,
    layer: number,
    move: Move,
    pool: readonly number[],
  ): number[] | null {
    const columns = [cell];
    let room = this.room(row, cell, move);
    const others: Widener[] = [];
    for (const c of pool) {
      const here = c === cell ? -1 : this.room(row, c, move);
      if (here < 0) continue;
      if (this.alike[cell]!.includes(c) && this.uncovered(row, c, layer)) {
        columns.push(c);
        room += here;
      } else if (here > 0)
        others.push({ c, room: here, cost: this.costBeside(row, cell, c, move) });
    }
    const wanted = this.threshold + 1;
    while (columns.length < 2 || room < wanted) {
      const next = this.widener(others, wanted - room);
      if (!next) return null;
      others.splice(others.indexOf(next), 1);
      columns.push(next.c);
      room += next.room;
    }
    return columns;
  }

  /** The cheapest cell with the room that is wanted, else the roomiest there is. */
  private widener(others: readonly Widener[], wanted: number): Widener | undefined {
    let best: Widener | undefined;
    for (const other of others) {
      if (!best) best = other;
      else if (best.room >= wanted) {
        if (other.room >= wanted && other.cost < best.cost) best = other;
      } else if (other.room > best.room) best = other;
    }
    return best;
  }

  /** What is lost by a cell and by the margins that hold one of two cells and not the other. */
  private costBeside(row: number, cell: number, other: number, move: Move): number {
    const bits = this.table.marginBits;
    let cost = this.costOf(row, other, move);
    for (let crossed = bits[cell]! ^ bits[other]!; crossed !== 0; crossed &= crossed - 1) {
      cost += this.costOf(row, this.source.cells + 31 - Math.clz32(crossed & -crossed), move);
    }
    return cost;
  }

  /** The sibling that loses least by the exchange, if it costs less than the limit. */
  private bestPartner(
    row: number,
    columns: readonly number[],
    move: Move,
    siblings: readonly number[],
    limit: number,
  ): Found | null {
    let paid = 0;
    for (const column of columns) paid += this.costOf(row, column, move);
    if (paid >= limit) return null;
    let best: Found | null = null;
    const parent = this.source.parent[row]!;
    const last = this.lastPartner.get(parent) ?? -1;
    for (let i = last < 0 ? 0 : -1; i < siblings.length; i++) {
      const partner = i < 0 ? last : siblings[i]!;
      if (partner === row) continue;
      const most: number = best?.cost ?? limit;
      let cost = paid;
      for (const column of columns) cost += this.costOf(partner, column, move);
      if (cost >= most) continue;
      const exchange = { up: [row], down: [partner], columns, open: false, move };
      const items = changedItems(this.table, exchange, this.threshold + 1);
      if (!items) continue;
      if (items.length > columns.length) cost = this.price(exchange, items);
      if (cost >= most) continue;
      best = { exchange, items, cost };
      // One row that gives for all its siblings loses less than many that each give once.
      if (cost === paid || i < 0) break;
    }
    if (best) this.lastPartner.set(parent, best.exchange.down[0]!);
    return best;
  }

  /** Any figure, by two columns of which one is in it and one is not, or by one when open. */
  private coverWith(
    row: number,
    item: number,
    moves: readonly Move[],
    open: boolean,
    far: boolean,
  ): boolean {
    let best = null as Found | null;
    const givers = far ? this.largest(this.leavesOf(row)).slice(0, GIVERS) : [row];
    const takers = far
      ? this.leaves.filter((leaf) => !this.isBelow(leaf, row)).slice(0, PARTNERS)
      : this.partners(row);
    for (const move of moves) {
      for (const u of givers) {
        const sets = this.columnSets(u, item, move, open);
        for (const v of takers) {
          if (v === u) continue;
          const [up, down] = far ? this.chains(u, v) : [[u], [v]];
          for (const columns of sets) {
            const exchange = { up, down, columns, open, move };
            const items = changedItems(this.table, exchange, this.threshold + 1);
            if (!items) continue;
            const cost = this.price(exchange, items);
            if (!best || cost < best.cost) best = { exchange, items, cost };
          }
          if (best && !far) break;
        }
      }
    }
    return best ? this.apply(best) : false;
  }

  /** The siblings that could give, the one that gave last before the others. */
  private partners(row: number): readonly number[] {
    const last = this.lastPartner.get(this.source.parent[row]!);
    const siblings = this.siblings(row);
    return last === undefined ? siblings : [last, ...siblings.filter((s) => s !== last)];
  }

  /** The last resort: the people come from nowhere, and all ancestors change with the row. */
  private coverFromOutside(row: number, item: number, moves: readonly Move[]): boolean {
    for (const open of [false, true]) {
      let best: Found | null = null;
      for (const move of moves) {
        for (const u of this.largest(this.leavesOf(row)).slice(0, GIVERS)) {
          const up = this.ancestry(u, -1);
          for (const columns of this.columnSets(u, item, move, open)) {
            const exchange = { up, down: [], columns, open, move };
            const items = changedItems(this.table, exchange, this.threshold + 1);
            if (!items) continue;
            const cost = this.price(exchange, items);
            if (!best || cost < best.cost) best = { exchange, items, cost };
          }
        }
      }
      if (best) return this.apply(best);
    }
    return false;
  }

  /** A few sets of columns whose exchange changes the item: those that cost least. */
  private columnSets(row: number, item: number, move: Move, open: boolean): number[][] {
    const { cells, margins } = this.source;
    const inside: Widener[] = [];
    const outside: Widener[] = [];
    for (let c = 0; c < cells; c++) {
      const room = this.room(row, c, move);
      if (room < 0) continue;
      const isInside =
        item < cells ? c === item : item === this.items - 1 || margins[item - cells]!.includes(c);
      (isInside ? inside : outside).push({ c, room, cost: this.costOf(row, c, move) });
    }
    const cheap = (cells: Widener[], wanted: number): Widener[] =>
      cells
        .sort(
          (a, b) => +(b.room >= wanted) - +(a.room >= wanted) || a.cost - b.cost || b.room - a.room,
        )
        .slice(0, WIDENERS);
    const ours = cheap(inside, 0);
    if (open) return ours.map(({ c }) => [c]);
    return ours.flatMap(({ c, room }) =>
      cheap(outside, this.threshold + 1 - room).map((other) => [c, other.c]),
    );
  }

  private isBelow(leaf: number, row: number): boolean {
    let at = leaf;
    while (at >= 0 && at !== row) at = this.source.parent[at]!;
    return at === row;
  }

  private apply({ exchange, items }: Found): true {
    for (const [layer] of exchange.move) {
      for (const row of [...exchange.up, ...exchange.down]) {
        for (const item of items) {
          this.hidden[layer]![row * this.items + item] = 1;
          this.covered[layer]![row * this.items + item] = 1;
        }
      }
    }
    this.exchanges.push(exchange);
    return true;
  }

  /** What readers lose by the figures that are not hidden yet. */
  private price({ up, down, move }: Exchange, items: readonly number[]): number {
    let price = 0;
    for (const row of [...up, ...down])
      for (const item of items) price += this.costOf(row, item, move);
    return price;
  }

  private costOf(row: number, item: number, move: Move): number {
    let cost = 0;
    for (const [layer] of move) {
      const at = row * this.items + item;
      if (this.hidden[layer]![at]) continue;
      const bits = 32 - Math.clz32(this.table.figures[layer]![at]!);
      cost += bits * this.source.weights[layer]!;
    }
    if (item >= this.source.cells) {
      cost *= item === this.items - 1 ? TOTAL_WEIGHT : MARGIN_WEIGHT;
    }
    return this.children[row]!.length > 0 ? cost * ANCESTOR_WEIGHT : cost;
  }

  /** No layer of the move is zero in the cell: a zero is never hidden. */
  private usable(row: number, cell: number, move: Move): boolean {
    return this.room(row, cell, move) >= 0;
  }

  private room(row: number, cell: number, move: Move): number {
    let room = Number.POSITIVE_INFINITY;
    for (const [layer] of move) {
      room = Math.min(room, this.table.figures[layer]![row * this.items + cell]! - 1);
    }
    return room;
  }

  private uncovered(row: number, item: number, layer: number): boolean {
    const at = row * this.items + item;
    return this.hidden[layer]![at] === 1 && this.covered[layer]![at] === 0;
  }

  /** Leaves of the same parent, those of the most people. */
  private siblings(row: number): readonly number[] {
    const parent = this.source.parent[row]!;
    if (parent < 0) return [];
    let found = this.siblingsOf.get(parent);
    if (!found) {
      const leaves = this.children[parent]!.filter((c) => this.children[c]!.length === 0);
      // One more than are looked at, for the row itself may be among them.
      found = this.largest(leaves).slice(0, PARTNERS + 1);
      this.siblingsOf.set(parent, found);
    }
    return found;
  }

  private leavesOf(row: number): number[] {
    const below = this.children[row]!;
    return below.length === 0 ? [row] : below.flatMap((child) => this.leavesOf(child));
  }

  /** The rows ordered by people, the most first. */
  private largest(rows: readonly number[]): number[] {
    const people = (row: number) => this.table.figures[0]![row * this.items + this.items - 1]!;
    return [...rows].sort((a, b) => people(b) - people(a) || a - b);
  }

  /** The rows above each of two that are not above both, with themselves. */
  private chains(u: number, v: number): [number[], number[]] {
    const above = new Set(this.ancestry(v, -1));
    let common = u;
    while (common >= 0 && !above.has(common)) common = this.source.parent[common]!;
    return [this.ancestry(u, common), this.ancestry(v, common)];
  }

  private ancestry(row: number, below: number): number[] {
    const chain: number[] = [];
    for (let at = row; at !== below && at >= 0; at = this.source.parent[at]!) chain.push(at);
    return chain;
  }
}

/** A cell that can make an exchange wider. */
interface Widener {
  readonly c: number;
  readonly room: number;
  readonly cost: number;
}

interface Found {
  readonly exchange: Exchange;
  readonly items: readonly number[];
  readonly cost: number;
}
