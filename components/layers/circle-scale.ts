/**
 * Sizes of proportional circles: the area of a circle is proportional to the count it stands for,
 * because an eye compares areas (a radius in proportion would square every difference).
 */
import type { DrawnLevel } from '../map/outlines';

/** Radius of the largest circle of a level, in pixels. */
export const LARGEST: Record<DrawnLevel, number> = { province: 34, commune: 13 };

/**
 * Radius of the circle of a count, in pixels.
 * @param most the largest count, which gets `largest`
 */
export function radiusOf(count: number, most: number, largest: number): number {
  return most > 0 ? largest * Math.sqrt(Math.max(0, count) / most) : 0;
}

/** Three round counts to explain the circles by: about the largest, a quarter and a twentieth. */
export function circleSteps(most: number): number[] {
  const steps = [1, 0.25, 0.05].map((share) => roundDown(most * share)).filter((step) => step > 0);
  return [...new Set(steps)];
}

/** The largest of 1, 2 or 5 times a power of ten that is not above a value; 0 below 1. */
function roundDown(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power;
}
