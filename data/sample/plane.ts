import type { Position } from '@/geo/topology';

/** A point of the drawing plane: longitude squeezed by the cosine of 16° north, and latitude. */
export type Point = readonly [x: number, y: number];

const SQUEEZE = Math.cos((16 * Math.PI) / 180);
/** Positions lie on a grid of 0.00001 degree, about a metre. */
export const GRID = 1e-5;

export function toPlane([lon, lat]: Position): Point {
  return [lon * SQUEEZE, lat];
}
export function toPosition([x, y]: Point): Position {
  return [onGrid(x / SQUEEZE), onGrid(y)];
}
const onGrid = (degrees: number) => Math.round(degrees / GRID) * GRID;
export function distance([ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  return Math.sqrt(dx * dx + dy * dy);
}
/** Twice the area of a closed line, positive when it runs counter-clockwise. */
export function doubleArea(line: readonly Point[]): number {
  let sum = 0;
  let [px, py] = line.at(-1)!;
  for (const [x, y] of line) {
    sum += px * y - x * py;
    [px, py] = [x, y];
  }
  return sum;
}
