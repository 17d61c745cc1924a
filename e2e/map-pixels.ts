import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';

/** A camera of the map as its address holds it; `z` counts doublings of a world 512 pixels wide. */
export interface Camera {
  lng: number;
  lat: number;
  z: number;
}
export type Rgb = [red: number, green: number, blue: number];

/** Pixels that cards take from each side of the map: the camera looks at the middle of the rest. */
export interface Room {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const WORLD_PIXELS = 512;
const NO_CARDS: Room = { top: 0, right: 0, bottom: 0, left: 0 };

/** Web Mercator: a place as fractions of the world, from the north-west corner. */
function mercator(lng: number, lat: number): { x: number; y: number } {
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: 0.5 + lng / 360,
    y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI),
  };
}

/** Where a place lies on a map of this size, in CSS pixels from its top left corner. */
export function project(
  lng: number,
  lat: number,
  camera: Camera,
  size: { width: number; height: number },
  room: Room = NO_CARDS,
): { x: number; y: number } {
  const world = WORLD_PIXELS * 2 ** camera.z;
  const place = mercator(lng, lat);
  const centre = mercator(camera.lng, camera.lat);
  return {
    x: (room.left + size.width - room.right) / 2 + (place.x - centre.x) * world,
    y: (room.top + size.height - room.bottom) / 2 + (place.y - centre.y) * world,
  };
}

/**
 * The camera in the address of the page.
 * @throws Error when the address has none: open it with `?lng=…&lat=…&z=…`.
 */
export function cameraOf(page: Page): Camera {
  const { searchParams } = new URL(page.url());
  const read = (name: string) => {
    const text = searchParams.get(name);
    if (text === null || Number.isNaN(Number(text)))
      throw new Error(`the address holds no camera ("${name}" is missing): ${page.url()}`);
    return Number(text);
  };
  return { lng: read('lng'), lat: read('lat'), z: read('z') };
}

/** The room that the map says its cards take: `top right bottom left`, as CSS orders them. */
export async function roomOf(map: Locator): Promise<Room> {
  const [top, right, bottom, left] = ((await map.getAttribute('data-room')) ?? '')
    .split(' ')
    .map(Number);
  if (left === undefined) throw new Error('the map does not say what room its cards take');
  return { top: top as number, right: right as number, bottom: bottom as number, left };
}

/** What the screen shows where the map is, one pixel a CSS pixel. */
export async function pictureOf(map: Locator): Promise<PNG> {
  return PNG.sync.read(await map.screenshot({ scale: 'css' }));
}

/** The colour around a pixel when all nine pixels there are alike; undefined on a line or a letter. */
export function plainColour(picture: PNG, x: number, y: number): Rgb | undefined {
  const middle = pixel(picture, x, y);
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      if (colourDistance(middle, pixel(picture, x + dx, y + dy)) > 1) return undefined;
  return middle;
}

/** One pixel of a picture. @throws RangeError when the picture does not reach so far. */
export function pixel(picture: PNG, x: number, y: number): Rgb {
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height)
    throw new RangeError(`(${x}, ${y}) is outside of ${picture.width} x ${picture.height}`);
  const i = (y * picture.width + x) * 4;
  const { data } = picture;
  return [data[i] as number, data[i + 1] as number, data[i + 2] as number];
}

/** Reads a colour as CSS computes it: `rgb(1, 2, 3)`. */
export function readRgb(text: string): Rgb {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!parts) throw new Error(`"${text}" is no colour of the form rgb(r, g, b)`);
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** Rounding of colours between style sheet and WebGL. */
export const TOLERANCE = 3;

/** The largest difference of the three channels, 0 to 255. */
export function colourDistance(a: Rgb, b: Rgb): number {
  return Math.max(...a.map((channel, i) => Math.abs(channel - (b[i] as number))));
}
