import { describe, expect, it } from 'vitest';
import { dayAfter, overlapOf, parsePeriod, rollUpPeriods, yearBefore } from './periods';

describe('periods', () => {
  it('are years, quarters or months, and nothing else', () => {
    expect(parsePeriod('2024')).toEqual({ kind: 'year', first: 2024 * 12, months: 12 });
    expect(parsePeriod('2024-Q3')).toEqual({ kind: 'quarter', first: 2024 * 12 + 6, months: 3 });
    expect(parsePeriod('2024-12')).toEqual({ kind: 'month', first: 2024 * 12 + 11, months: 1 });
    for (const text of ['2024-13', '2024-Q5', '24', '2024-1', '2024-01-01', ''])
      expect(() => parsePeriod(text)).toThrow(RangeError);
  });

  it('have the same period a year before', () => {
    expect(['2024', '2024-Q1', '2024-02'].map(yearBefore)).toEqual(['2023', '2023-Q1', '2023-02']);
  });

  it('end on a day', () => {
    expect(['2024', '2024-Q4', '2024-02'].map(dayAfter)).toEqual([
      '2025-01-01',
      '2025-01-01',
      '2024-03-01',
    ]);
  });

  it('overlap where one holds another or stands twice', () => {
    expect(overlapOf(['2023', '2024', '2025-Q1', '2025-04'])).toBeUndefined();
    expect(overlapOf(['2024-03', '2023', '2024'])).toEqual(['2024', '2024-03']);
    expect(overlapOf(['2024', '2024'])).toEqual(['2024', '2024']);
  });

  it('sum to years that are told to be whole or not', () => {
    const months = Array.from({ length: 14 }, (_, i) =>
      i < 12 ? `2023-${String(i + 1).padStart(2, '0')}` : `2024-0${i - 11}`,
    );
    expect(rollUpPeriods(months, 'year')).toEqual({
      names: ['2023', '2024'],
      of: Int32Array.from([...new Array(12).fill(0), 1, 1]),
      complete: [true, false],
    });
    expect(rollUpPeriods(months, 'quarter').names).toHaveLength(5);
  });

  it('are not cut into finer ones, nor summed where they overlap', () => {
    expect(() => rollUpPeriods(['2024'], 'month')).toThrow('2024 is longer than a month');
    expect(() => rollUpPeriods(['2024-Q1', '2024-02'], 'year')).toThrow('overlap');
  });
});
