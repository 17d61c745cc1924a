import { CELL } from '@/geo/disclosure';
import type { Classes, Figures } from '@/server/answers/shapes';

/** What a unit is drawn as when it has no class; classes count from 0 up. */
export const PAINT = { missing: -1, hidden: -2, zero: -3 } as const;

/** The class of a value: how many limits lie at or below it (classes are half-open). */
export function classOf(value: number, breaks: readonly number[]): number {
  let [low, high] = [0, breaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many units are drawn as what, beside the classes. */
export interface Apart {
  zero: number;
  hidden: number;
  missing: number;
}

export interface Painting {
  /** For each unit, in the order of the answer: its class, or one of `PAINT`. */
  paint: Int8Array;
  /** How many units are drawn in each class. */
  counts: number[];
  apart: Apart;
}

/** What every unit of an answer is drawn as. A value of 0 is drawn apart from the classes. */
export function paintingOf(data: Figures & { classes: Pick<Classes, 'breaks'> | null }): Painting {
  const apart: Apart = { zero: 0, hidden: 0, missing: 0 };
  const breaks = data.classes?.breaks ?? [];
  const counts = new Array<number>(data.classes ? breaks.length + 1 : 0).fill(0);
  const paint = Int8Array.from(data.values, (value, i) => {
    if (data.cells[i] === CELL.hidden) {
      apart.hidden++;
      return PAINT.hidden;
    }
    if (value === null) {
      apart.missing++;
      return PAINT.missing;
    }
    if (value === 0) {
      apart.zero++;
      return PAINT.zero;
    }
    const group = classOf(value, breaks);
    counts[group] = (counts[group] ?? 0) + 1;
    return group;
  });
  return { paint, counts, apart };
}
