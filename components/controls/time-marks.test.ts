import { describe, expect, it } from 'vitest';
import { isoDate } from '@/geo/units';
import { timeMarks } from './time-marks';

/** The part of the line that a label takes in these cases. */
const LABEL = 0.16;
const days = (...texts: string[]) => texts.map(isoDate);

describe('marks of the line of time', () => {
  it('stand where their dates lie in time, not at equal steps', () => {
    const { stops } = timeMarks(
      days('2019-01-01', '2020-01-01', '2029-01-01'),
      [],
      isoDate('2019-01-01'),
      LABEL,
    );
    expect(stops.map(({ at }) => Math.round(at * 10))).toEqual([0, 1, 10]);
  });

  it('put a single date in the middle', () => {
    const [day] = days('2019-01-01');
    expect(timeMarks([day!], [], day!, LABEL).stops).toEqual([{ day, at: 0.5, text: '2019' }]);
  });

  it('are years alone, or month and year where a year has several dates', () => {
    const yearly = days('2019-04-01', '2025-07-01');
    expect(timeMarks(yearly, [], yearly[0]!, LABEL).stops.map(({ text }) => text)).toEqual([
      '2019',
      '2025',
    ]);
    const twice = days('2025-01-01', '2025-07-01');
    expect(timeMarks(twice, [], twice[0]!, LABEL).stops[1]?.text).toBe('07/2025');
  });

  it('always write the chosen date, and nothing that would run into it', () => {
    const crowded = days('2019-01-01', '2024-12-30', '2024-12-31', '2025-01-01');
    const texts = timeMarks(crowded, [], crowded[1]!, LABEL).stops.map(({ text }) => text);
    expect(texts).toEqual(['01/2019', '12/2024', '', '']);
  });

  it('leave names out where the line is too short for all of them', () => {
    const dates = days('2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01');
    const named = (label: number) =>
      timeMarks(dates, [], dates[4]!, label).stops.filter(({ text }) => text !== '').length;
    expect([named(0.1), named(0.3), named(0.6)]).toEqual([5, 3, 2]);
  });

  it('show a rearrangement only where the line reaches it', () => {
    const dates = days('2020-01-01', '2026-01-01');
    const { events } = timeMarks(
      dates,
      days('2019-01-01', '2025-07-01', '2027-01-01'),
      dates[0]!,
      LABEL,
    );
    expect(events.map(({ day }) => day)).toEqual(['2025-07-01']);
  });
});
