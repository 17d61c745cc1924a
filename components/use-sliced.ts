'use client';
import { useEffect, useState } from 'react';

/** Milliseconds of work between two breaths: less than a frame. */
const SLICE_MS = 10;

/**
 * Does work that yields between its steps a little at a time, so that the page answers meanwhile.
 * @param make begins the work anew; keep it the same for as long as its inputs are
 * @returns null until it is done
 */
export function useSliced<T>(make: () => Generator<void, T>): T | null {
  const [done, setDone] = useState<{ make: typeof make; value: T } | null>(null);
  useEffect(() => {
    const work = make();
    const go = () => {
      const until = performance.now() + SLICE_MS;
      do {
        const step = work.next();
        if (step.done) {
          setDone({ make, value: step.value });
          return;
        }
      } while (performance.now() < until);
      waiting = setTimeout(go);
    };
    let waiting = setTimeout(go);
    return () => clearTimeout(waiting);
  }, [make]);
  return done?.make === make ? done.value : null;
}
