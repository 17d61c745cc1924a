import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classLabels, limitTexts } from './class-labels';

describe('labels of classes', () => {
  it('say below, between and from, with numbers as the language writes them', () => {
    expect(classLabels([4, 29, 5200], 'vi', 0)).toEqual([
      { kind: 'below', to: '4' },
      { kind: 'between', from: '4', to: '29' },
      { kind: 'between', from: '29', to: '5.200' },
      { kind: 'from', from: '5.200' },
    ]);
    expect(classLabels([5200], 'en', 0)[1]).toEqual({ kind: 'from', from: '5,200' });
  });

  it('write a limit whole, so that it parts the units just where it says', () => {
    expect(limitTexts([60.42, 129, 276.2], 'vi', 0)).toEqual(['60,42', '129', '276,2']);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (n, e) => {
          const limit = n / 10 ** e;
          const [text] = limitTexts([limit], 'en', 0);
          expect(Number(text?.replaceAll(',', ''))).toBe(limit);
        },
      ),
    );
  });

  it('say that one class holds everything where there is no limit', () => {
    expect(classLabels([], 'vi', 0)).toEqual([{ kind: 'all' }]);
  });
});
