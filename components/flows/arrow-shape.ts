/**
 * The shape of an arrow on the screen, in pixels with y downwards: a curve that bends to the right of
 * its way, so that both directions of a pair lie beside each other, off the dots at its ends. The same
 * shape is drawn by `layers/arrow-shader.ts`; here it is found by the pointer and walked along.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far the middle of the control polygon lies beside the straight line, as a part of its length. */
export const BEND = 0.2;
/** Pixels that an arrow keeps off the centre of the place it leaves, and of the one it reaches. */
export const OFF_CENTRE = { from: 5, to: 7 } as const;
/** An arrow begins with this part of its width: its direction is told by more than its head. */
export const TAIL = 0.4;
/** Parts of the chord that are kept off at most: of short arrows something must remain. */
const MOST_OFF = 0.22;
/** Pixels around an arrow that still mean it, for a hand that is not quite still. */
const NEAR = 4;
const STEPS = 24;

/** A quadratic curve, and the part of it that is drawn. */
export interface Curve {
  readonly from: Point;
  readonly over: Point;
  readonly to: Point;
  readonly start: number;
  readonly end: number;
}

/** @returns null where both ends fall on one pixel */
export function curveBetween(from: Point, to: Point): Curve | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy);
  if (chord < 1) return null;
  const over = { x: (from.x + to.x) / 2 - dy * BEND, y: (from.y + to.y) / 2 + dx * BEND };
  const off = (pixels: number) => Math.min(MOST_OFF, pixels / chord);
  return { from, over, to, start: off(OFF_CENTRE.from), end: 1 - off(OFF_CENTRE.to) };
}

/** Where a curve is after a part of its way, 0..1 of what is drawn. */
export function pointOn({ from, over, to, start, end }: Curve, part: number): Point {
  const t = start + (end - start) * part;
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return {
    x: a * from.x + b * over.x + c * to.x,
    y: a * from.y + b * over.y + c * to.y,
  };
}

/** How far a point lies from the middle of the arrow, in pixels. */
export function distanceTo(curve: Curve, at: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  let before = pointOn(curve, 0);
  for (let step = 1; step <= STEPS; step++) {
    const next = pointOn(curve, step / STEPS);
    nearest = Math.min(nearest, distanceToLine(before, next, at));
    before = next;
  }
  return nearest;
}

function distanceToLine(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const part = square > 0 ? ((at.x - a.x) * dx + (at.y - a.y) * dy) / square : 0;
  const t = Math.max(0, Math.min(1, part));
  return Math.hypot(at.x - a.x - t * dx, at.y - a.y - t * dy);
}

/**
 * The arrow that a pointer means: the nearest of those that it touches.
 * @param arrows curves with their widths in pixels
 */
export function arrowAt<A extends { readonly curve: Curve | null; readonly width: number }>(
  arrows: readonly A[],
  at: Point,
): A | null {
  let found: A | null = null;
  let least = 0;
  for (const arrow of arrows) {
    if (!arrow.curve) continue;
    // Negative inside the arrow: of two that lie over each other the deeper one is meant.
    const outside = distanceTo(arrow.curve, at) - arrow.width / 2 - NEAR;
    if (outside < least) [found, least] = [arrow, outside];
  }
  return found;
}

/** The widest arrow of a map, in pixels, and the thinnest that is still seen. */
const WIDEST = 15;
const THINNEST = 1.8;

/** Width of an arrow in pixels: in proportion to movers, as a legend of widths promises. */
export function widthOf(movers: number, most: number): number {
  return most > 0 ? Math.max(THINNEST, (WIDEST * movers) / most) : THINNEST;
}
