import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_LIMITS, readLimits, writeLimits } from './class-limits';

describe('class limits set by hand', () => {
  it('are read with the marks of the language', () => {
    expect(readLimits('100; 1.500 2000,5', 'vi')).toEqual({ limits: [100, 1500, 2000.5] });
    expect(readLimits('100; 1,500 2000.5', 'en')).toEqual({ limits: [100, 1500, 2000.5] });
  });

  it('are refused where a reader could mean something else', () => {
    expect(readLimits('1.5', 'vi')).toEqual({ fault: 'number' });
    expect(readLimits('1,5', 'en')).toEqual({ fault: 'number' });
    expect(readLimits('ten', 'en')).toEqual({ fault: 'number' });
  });

  it('are refused when they do not ascend, when there are none and when there are too many', () => {
    expect(readLimits('5; 5', 'vi')).toEqual({ fault: 'order' });
    expect(readLimits('9; 5', 'vi')).toEqual({ fault: 'order' });
    expect(readLimits(' ; ', 'vi')).toEqual({ fault: 'none' });
    expect(readLimits('1 2 3 4 5 6 7 8 9', 'vi')).toEqual({ fault: 'many' });
  });

  it('are read back as they were written, in either language', () => {
    const limit = fc.integer({ min: -999_999, max: 9_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(
        fc.uniqueArray(limit, { minLength: 1, maxLength: MOST_LIMITS }),
        fc.constantFrom('vi' as const, 'en' as const),
        (list, language) => {
          const limits = list.sort((a, b) => a - b);
          expect(readLimits(writeLimits(limits, language), language)).toEqual({ limits });
        },
      ),
    );
  });
});
