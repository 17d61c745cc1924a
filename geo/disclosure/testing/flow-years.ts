/** Small years of flows for the tests of what is hidden of them. */
import type { FlowYear } from '../flows/flow-year';

/** What a random year is made of. */
export interface YearShape {
  /** How many units stand below each place but abroad, which is the last place. */
  readonly units: readonly number[];
  /** Classes of each split. */
  readonly classes: readonly number[];
  /** Groups of the margin by which classes are told too; none where it is absent. */
  readonly margin?: number;
  readonly fine: boolean;
}

/**
 * Adds up movers, each with the two units between which he moved and his class in every split.
 * @param groups of movers who are alike
 */
export function yearOf(
  { units, classes, margin, fine }: YearShape,
  groups: readonly { from: number; to: number; classes: readonly number[]; movers: number }[],
): FlowYear {
  const placeOf = [...units.flatMap((count, place) => Array(count).fill(place)), units.length];
  const places = units.length + 1;
  const pairs = new Int32Array(places * places);
  const splits = classes.map((count) => ({
    classes: count,
    movers: new Int32Array(places * places * count),
    margin: margin ? Int32Array.from({ length: count }, (_, c) => c % margin) : null,
  }));
  const cells = new Map<number, number>();
  for (const { from, to, classes: of, movers } of groups) {
    if (from === to || movers === 0) continue;
    const cell = from * placeOf.length + to;
    cells.set(cell, (cells.get(cell) ?? 0) + movers);
    const pair = placeOf[from] * places + placeOf[to];
    if (placeOf[from] === placeOf[to]) continue;
    pairs[pair]! += movers;
    splits.forEach((split, s) => {
      split.movers[pair * split.classes + (of[s]! % split.classes)]! += movers;
    });
  }
  const ordered = [...cells].sort(([a], [b]) => a - b);
  return {
    pairs: { places, movers: pairs },
    splits,
    fine: fine
      ? {
          units: placeOf.length,
          placeOf: Int32Array.from(placeOf),
          origin: Int32Array.from(ordered, ([cell]) => Math.floor(cell / placeOf.length)),
          destination: Int32Array.from(ordered, ([cell]) => cell % placeOf.length),
          movers: Int32Array.from(ordered, ([, movers]) => movers),
        }
      : null,
  };
}
