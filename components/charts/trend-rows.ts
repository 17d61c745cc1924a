import { CELL, type Cell } from '@/geo/disclosure';
import type { IsoDate } from '@/geo/units';
import type { Estimate, ProfileData } from '@/server/answers/shapes';
import { estimateAt } from '../states/estimate-at';

type Trend = ProfileData['trend'];

export interface TrendPoint {
  date: IsoDate;
  /** Milliseconds since 1970, the place on the time axis. */
  at: number;
  value: number | null;
  cell: Cell;
  through: Trend['through'][number];
  /** How much of it is estimated; null where none is. */
  estimate: Estimate | null;
}
/** Neighbouring points joined by one kind of line. */
export interface TrendRun {
  /** Dashed where an end of the line is restated: not this unit's own count. */
  dashed: boolean;
  points: TrendPoint[];
}

const DAY_MS = 86_400_000;

/** Every point in order of time, with its place on the axis. */
export function trendPoints(trend: Trend): TrendPoint[] {
  return trend.date
    .map((date, i) => ({
      date,
      at: Date.parse(`${date}T00:00:00Z`),
      value: trend.values[i] ?? null,
      cell: trend.cells[i] ?? CELL.missing,
      through: trend.through[i] ?? ('own' as const),
      estimate: estimateAt(trend.estimates, i),
    }))
    .sort((a, b) => a.at - b.at);
}

/** The lines to draw: no line leads over a point that is hidden or missing. */
export function trendRuns(points: readonly TrendPoint[]): TrendRun[] {
  const runs: TrendRun[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (!before || before.value === null || point.value === null) return;
    const dashed = before.through === 'restated' || point.through === 'restated';
    const run = runs.at(-1);
    if (run && run.dashed === dashed && run.points.at(-1) === before) run.points.push(point);
    else runs.push({ dashed, points: [before, point] });
  });
  return runs;
}

/** The first of January of some years within the span, at most `most` of them, evenly apart. */
export function yearTicks(from: number, to: number, most: number): number[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  const years = Array.from({ length: last - first + 2 }, (_, i) => first + i);
  const within = years.map((year) => Date.UTC(year, 0, 1)).filter((at) => at >= from && at <= to);
  const every = Math.max(1, Math.ceil(within.length / most));
  return within.filter((_, i) => i % every === 0);
}

/** The span of the axis: the points and a little room, so that no dot is cut in half. */
export function timeSpan(points: readonly TrendPoint[]): [number, number] {
  const from = points[0]?.at ?? 0;
  const to = points.at(-1)?.at ?? from;
  const room = Math.max(30 * DAY_MS, (to - from) * 0.03);
  return [from - room, to + room];
}

/** Round limits around the values, and the steps between; from zero where the values nearly reach it. */
export function valueAxis(values: readonly number[]): { ticks: number[]; fromZero: boolean } {
  const max = Math.max(...values);
  const min = Math.min(...values);
  const fromZero = min <= max * 0.4;
  const low = fromZero ? 0 : min;
  const spread = max - low || Math.max(1, Math.abs(max) * 0.1);
  const rough = spread / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((k) => k * power).find((s) => s >= rough) as number);
  const start = Math.floor(low / step) * step;
  const ticks: number[] = [];
  for (let tick = start; ; tick += step) {
    ticks.push(tick);
    if (tick >= max) break;
  }
  return { ticks, fromZero };
}
