/**
 * How far a hidden figure can move in a way while every total and all that is shown above stays: the
 * row changes against the pool of all other rows whose detail is hidden beneath the same shown row.
 *
 * Within the row, a set of columns gains what its other columns lose, and the pool the other way
 * about. So the set can rise by the lesser of what the pool has in it and what the row has beside it,
 * and fall by the lesser of what the row has in it and what the pool has beside it.
 */
import type { PeopleTable } from './people-table';
import type { Room } from './rooms';

/** By row, how many people more it can gain, and lose, by an exchange of totals. */
export interface Slack {
  readonly gain: Float64Array;
  readonly lose: Float64Array;
}

const OUTSIDE = -1;
const SHOWN = -2;

export class Pool {
  private readonly cells: number;
  /** The nearest row above whose detail is shown; OUTSIDE where there is none. */
  private readonly scope: Int32Array;
  /** What can move in hidden rows above leaves, by cell and then in all. */
  private readonly summed = new Map<number, Float64Array>();
  /** By scope, what can move in all rows of its pool, by cell and then in all. */
  private readonly pooled = new Map<number, Float64Array>();

  private readonly last: { row: number; all: number; cells: Float64Array };

  /**
   * @param room how many people can move in each cell of the leaves
   * @param isHidden whether the detail of a row is hidden in every member of the way
   */
  constructor(
    { parent, detail: { cells, has } }: PeopleTable,
    private readonly room: Room,
    isHidden: (row: number) => boolean,
    private readonly slack: Slack | null,
  ) {
    this.cells = cells;
    this.last = { row: -1, all: 0, cells: new Float64Array(cells) };
    this.scope = new Int32Array(parent.length).fill(SHOWN);
    const isAbove = new Uint8Array(parent.length);
    parent.forEach((above, row) => {
      if (above >= 0 && has[row]) isAbove[above] = 1;
      if (!isHidden(row) || !has[row]) return;
      if (above < 0) this.scope[row] = OUTSIDE;
      else this.scope[row] = this.scope[above] === SHOWN ? above : this.scope[above]!;
    });
    for (let row = 0; row < parent.length; row++) {
      if (isAbove[row] && this.scope[row] !== SHOWN)
        this.summed.set(row, new Float64Array(cells + 1));
    }
    for (let row = parent.length - 1; row >= 0; row--) {
      const scope = this.scope[row]!;
      if (scope === SHOWN) continue;
      const above = this.summed.get(parent[row]!);
      if (above) this.addTo(above, row);
      else if (scope !== OUTSIDE) this.addTo(this.poolOf(scope), row);
    }
  }

  /** How many steps the sum of some columns of a row can take, up and down together. */
  reach(row: number, columns: readonly number[]): number {
    const scope = this.scope[row]!;
    if (scope === SHOWN) return 0;
    const { cells, all } = this.ownOf(row);
    let inside = 0;
    for (const c of columns) inside += cells[c]!;
    const beside = all - inside;
    let others = Number.POSITIVE_INFINITY;
    let othersBeside = Number.POSITIVE_INFINITY;
    if (scope !== OUTSIDE) {
      const pool = this.poolOf(scope);
      others = -inside;
      for (const c of columns) others += pool[c]!;
      othersBeside = pool[this.cells]! - others - all;
    }
    const gain = this.slack?.gain[row] ?? 0;
    const lose = this.slack?.lose[row] ?? 0;
    return Math.min(others, beside + gain) + Math.min(inside, othersBeside + lose);
  }

  /** What can move in a row, kept for the next question of the same row. */
  private ownOf(row: number): { readonly cells: Float64Array; readonly all: number } {
    if (this.last.row === row) return this.last;
    const { last } = this;
    const summed = this.summed.get(row);
    last.row = row;
    last.all = 0;
    for (let c = 0; c < this.cells; c++) {
      last.cells[c] = summed ? summed[c]! : this.room(row * this.cells + c);
      last.all += last.cells[c]!;
    }
    return last;
  }

  private addTo(sums: Float64Array, row: number): void {
    const { cells, all } = this.ownOf(row);
    for (let c = 0; c < this.cells; c++) sums[c]! += cells[c]!;
    sums[this.cells]! += all;
  }

  private poolOf(scope: number): Float64Array {
    let pool = this.pooled.get(scope);
    if (!pool) {
      pool = new Float64Array(this.cells + 1);
      this.pooled.set(scope, pool);
    }
    return pool;
  }
}
