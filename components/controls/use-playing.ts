import { useEffect, useState } from 'react';
import type { IsoDate } from '@/geo/units';

/** Long enough to read a map before the next. */
const STEP_MS = 1400;

/**
 * Walks through the dates by itself, from the one that is shown to the last; from the last, from the first.
 * @param endless begins by itself, and begins again after the last
 */
export function usePlaying(
  dates: readonly IsoDate[],
  date: IsoDate,
  onDate: (date: IsoDate) => void,
  endless = false,
) {
  const [playing, setPlaying] = useState(endless);
  useEffect(() => setPlaying(endless), [endless]);
  const next = dates[dates.indexOf(date) + 1] ?? (endless ? dates[0] : undefined);

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
