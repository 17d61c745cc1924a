import { expect, it } from 'vitest';
import { median, OUTLIER, robustScores } from './outliers';

it('finds one absurd value that a mean and a standard deviation would hide', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 1000];
  const scores = robustScores(values);
  expect(scores.filter((score) => Math.abs(score) >= OUTLIER)).toHaveLength(1);
  expect(scores.at(-1)).toBeGreaterThan(OUTLIER);
});

it('calls nothing an outlier where half of the values are alike', () => {
  expect(robustScores([5, 5, 5, 9])).toEqual([0, 0, 0, 0]);
});

it('takes the middle of an even number of values', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
