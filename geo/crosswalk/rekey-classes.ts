import type { Crosswalk, Subject } from './crosswalk';

/** A text (terrain, kind of soil, name of a district) that a unit inherits from what became it. */
export interface RekeyedClass {
  /** Null where nothing that became the unit has a text. */
  readonly value: string | null;
  /** The part of the unit's people (or land) that has this text; below 1 it wants a note. */
  readonly share: number;
}

/**
 * Texts by the larger share: of what a unit is made of, the text of most people, or of most land.
 * Equal shares: the text that sorts first. Unknown shares count for nothing here, so `share` may
 * leave out what they would add.
 * @param texts by unit; null where there is none
 * @param weights people or square kilometres by unit
 */
export function rekeyClasses(
  crosswalk: Crosswalk,
  texts: readonly (string | null)[],
  weights: ArrayLike<number>,
  subject: Subject,
): RekeyedClass[] {
  const { start, target } = crosswalk;
  const { share } = crosswalk[subject];
  const found = crosswalk.to.codes.map(() => new Map<string, number>());
  const whole = new Float64Array(crosswalk.to.codes.length);
  texts.forEach((text, i) => {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const weight = weights[i]! * share[e]!;
      if (!(weight > 0)) continue;
      const to = target[e]!;
      whole[to]! += weight;
      if (text !== null) found[to]!.set(text, (found[to]!.get(text) ?? 0) + weight);
    }
  });
  return found.map((byText, j) => {
    let best: [string, number] | undefined;
    for (const pair of byText)
      if (!best || pair[1] > best[1] || (pair[1] === best[1] && pair[0] < best[0])) best = pair;
    return best ? { value: best[0], share: best[1] / whole[j]! } : { value: null, share: 0 };
  });
}
