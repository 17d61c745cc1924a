import { keepsBudget, type Result, ratio, type Unit } from './harness';

/** What one benchmark gave: its results and its cost, or why there are none. */
export interface Outcome {
  name: string;
  results: Result[];
  /** Largest memory that its process held, in bytes. */
  peakMemory: number | null;
  seconds: number;
  failure: string | null;
}

export interface MachineInfo {
  cores: number;
  cpu: string;
  memory: number;
  node: string;
  platform: string;
}

function amount(value: number, unit: Unit): string {
  if (unit === 'count') return String(Math.round(value));
  if (unit === 'bytes') return `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} kB`;
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** A table for people, a line a result. */
export function table(outcomes: readonly Outcome[]): string {
  const head = ['what', 'ours', 'p95', 'beside', '', 'ratio', 'budget', ''];
  const rows = outcomes.flatMap((outcome) =>
    outcome.results.map((result) => {
      const { ours, beside, budget, unit } = result;
      const times = ratio(result);
      const kept = keepsBudget(result);
      return [
        result.what,
        amount(ours.median, unit),
        ours.runs > 1 ? amount(ours.p95, unit) : '',
        beside ? amount(beside.median, unit) : '',
        beside?.what ?? '',
        times === null ? '' : `${times.toPrecision(2)} x`,
        budget ? `${amount(budget.limit, unit)}${budget.of === 'p95' ? ' (p95)' : ''}` : '',
        kept === null ? '' : kept ? 'kept' : 'MISSED',
      ];
    }),
  );
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] as string).length)),
  );
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] as number))
      .join('  ')
      .trimEnd(),
  );
  const notes = outcomes.flatMap(({ results }) =>
    results.flatMap(({ what, notes }) => notes.map((note) => `- ${what}: ${note}`)),
  );
  const failures = outcomes.flatMap(({ name, failure }) =>
    failure === null ? [] : [`! ${name}: ${failure}`],
  );
  const costs = outcomes.map(
    ({ name, seconds, peakMemory }) =>
      `- ${name}: ${seconds.toFixed(1)} s${peakMemory === null ? '' : `, ${Math.round(peakMemory / 1e6)} MB at most`}`,
  );
  return [...lines, '', ...notes, ...failures, '', 'Cost of measuring', ...costs].join('\n');
}

/** The same for machines: figures with their ratios and verdicts. */
export function json(machine: MachineInfo, outcomes: readonly Outcome[]): object {
  return {
    machine,
    benchmarks: outcomes.map((outcome) => ({
      ...outcome,
      results: outcome.results.map((result) => ({
        ...result,
        ratio: ratio(result),
        kept: keepsBudget(result),
      })),
    })),
  };
}
