/**
 * The first picture of the map, coloured on the server: the same units, classes and colours as the
 * map's own, of the whole country, there before the script of the map is. A browser fits it where the
 * map will stand (see `first-picture.tsx`).
 */
import { classColours, PALETTES, type Scheme } from '../theme';
import { PAINT } from './painting';
import { NOT_A_UNIT, type UnitRaster } from './unit-raster';

/** A picture of few colours. */
export interface Drawing {
  width: number;
  height: number;
  /** By pixel, row by row from the top left: which of the colours it has; 0 is none at all. */
  pixels: Uint8Array;
  /** `#rrggbb`; the colour of number 1 stands first. */
  colours: readonly string[];
}

/** Pixels from one line of the hatch to the next, and those that a line covers. */
const HATCH = { every: 16, wide: 4 };

/**
 * @param paint by unit, in the order of the raster: its class, or one of `PAINT`
 * @param classes how many classes there are
 */
export function firstDrawing(
  raster: UnitRaster,
  paint: Int8Array,
  classes: number,
  scheme: Scheme,
): Drawing {
  const palette = PALETTES[scheme];
  const { missing, zero, hatch, provinceBorder } = palette;
  const colours = [missing, zero, hatch, provinceBorder, ...classColours(scheme, classes)];
  const [isMissing, isZero, isHatch, isBorder, firstClass] = [1, 2, 3, 4, 5];
  const numberOf = new Uint8Array(NOT_A_UNIT.sea + 1);
  numberOf[NOT_A_UNIT.edge] = isHatch;
  numberOf[NOT_A_UNIT.outer] = isBorder;
  paint.forEach((drawn, unit) => {
    numberOf[unit] = drawn === PAINT.zero ? isZero : drawn < 0 ? isMissing : firstClass + drawn;
  });

  const { width, height } = raster;
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const unit = raster.pixels[at] as number;
    const hatched = paint[unit] === PAINT.hidden && onHatch(at % width, Math.floor(at / width));
    pixels[at] = hatched ? isHatch : (numberOf[unit] as number);
  }
  return { width, height, pixels, colours };
}

const onHatch = (x: number, y: number) => (x + y) % HATCH.every < HATCH.wide;
