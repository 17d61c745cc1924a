/** Rows of flows as columns, to which parts are added one after the other. */
import { type PackedColumn, packColumn } from '@/geo/flows';

export const FLOW_COLUMNS = ['origin', 'destination', 'period', 'group', 'movers'] as const;
type Column = (typeof FLOW_COLUMNS)[number];
/** Columns of one part; a number stands for all its rows. */
type Part = Readonly<Record<Column, Int32Array | number>> & {
  /** 1 where the movers are the least that moved; absent where all are exact. */
  readonly atLeast?: ArrayLike<number>;
};

export class FlowColumns {
  private readonly parts: { readonly part: Part; readonly rows: number }[] = [];

  add(rows: number, part: Part): void {
    if (rows > 0) this.parts.push({ part, rows });
  }

  column(name: Column | 'atLeast'): Int32Array {
    const all = new Int32Array(this.parts.reduce((sum, { rows }) => sum + rows, 0));
    let at = 0;
    for (const { part, rows } of this.parts) {
      const values = part[name] ?? 0;
      if (typeof values === 'number') all.fill(values, at, at + rows);
      else all.set(values, at);
      at += rows;
    }
    return all;
  }

  packed(name: Column | 'atLeast'): PackedColumn {
    return packColumn(this.column(name));
  }
}
