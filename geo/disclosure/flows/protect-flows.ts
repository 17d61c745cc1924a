/**
 * Hides small flows of a year, and with them as little else as keeps them from being worked out.
 *
 * What is published, for every year by itself:
 * - of every unit on both levels who left it and who came, in all;
 * - of places also by class: by sex and age, and by month, and by the margin of these: by sex;
 * - pairs of places, those pairs by class and by margin, and pairs of the units below, as far as they are not hidden.
 *   What moves within a place follows.
 *
 * A pair that is not told may have any number of movers: that it has none is not told either.
 *
 * What is guaranteed: figures from 1 to threshold - 1 are hidden, and none of them can be told to less
 * than threshold + 1 values by somebody who knows all that is published of the year, that counts are
 * not negative, and that units sum to places, classes to pairs, pairs to who left and who came. Each
 * rests on exchanges that leave all of this as it is (`protect-pairs.ts`, `protect-classes.ts`,
 * `protect-fine.ts`), those of pairs of places on such as every split and the units below take part in.
 * To hide more never makes a figure easier to tell. Where no exchange is found, the split, the units
 * below, or the whole year is withheld.
 *
 * On other editions only what is told is restated (`server/answers/restated-flows.ts`).
 *
 * Hidden figures of threshold movers or more are there to protect the small ones, and may be told more
 * closely. Sums over years are sums of what is told of each: years share no movers. Nothing is claimed
 * of what population, births and deaths together with flows tell, for what they leave unexplained of a
 * change is not published as nothing; or of sex and age and month together, which are told apart only.
 */
import type { ClassCounts, FlowYear, HiddenClasses, HiddenFine, HiddenFlows } from './flow-year';
import { protectClasses } from './protect-classes';
import { protectFine } from './protect-fine';
import { PairMask } from './protect-pairs';

/** What of a year is hidden before its movers are told by class. */
export interface HiddenPlaces {
  /** By pair of places 1 where it is not told, also where nobody moves. */
  readonly pairs: Uint8Array;
  /** Nothing of the year may be told. */
  readonly withheld: boolean;
  readonly fine: HiddenFine | null;
  /** Hides classes of the pairs, which changes nothing of these: only who asks for them waits for it. */
  readonly split: (split: ClassCounts) => Generator<void, HiddenClasses>;
}

/**
 * Hides pairs of places and of the units below, by steps of some milliseconds, between which a server
 * can answer. All splits of the year must be there: what is hidden of pairs rests on each of them.
 * @param threshold counts from 1 to below it are hidden
 */
export function* protectPlaces(
  { pairs, splits, fine }: FlowYear,
  threshold: number,
): Generator<void, HiddenPlaces> {
  const mask = new PairMask(pairs, splits, threshold);
  const isSafe = mask.protect() && placesAreSafe({ pairs, splits, fine }, threshold);
  yield;
  // The units below may need more pairs of places to be hidden: they come before the classes of those.
  const below = fine && (yield* protectFine(fine, mask, threshold));
  return {
    pairs: mask.hidden,
    withheld: !isSafe,
    fine: below,
    split: (split) => protectClasses(mask, split, threshold),
  };
}

/** The whole of it at once. @param threshold counts from 1 to below it are hidden */
export function protectFlows(year: FlowYear, threshold: number): HiddenFlows {
  const { pairs, withheld, fine, split } = finish(protectPlaces(year, threshold));
  return { pairs, withheld, fine, splits: year.splits.map((each) => finish(split(each))) };
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Whether no place has few movers in all: who left it, who came, or who moved within it. */
function placesAreSafe({ pairs, fine }: FlowYear, threshold: number): boolean {
  const { places, movers } = pairs;
  const sums = [new Float64Array(places), new Float64Array(places), new Float64Array(places)];
  const [left, came, within] = sums as [Float64Array, Float64Array, Float64Array];
  for (let i = 0; i < places; i++)
    for (let j = 0; j < places; j++) {
      left[i]! += movers[i * places + j]!;
      came[j]! += movers[i * places + j]!;
    }
  fine?.movers.forEach((count, k) => {
    const [from, to] = [fine.placeOf[fine.origin[k]!]!, fine.placeOf[fine.destination[k]!]!];
    if (from === to) within[from]! += count;
  });
  return sums.every((each) => each.every((sum) => sum === 0 || sum >= threshold));
}
