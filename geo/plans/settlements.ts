/** People who are located within a unit: the evidence by which a drawn part takes its share of them. */
import { isInside, type Line, type Position } from '@/geo/topology';

/** People counted at one place of a unit. */
export interface Settlement {
  readonly at: Position;
  /** Null where their number is hidden or not known. */
  readonly people: number | null;
}

/**
 * The share of located people that a ring encloses, 0..1 without its ends. Null where it cannot tell: a
 * place without a number, or all places on one side of what was drawn, for then nothing is known of
 * what lies between them.
 * @param places all of a unit: what is left out would count as nobody
 */
export function locatedShare(places: readonly Settlement[], ring: Line): number | null {
  let [all, inside] = [0, 0];
  for (const { at, people } of places) {
    if (people === null) return null;
    all += people;
    if (isInside([[ring]], at)) inside += people;
  }
  return inside > 0 && inside < all ? inside / all : null;
}
