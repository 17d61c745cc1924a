import type { LocatorData } from '@/server/answers/past-shapes';

/** A picture of a piece of the country, small enough for its ground to be flat. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** A place in degrees as pixels from the upper left corner. */
  readonly at: (lon: number, lat: number) => readonly [x: number, y: number];
  /** Rings in degrees as the path of an SVG. */
  readonly path: (rings: readonly (readonly (readonly [number, number])[])[]) => string;
}

/** Room around what is drawn, for names, as a share of its size. */
const MARGIN = 0.09;
const RADIANS = Math.PI / 180;

/** Fits everything of a small map into a picture of a width, not higher than `tallest` times that. */
export function frameOf({ outlines, points }: LocatorData, width: number, tallest = 1.1): Frame {
  const places = [
    ...outlines.flatMap(({ rings }) => rings.flat()),
    ...points.map(({ lon, lat }): [number, number] => [lon, lat]),
  ];
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of places) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  // A degree of longitude is shorter than one of latitude.
  const shorter = Math.cos(((south + north) / 2) * RADIANS);
  const wide = Math.max((east - west) * shorter, 1e-6) * (1 + 2 * MARGIN);
  const high = Math.max(north - south, 1e-6) * (1 + 2 * MARGIN);
  const height = Math.round(width * Math.min(tallest, Math.max(0.45, high / wide)));
  const scale = Math.min(width / wide, height / high);
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2];
  const round = (value: number) => Math.round(value * 10) / 10;
  const at = (lon: number, lat: number) =>
    [
      round(width / 2 + (lon - midLon) * shorter * scale),
      round(height / 2 - (lat - midLat) * scale),
    ] as const;
  const path: Frame['path'] = (rings) =>
    rings.map((ring) => `M${ring.map(([lon, lat]) => at(lon, lat).join(' ')).join('L')}Z`).join('');
  return { width, height, at, path };
}

export interface PlacedName<T> {
  readonly of: T;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Height of a line of names, and the usual width of a letter, in pixels of the picture. */
const LINE = 17;
const LETTER = 7.4;
/** Lines by which a name may move away from its place to be read. */
const MOVES = [0, 1, -1, 2, -2];

/** Moves names up or down until none lies on another; a name that finds no room is left out. */
export function placeNames<T>(wanted: readonly PlacedName<T>[], { width, height }: Frame) {
  const placed: PlacedName<T>[] = [];
  for (const name of wanted) {
    const half = (name.text.length * LETTER) / 2;
    const x = Math.min(Math.max(name.x, half), Math.max(half, width - half));
    const free = MOVES.map((lines) => name.y + lines * LINE).find(
      (y) =>
        y > LINE &&
        y < height &&
        placed.every(
          (other) =>
            Math.abs(other.y - y) >= LINE ||
            Math.abs(other.x - x) >= half + (other.text.length * LETTER) / 2,
        ),
    );
    if (free !== undefined) placed.push({ ...name, x, y: free });
  }
  return placed;
}
