import { useEffect, useState } from 'react';
import type { IsoDate } from '@/geo/units';

/** Long enough to read a map before the next. */
const STEP_MS = 1400;

/** Walks through the dates by itself, from the one that is shown to the last; from the last, from the first. */
export function usePlaying(
  dates: readonly IsoDate[],
  date: IsoDate,
  onDate: (date: IsoDate) => void,
) {
  const [playing, setPlaying] = useState(false);
  const next = dates[dates.indexOf(date) + 1];

  useEffect(() => {
    if (!playing) return;
    if (next === undefined) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onDate(next), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, next, onDate]);

  const toggle = () => {
    if (!playing && next === undefined) onDate(dates[0] as IsoDate);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
