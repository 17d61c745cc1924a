import type { Room } from './camera';

/** Room that the cards of the wide and of the narrow layout take: see `shell.module.css`. */
export const ROOMS: Record<'wide' | 'narrow', Room> = {
  wide: { top: 80, right: 404, bottom: 104, left: 336 },
  narrow: { top: 116, right: 56, bottom: 280, left: 12 },
};
