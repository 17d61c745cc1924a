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

  it('never give two limits one text: decimals are added until they differ', () => {
    expect(limitTexts([20.11, 20.14, 20.9], 'vi', 0)).toEqual(['20,11', '20,14', '20,90']);
  });

  it('say that one class holds everything where there is no limit', () => {
    expect(classLabels([], 'vi', 0)).toEqual([{ kind: 'all' }]);
  });
});
