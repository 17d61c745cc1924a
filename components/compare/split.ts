import type { Room } from '../map/camera';
import type { SplitMode } from '../map/room';

/** How two maps share the window now. */
export interface Split {
  mode: SplitMode;
  /** Share of the width at the left of the divider; null until a reader has moved it. */
  at: number | null;
}

/** What is left of either map at least. */
const LEAST = 0.04;
/** How far an arrow key moves the divider, and how far the page keys do. */
const STEPS: Record<string, number> = {
  ArrowLeft: -0.02,
  ArrowDown: -0.02,
  ArrowRight: 0.02,
  ArrowUp: 0.02,
  PageDown: -0.1,
  PageUp: 0.1,
};

export const withinWindow = (at: number): number => Math.min(1 - LEAST, Math.max(LEAST, at));

/** Where a key moves the divider to; null for a key that does not move it. */
export function movedByKey(at: number, key: string): number | null {
  if (key === 'Home') return LEAST;
  if (key === 'End') return 1 - LEAST;
  const step = STEPS[key];
  return step === undefined ? null : withinWindow(at + step);
}

/** The middle of what the cards leave free, as a share of the width of the window. */
export function middleOf({ left, right }: Room, width: number): number {
  return withinWindow((left + width - right) / 2 / width);
}
