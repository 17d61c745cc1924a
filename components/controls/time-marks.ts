import type { IsoDate } from '@/geo/units';

export interface TimeStop {
  day: IsoDate;
  /** Its place on the line, 0 the first date and 1 the last. */
  at: number;
  /** What is written under it; empty where it would run into its neighbour. */
  text: string;
}

/**
 * Where dates and rearrangements stand on the line of time. The chosen date is always written, then
 * the ends, then what fits between. A year stands alone unless several dates lie in it.
 * @param dates ascending, one or more
 * @param rearranged days of rearrangement; those outside the line are left out
 * @param label the part of the line that one label takes
 */
export function timeMarks(
  dates: readonly IsoDate[],
  rearranged: readonly IsoDate[],
  chosen: IsoDate,
  label: number,
) {
  const [first, last] = [Date.parse(dates[0] as string), Date.parse(dates.at(-1) as string)];
  // A single date stands in the middle.
  const place = (day: IsoDate) =>
    last === first ? 0.5 : (Date.parse(day) - first) / (last - first);
  const year = (day: IsoDate) => day.slice(0, 4);
  const alone = new Set(dates.map(year)).size === dates.length;
  const write = (day: IsoDate) => (alone ? year(day) : `${day.slice(5, 7)}/${year(day)}`);

  const written: IsoDate[] = [];
  const wanted = [chosen, dates.at(-1) as IsoDate, dates[0] as IsoDate, ...dates];
  for (const day of wanted)
    if (written.every((other) => Math.abs(place(other) - place(day)) >= label)) written.push(day);
  return {
    stops: dates.map(
      (day): TimeStop => ({
        day,
        at: place(day),
        text: written.includes(day) ? write(day) : '',
      }),
    ),
    events: rearranged
      .map((day) => ({ day, at: place(day) }))
      .filter(({ at }) => at > 0 && at <= 1),
  };
}
