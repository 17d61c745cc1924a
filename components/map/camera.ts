import type { Box } from './outlines';

/** Room that cards take from the map at each side, in pixels. */
export interface Room {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Camera {
  lng: number;
  lat: number;
  z: number;
}

/** A box on the screen, in pixels. */
export interface ScreenBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A unit smaller than this on the screen is worth going to. */
const LEGIBLE = 28;

/**
 * Whether the camera has to move for a unit to be seen: it lies under a card, off the screen, or is
 * too small to be made out.
 */
export function mustMove(
  unit: ScreenBox,
  screen: { width: number; height: number },
  room: Room,
): boolean {
  const covered =
    unit.left < room.left ||
    unit.top < room.top ||
    unit.right > screen.width - room.right ||
    unit.bottom > screen.height - room.bottom;
  const small = Math.max(unit.right - unit.left, unit.bottom - unit.top) < LEGIBLE;
  return covered || small;
}

/** The corners of a box as the map wants them. */
export function corners([west, south, east, north]: Box): [[number, number], [number, number]] {
  return [
    [west, south],
    [east, north],
  ];
}
