import { describe, expect, test } from 'vitest';
import { figure, keepsBudget, type Result, ratio, time } from './harness';

const result = (ours: number[], beside: number[] | null, limit?: number): Result => ({
  what: 'work',
  unit: 'ms',
  ours: figure('ours', ours),
  beside: beside && figure('theirs', beside),
  budget: limit === undefined ? null : { limit, of: 'p95' },
  notes: [],
});

describe('a figure', () => {
  test('tells the middle value and the one that 95 in 100 do not pass', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(figure('hundred', values)).toMatchObject({ median: 50, p95: 95, runs: 100 });
    expect(figure('one', [7])).toMatchObject({ median: 7, p95: 7 });
  });

  test('of nothing does not exist', () => {
    expect(() => figure('nothing', [])).toThrow(RangeError);
  });

  test('of a time leaves out the runs that warm up', async () => {
    const runs: number[] = [];
    const timed = await time('work', { warmUp: 2, runs: 3 }, (run) => runs.push(run));
    expect(runs).toEqual([0, 1, 2, 3, 4]);
    expect(timed.runs).toBe(3);
  });
});

describe('a result', () => {
  test('is a ratio to what stands beside it, or none', () => {
    expect(ratio(result([2], [8]))).toBe(0.25);
    expect(ratio(result([2], null))).toBeNull();
  });

  test('keeps its budget up to the limit itself', () => {
    expect(keepsBudget(result([8], null, 8))).toBe(true);
    expect(keepsBudget(result([8.1], null, 8))).toBe(false);
    expect(keepsBudget(result([8], null))).toBeNull();
  });
});
