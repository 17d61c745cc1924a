'use client';
import { useEffect } from 'react';

/** Calls back when the reader presses Escape and no part of the screen had a use for it. */
export function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A dialog closes by it and says nothing of that.
      const inDialog =
        event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [leave]);
}
