import type { Room } from './camera';

/** Room that the cards of the wide and of the narrow layout take: see `shell.module.css`. */
export const ROOMS: Record<'wide' | 'narrow' | 'big', Room> = {
  wide: { top: 80, right: 404, bottom: 104, left: 336 },
  /** On a big screen words stand at the left, the legend at the right, and time below. */
  big: { top: 24, right: 380, bottom: 150, left: 620 },
  narrow: { top: 116, right: 56, bottom: 280, left: 12 },
};

/** How two maps share the window: one over the other behind a divider, or each in its half. */
export const SPLIT_MODES = ['beside', 'swipe'] as const;
export type SplitMode = (typeof SPLIT_MODES)[number];

/** Between a map and the rim of its window, or the divider. */
const RIM = 16;

/**
 * Room that cards take from each of two maps in one window; the bar with the two days lies above both.
 * @param panel whether the panel of a place is open
 */
export function roomsOfTwo(
  layout: 'wide' | 'narrow',
  mode: SplitMode,
  panel: boolean,
): { left: Room; right: Room } {
  const { top, right, bottom, left } = ROOMS[layout];
  const free = layout === 'wide' ? RIM : left;
  const both = {
    top: top + 84,
    right: panel ? right : free,
    bottom: layout === 'wide' || panel ? bottom : 64,
    left,
  };
  if (mode === 'swipe') return { left: both, right: both };
  return { left: { ...both, right: RIM }, right: { ...both, left: RIM } };
}
