/** Outlines as paths of SVG, no finer than paper shows. */
import type { Shapes } from '@/geo/plans';
import { type Position, polygonArcs } from '@/geo/topology';
import type { Projection } from './map-frame';

/** Points closer than this are one on paper. */
const STEP = 0.35;

/**
 * A run of positions, thinned to what can be seen; `closed` ends where it began.
 * @param step points closer than this are one on paper
 */
export function pathOf(
  positions: readonly Position[],
  { project }: Projection,
  closed: boolean,
  step = STEP,
): string {
  let path = '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  positions.forEach((position, i) => {
    const [x, y] = project(position);
    const near = Math.abs(x - lastX) < step && Math.abs(y - lastY) < step;
    if (near && i < positions.length - 1) return;
    path += `${path === '' ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    [lastX, lastY] = [x, y];
  });
  return closed && path !== '' ? `${path}Z` : path;
}

/** The outer rings of a unit's pieces, and all of its rings; none without a boundary. */
export function ringsOf(
  { units, lines }: Shapes,
  unit: number,
): { rings: Position[][]; outer: Position[][] } {
  const shape = units[unit];
  const polygons = (shape ? polygonArcs(shape) : []).map((polygon) =>
    polygon.map((ring) =>
      ring.flatMap((arc) => (arc < 0 ? lines[~arc]!.toReversed() : lines[arc]!)),
    ),
  );
  return {
    rings: polygons.flat(),
    outer: polygons.flatMap(([outline]) => (outline ? [outline] : [])),
  };
}

/** Twice the signed area of a ring on paper, and its centre of gravity. */
export function centreOf(
  ring: readonly Position[],
  { project }: Projection,
): { size: number; x: number; y: number } {
  let [size, x, y] = [0, 0, 0];
  for (let i = 0; i < ring.length; i++) {
    const [ax, ay] = project(ring[i]!);
    const [bx, by] = project(ring[(i + 1) % ring.length]!);
    const cross = ax * by - bx * ay;
    size += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (size === 0) {
    const [px, py] = project(ring[0] ?? [0, 0]);
    return { size: 0, x: px, y: py };
  }
  return { size: Math.abs(size), x: x / (3 * size), y: y / (3 * size) };
}
