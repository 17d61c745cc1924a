/** What a benchmark is, and how its times are taken: every figure stands beside another of the same run. */
import { performance } from 'node:perf_hooks';

export type Unit = 'ms' | 'bytes' | 'count';

/** One figure, from one or many runs. */
export interface Figure {
  /** What was measured, in a few words. */
  what: string;
  median: number;
  p95: number;
  runs: number;
  /** Milliseconds of the processor for the same runs: what others do on the machine is not in them. */
  processor?: { readonly median: number; readonly p95: number };
}

/** A figure of ours beside what a user would pick instead, held against the budget of the design. */
export interface Result {
  what: string;
  unit: Unit;
  ours: Figure;
  /** Null where nothing comparable exists. */
  beside: Figure | null;
  budget: { limit: number; of: 'median' | 'p95' } | null;
  /** Anything a reader must know to judge the figures. */
  notes: string[];
}

export interface Benchmark {
  /** Its name for `--only`, and of its file. */
  name: string;
  run(place: Place): Promise<Result[]>;
}

/** Where a benchmark works. */
export interface Place {
  /** The folder of releases, absolute; its current one is measured. */
  releases: string;
  /** The folder of the current release, absolute. */
  release: string;
}

/** The value below which a part of sorted values lies (nearest rank). */
function quantile(sorted: readonly number[], part: number): number {
  const rank = Math.max(0, Math.ceil(part * sorted.length) - 1);
  return sorted[rank] as number;
}

/** @throws RangeError without any value. */
export function figure(what: string, values: readonly number[]): Figure {
  if (values.length === 0) throw new RangeError(`${what}: nothing was measured`);
  const sorted = [...values].sort((a, b) => a - b);
  return {
    what,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    runs: values.length,
  };
}

/** A figure that does not vary, such as the size of a file. */
export const fixed = (what: string, value: number): Figure => figure(what, [value]);

export interface Runs {
  warmUp: number;
  runs: number;
}

/**
 * Milliseconds of each run of some work, after runs that do not count. The time of the processor is
 * that of the whole process, so that what collects its garbage beside the work is in it too.
 */
export async function time(
  what: string,
  { warmUp, runs }: Runs,
  work: (run: number) => unknown,
): Promise<Figure> {
  const times: number[] = [];
  const used: number[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const before = process.cpuUsage();
    const began = performance.now();
    await work(run);
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    if (run < warmUp) continue;
    times.push(took);
    used.push((user + system) / 1000);
  }
  return { ...figure(what, times), processor: figure(what, used) };
}

/** For a note: what a figure cost the processor. */
export function onProcessor({ processor }: Figure): string[] {
  if (!processor) return [];
  const { median, p95 } = processor;
  return [`on the processor ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`];
}

/** How many times the other figure ours is: below 1 is less time, or fewer bytes. */
export function ratio({ ours, beside }: Result): number | null {
  return beside && beside.median > 0 ? ours.median / beside.median : null;
}

/** Whether a result keeps its budget; null where the design sets none. */
export function keepsBudget({ ours, budget }: Result): boolean | null {
  return budget ? ours[budget.of] <= budget.limit : null;
}
