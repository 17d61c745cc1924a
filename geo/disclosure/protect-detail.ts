/**
 * Hides small figures in the detail of communes, permanent and de facto people always together. Each
 * rests on an exchange with a sibling: two columns of two rows change by z, -z, -z, z, in both
 * concepts, so that no total and no figure of a row above changes and the difference of the concepts
 * stays what it is. A margin that holds one of the columns only is hidden too. The figure could then
 * be any of threshold + 1 values.
 *
 * Where no sibling can give, all of the row's detail is withheld (see `withhold.ts`).
 */
import { type Hidden, WITHHELD } from './mask';
import { childrenOf, itemsOf, type PeopleTable } from './people-table';
import { fewest, membersIn, type Room } from './rooms';

export function protectDetail(table: PeopleTable, threshold: number, hidden: Hidden): void {
  const room = fewest(membersIn('resident', table.detail.counts));
  if (!room) return;
  const rows = new DetailRows(table, room, threshold, hidden);
  for (const siblings of childrenOf(table.parent)) {
    const leaves = siblings.filter((row) => table.local[row] && table.detail.has[row]);
    rows.protect(leaves);
  }
}

class DetailRows {
  private readonly cells: number;
  private readonly items: readonly (readonly number[])[];
  /** Per cell the margins that hold it, a bit each. */
  private readonly marginBits: Int32Array;
  private readonly shown: readonly Int32Array[];
  private readonly covered: Uint8Array;

  constructor(
    private readonly table: PeopleTable,
    private readonly room: Room,
    private readonly threshold: number,
    private readonly hidden: Hidden,
  ) {
    const { cells, margins, counts } = table.detail;
    this.cells = cells;
    this.items = itemsOf(table.detail);
    this.marginBits = new Int32Array(cells);
    margins.forEach((columns, m) => {
      for (const c of columns) this.marginBits[c]! |= 1 << m;
    });
    this.shown = [counts.get('permanent'), counts.get('de_facto')].filter((c) => c !== undefined);
    this.covered = new Uint8Array(hidden.items.length);
  }

  /** @param rows communes of one parent */
  protect(rows: readonly number[]): void {
    const people = (row: number): number =>
      this.table.totals.get('permanent')?.[row] ?? this.sum(row);
    const largest = [...rows].sort((a, b) => people(b) - people(a) || a - b);
    // Those that gave stand first: they are hidden already.
    const givers = [...largest];
    for (const row of rows) {
      if (this.hidden.withheld[row] === WITHHELD.all) continue;
      for (let item = this.items.length - 1; item >= 0; item--) {
        if (!this.isSmall(row, item) || this.covered[row * this.items.length + item]) continue;
        if (!this.cover(row, item, givers)) {
          this.hidden.withheld[row] = WITHHELD.all;
          break;
        }
      }
    }
  }

  private sum(row: number): number {
    let sum = 0;
    for (let c = 0; c < this.cells; c++) sum += this.room(row * this.cells + c);
    return sum;
  }

  private isSmall(row: number, item: number): boolean {
    const columns = this.items[item]!;
    for (const counts of this.shown) {
      let sum = 0;
      for (const c of columns) sum += counts[row * this.cells + c]!;
      if (sum > 0 && sum < this.threshold) return true;
    }
    return false;
  }

  private cover(row: number, item: number, givers: number[]): boolean {
    const inside = this.items[item]!;
    const pairs: { column: number; other: number; cost: number }[] = [];
    for (const column of inside) {
      for (let other = 0; other < this.cells; other++) {
        if (inside.includes(other)) continue;
        pairs.push({ column, other, cost: this.cost(row, column, other) });
      }
    }
    pairs.sort((a, b) => a.cost - b.cost);
    for (const { column, other } of pairs) {
      for (let g = 0; g < givers.length; g++) {
        const giver = givers[g]!;
        if (giver === row || this.width(row, giver, column, other) < this.threshold) continue;
        this.hide(row, column, other);
        this.hide(giver, column, other);
        givers.splice(g, 1);
        givers.unshift(giver);
        return true;
      }
    }
    return false;
  }

  /** How many steps the exchange can take, both ways together. */
  private width(row: number, giver: number, column: number, other: number): number {
    const own = row * this.cells;
    const given = giver * this.cells;
    return (
      Math.min(this.room(own + other), this.room(given + column)) +
      Math.min(this.room(own + column), this.room(given + other))
    );
  }

  /** What a reader of the row loses: margins weigh more than cells, and a cell by its people. */
  private cost(row: number, column: number, other: number): number {
    const at = row * this.items.length;
    let crossed = this.marginBits[column]! ^ this.marginBits[other]!;
    let cost = 0;
    for (; crossed !== 0; crossed &= crossed - 1) {
      const margin = 31 - Math.clz32(crossed & -crossed);
      if (!this.hidden.items[at + this.cells + margin]) cost += 1e12;
    }
    for (const c of [column, other]) {
      if (!this.hidden.items[at + c]) cost += 1e3 + this.room(row * this.cells + c);
    }
    return cost;
  }

  private hide(row: number, column: number, other: number): void {
    const at = row * this.items.length;
    const mark = (item: number): void => {
      this.hidden.items[at + item] = 1;
      this.covered[at + item] = 1;
    };
    mark(column);
    mark(other);
    let crossed = this.marginBits[column]! ^ this.marginBits[other]!;
    for (; crossed !== 0; crossed &= crossed - 1) {
      mark(this.cells + 31 - Math.clz32(crossed & -crossed));
    }
  }
}
