import { describe, expect, it } from 'vitest';
import { decadeOf, decadesUpTo } from './decades';

describe('classes by powers of ten', () => {
  it('begin at their limits', () => {
    expect(decadesUpTo(46_000)).toEqual([1, 10, 100, 1000, 10_000]);
    for (const [k, limit] of decadesUpTo(1_000_000).entries()) {
      expect(decadeOf(limit)).toBe(k);
      expect(decadeOf(limit - 1)).toBe(k - 1);
    }
  });

  it('are none where nobody moves', () => {
    expect(decadeOf(0)).toBe(-1);
    expect(decadesUpTo(0)).toEqual([]);
  });
});
