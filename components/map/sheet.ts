/** The sheet that the first picture is drawn on: the home box of the map, in pixels of its own. */
import { mercator } from './mercator';
import type { Box } from './outlines';

/** Pixels along the longer side: about two for each one of a common screen, so that edges are smooth. */
const LONGER_SIDE = 1536;

export interface Sheet {
  width: number;
  height: number;
  /** Where a place lies, in pixels from the north-west corner, not whole. */
  place(lon: number, lat: number): { x: number; y: number };
}

export function sheetOf([west, south, east, north]: Box): Sheet {
  const corner = mercator(west, north);
  const end = mercator(east, south);
  const scale = LONGER_SIDE / Math.max(end.x - corner.x, end.y - corner.y);
  return {
    width: Math.round((end.x - corner.x) * scale),
    height: Math.round((end.y - corner.y) * scale),
    place(lon, lat) {
      const { x, y } = mercator(lon, lat);
      return { x: (x - corner.x) * scale, y: (y - corner.y) * scale };
    },
  };
}
