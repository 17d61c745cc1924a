import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regionsOn } from './regions';
import { isoDate } from './types';

/** Codes of the provinces in a file of facts: its first column. */
const codesIn = (file: string) =>
  readFileSync(new URL(`../../data/sample/facts/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!);

describe('regions', () => {
  it('hold each of the 34 provinces once, and no code that is none of them', () => {
    const codes = codesIn('provinces-34.csv');
    const found = regionsOn(isoDate('2025-07-01'), codes)!;
    const sizes = found.regions.map((_, region) => found.of.filter((r) => r === region).length);
    expect(sizes).toEqual([9, 6, 5, 6, 3, 5]);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(34);
  });

  it('hold each of the 63 provinces of before once', () => {
    const found = regionsOn(isoDate('2019-04-01'), codesIn('provinces-63.csv'))!;
    const sizes = found.regions.map((_, region) => found.of.filter((r) => r === region).length);
    expect(sizes).toEqual([14, 11, 14, 5, 6, 13]);
  });

  it('are none where a code is of another country', () => {
    expect(regionsOn(isoDate('2025-07-01'), ['01', 'AT'])).toBeNull();
    expect(regionsOn(isoDate('2025-07-01'), ['01', '04'])).toBeNull();
    expect(regionsOn(isoDate('1990-01-01'), ['01'])).toBeNull();
  });
});
