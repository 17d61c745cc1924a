import { describe, expect, it } from 'vitest';
import { isoDate } from '@/geo/units';
import { timeMarks } from './time-marks';

const days = (...texts: string[]) => texts.map(isoDate);

describe('marks of the line of time', () => {
  it('stand where their dates lie in time, not at equal steps', () => {
    const { stops } = timeMarks(
      days('2019-01-01', '2020-01-01', '2029-01-01'),
      [],
      isoDate('2019-01-01'),
    );
    expect(stops.map(({ at }) => Math.round(at * 10))).toEqual([0, 1, 10]);
  });

  it('are years alone, or month and year where a year has several dates', () => {
    const yearly = days('2019-04-01', '2025-07-01');
    expect(timeMarks(yearly, [], yearly[0]!).stops.map(({ text }) => text)).toEqual([
      '2019',
      '2025',
    ]);
    const twice = days('2025-01-01', '2025-07-01');
    expect(timeMarks(twice, [], twice[0]!).stops[1]?.text).toBe('07/2025');
  });

  it('always write the chosen date, and nothing that would run into it', () => {
    const crowded = days('2019-01-01', '2024-12-30', '2024-12-31', '2025-01-01');
    const texts = timeMarks(crowded, [], crowded[1]!).stops.map(({ text }) => text);
    expect(texts).toEqual(['01/2019', '12/2024', '', '']);
  });

  it('show a rearrangement only where the line reaches it', () => {
    const dates = days('2020-01-01', '2026-01-01');
    const { events } = timeMarks(dates, days('2019-01-01', '2025-07-01', '2027-01-01'), dates[0]!);
    expect(events.map(({ day }) => day)).toEqual(['2025-07-01']);
  });
});
