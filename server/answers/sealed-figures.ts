/** What figures of one level are before and after the last gate, and what is said of them. */
import type { MeasureId } from '@/geo/measures';
import type { Unit } from '@/geo/units';
import type { SeriesRow } from '../queries/series';
import { areaOf } from './area';
import type { Guarded } from './draft';
import type { Estimates, Figures, Note } from './shapes';

/** Figures before the last gate. */
export interface LevelFigures {
  /** The series that answers; null when there is none. */
  readonly series: SeriesRow | null;
  readonly guarded: readonly Guarded[];
  readonly notes: readonly Note[];
  /** @param shown of `guarded`, in its order */
  readonly read: (shown: readonly Figures[]) => ReadFigures;
}

/** Figures after it: one column for each measure that was asked for, all in the order of the units. */
export interface ReadFigures {
  readonly measures: Readonly<Record<MeasureId, Figures>>;
  /** Null where the figures are those of the units themselves. */
  readonly estimates: Estimates | null;
  readonly notes: readonly Note[];
  /** How many restated figures are hidden because a figure behind them is. */
  readonly hidden: number;
}

/** A column a measure; those that were not asked for are not there. */
export function byMeasure(
  measures: readonly MeasureId[],
  column: (i: number) => Figures,
): Record<MeasureId, Figures> {
  return Object.fromEntries(measures.map((id, i) => [id, column(i)])) as Record<MeasureId, Figures>;
}

/**
 * How many densities rest on the declared area, and how many on the boundary's.
 * @param counted by unit; null where it has no figure
 */
export function areaNotes(units: readonly Unit[], counted: readonly unknown[]): Note[] {
  const counts = { declared: 0, geometric: 0 };
  units.forEach((unit, i) => {
    const { from } = areaOf(unit);
    if (counted[i] !== null && from) counts[from]++;
  });
  const notes: Note[] = [];
  if (counts.declared > 0) notes.push({ code: 'area_declared', count: counts.declared });
  if (counts.geometric > 0) notes.push({ code: 'area_geometric', count: counts.geometric });
  return notes;
}
