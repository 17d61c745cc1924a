/**
 * Withholds the detail of rows, zeros included, where single figures cannot be protected: a row
 * together with its largest sibling, then the next one, until every small figure among them can be
 * any of threshold + 1 values (see `freedom.ts`). When no sibling is left, the row above follows.
 *
 * The detail of temporary, absent and registered people, which communes never publish, is held to
 * the same measure: the difference of de facto and permanent people tells how many temporary residents
 * there are more than absent ones, so where there are too few of both, those two must be withheld.
 */
import type { Concept } from '@/geo/measures';
import { Freedom } from './freedom';
import { type Hidden, WITHHELD } from './mask';
import { childrenOf, itemsOf, LOCAL_DETAIL, type PeopleTable } from './people-table';
import type { Exchanges } from './protect-totals';

export function withhold(
  table: PeopleTable,
  threshold: number,
  hidden: Hidden,
  exchanges: Exchanges,
): void {
  if (table.detail.cells === 0) return;
  new Withholding(table, threshold, hidden, exchanges).run();
}

class Withholding {
  private readonly items: readonly (readonly number[])[];
  private readonly children: number[][];
  private readonly freedom: Freedom;
  private readonly people: Int32Array;
  /** Rows that were withheld since the last look. */
  private added: number[] = [];

  constructor(
    private readonly table: PeopleTable,
    private readonly threshold: number,
    private readonly hidden: Hidden,
    exchanges: Exchanges,
  ) {
    this.items = itemsOf(table.detail);
    this.children = childrenOf(table.parent);
    this.freedom = new Freedom(table, hidden, exchanges);
    this.people = table.totals.get('permanent') ?? [...table.totals.values()][0]!;
  }

  run(): void {
    const { parent, local, detail } = this.table;
    const rows = Array.from(parent, (_, row) => row).filter((row) => detail.has[row]);
    for (const row of rows) {
      if (local[row]) continue;
      for (const concept of this.freedom.concepts()) {
        if (this.items.some((columns) => this.isSmall(concept, row, columns))) {
          this.hide(row, LOCAL_DETAIL.includes(concept) ? WITHHELD.all : WITHHELD.movers);
        }
      }
    }
    let toCheck = rows;
    for (;;) {
      const leaking = toCheck.filter((row) => this.leaks(row));
      if (leaking.length === 0) return;
      this.added = [];
      this.grow(leaking);
      if (this.added.length === 0) {
        throw new Error('a small figure stays in reach although all detail is withheld');
      }
      this.freedom.forget(this.added.some((row) => !local[row]));
      // What is out of reach stays so when more is withheld.
      toCheck = [...new Set([...leaking, ...this.added])];
    }
  }

  /** Whether a small figure of the row that is hidden by withholding can be told too closely. */
  private leaks(row: number): boolean {
    const level = this.hidden.withheld[row]!;
    return this.freedom.concepts().some((concept) => {
      const isHidden = LOCAL_DETAIL.includes(concept)
        ? level === WITHHELD.all
        : this.table.local[row] === 1 || level !== WITHHELD.none;
      if (!isHidden) return false;
      return this.items.some(
        (columns) =>
          this.isSmall(concept, row, columns) &&
          this.freedom.reach(concept, row, columns, this.threshold) < this.threshold,
      );
    });
  }

  private isSmall(concept: Concept, row: number, columns: readonly number[]): boolean {
    const counts = this.table.detail.counts.get(concept)!;
    let sum = 0;
    for (const c of columns) sum += counts[row * this.table.detail.cells + c]!;
    return sum > 0 && sum < this.threshold;
  }

  private grow(leaking: readonly number[]): void {
    const byParent = new Map<number, number[]>();
    for (const row of leaking) {
      const above = this.table.parent[row]!;
      byParent.set(above, [...(byParent.get(above) ?? []), row]);
    }
    for (const [above, rows] of byParent) {
      const alone = this.siblings(above).every((row) => !this.isWithheld(row));
      const before = this.added.length;
      for (const row of rows) this.raise(row);
      if (alone || this.added.length === before) this.addNext(above);
    }
  }

  /** Withholds the row itself; a province's movers alone first, with its largest sibling. */
  private raise(row: number): void {
    const movers = !this.table.local[row] && this.hidden.withheld[row] === WITHHELD.movers;
    if (movers) {
      const others = this.siblings(this.table.parent[row]!).filter((other) => other !== row);
      const largest = this.largest(others);
      if (largest >= 0 && others.every((other) => this.hidden.withheld[other] === WITHHELD.none)) {
        this.hide(largest, WITHHELD.movers);
        return;
      }
    }
    this.hide(row, WITHHELD.all);
  }

  /** Withholds the largest row below another that is not withheld yet, else that other one. */
  private addNext(above: number): void {
    if (above < 0) {
      this.table.parent.forEach((_, row) => {
        this.hide(row, WITHHELD.all);
      });
      return;
    }
    const next = this.largest(this.siblings(above).filter((row) => !this.isWithheld(row)));
    if (next >= 0) this.hide(next, WITHHELD.all);
    else if (!this.isWithheld(above)) this.hide(above, WITHHELD.all);
    else this.addNext(this.table.parent[above]!);
  }

  private siblings(above: number): readonly number[] {
    return above < 0 ? [] : this.children[above]!.filter((row) => this.table.detail.has[row]);
  }

  private isWithheld(row: number): boolean {
    return this.hidden.withheld[row] === WITHHELD.all;
  }

  private largest(rows: readonly number[]): number {
    return rows.reduce(
      (most, row) => (most < 0 || this.people[row]! > this.people[most]! ? row : most),
      -1,
    );
  }

  private hide(row: number, level: number): void {
    if (this.hidden.withheld[row]! >= level) return;
    this.hidden.withheld[row] = level;
    this.added.push(row);
    if (level === WITHHELD.all) for (const below of this.children[row]!) this.hide(below, level);
  }
}
