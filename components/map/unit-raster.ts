/** Which unit or line lies on each pixel of the first picture: made once, coloured for every answer. */
import type { MultiLineString, Position } from 'geojson';
import { type Box, type Outlines, polygonsOf } from './outlines';
import { type Sheet, sheetOf } from './sheet';

/** What lies on a pixel that no unit owns; a unit is its place in the outlines, from 0. */
export const NOT_A_UNIT = { sea: 65_535, outer: 65_534, edge: 65_533 } as const;

export interface UnitRaster extends Pick<Outlines, 'indexOf'> {
  width: number;
  height: number;
  /** Row by row from the north-west corner. */
  pixels: Uint16Array;
}

/**
 * Every unit gets a pixel at least, however small it is.
 * @param home what the map shows first: the edges of the raster
 */
export function rasterOf(outlines: Outlines, home: Box): UnitRaster {
  const sheet = sheetOf(home);
  const { width, height } = sheet;
  const pixels = new Uint16Array(width * height).fill(NOT_A_UNIT.sea);
  const raster = { width, height, pixels, indexOf: outlines.indexOf };
  const polygons = outlines.units.features.map(polygonsOf);
  polygons.forEach((unit, i) => {
    fill(raster, sheet, unit.flat(), i);
  });
  draw(raster, sheet, outlines.edge, 1, NOT_A_UNIT.edge);
  draw(raster, sheet, outlines.outer, 2, NOT_A_UNIT.outer);
  const seen = new Set(pixels);
  polygons.forEach((unit, i) => {
    const [lon, lat] = unit[0]?.[0]?.[0] ?? [];
    if (seen.has(i) || lon === undefined || lat === undefined) return;
    const { x, y } = sheet.place(lon, lat);
    set(raster, Math.min(Math.floor(x), width - 1), Math.min(Math.floor(y), height - 1), i);
  });
  return raster;
}

function set({ width, height, pixels }: UnitRaster, x: number, y: number, value: number) {
  if (x >= 0 && y >= 0 && x < width && y < height) pixels[y * width + x] = value;
}

/**
 * Fills the pixels whose middle lies within the rings, by the even-odd rule: of neighbours, each
 * pixel along their common border falls to exactly one.
 */
function fill(raster: UnitRaster, sheet: Sheet, rings: Position[][], value: number) {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    let from = placeOf(sheet, ring[0] as Position);
    for (let k = 1; k < ring.length; k++) {
      const to = placeOf(sheet, ring[k] as Position);
      const [top, bottom] = from.y < to.y ? [from, to] : [to, from];
      for (let row = Math.ceil(top.y - 0.5); row + 0.5 < bottom.y; row++) {
        const share = (row + 0.5 - top.y) / (bottom.y - top.y);
        const x = top.x + share * (bottom.x - top.x);
        const known = crossings.get(row);
        if (known) known.push(x);
        else crossings.set(row, [x]);
      }
      from = to;
    }
  }
  for (const [row, across] of crossings) {
    across.sort((a, b) => a - b);
    for (let k = 0; k + 1 < across.length; k += 2)
      for (let x = Math.ceil(across[k]! - 0.5); x + 0.5 < across[k + 1]!; x++)
        set(raster, x, row, value);
  }
}

/** Draws lines as squares side by side. @param width in pixels */
function draw(
  raster: UnitRaster,
  sheet: Sheet,
  lines: MultiLineString,
  width: number,
  value: number,
) {
  for (const line of lines.coordinates) {
    let from = placeOf(sheet, line[0] as Position);
    for (const position of line) {
      const to = placeOf(sheet, position);
      const steps = Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y), 1));
      for (let step = 0; step <= steps; step++) {
        const x = Math.round(from.x + ((to.x - from.x) * step) / steps - width / 2);
        const y = Math.round(from.y + ((to.y - from.y) * step) / steps - width / 2);
        for (let dx = 0; dx < width; dx++)
          for (let dy = 0; dy < width; dy++) set(raster, x + dx, y + dy, value);
      }
      from = to;
    }
  }
}

const placeOf = (sheet: Sheet, [lon, lat]: Position) => sheet.place(lon as number, lat as number);
