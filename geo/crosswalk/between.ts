import type { Basis, Edition, History, IsoDate, Level } from '@/geo/units';
import { compose } from './compose';
import { type Crosswalk, identity } from './crosswalk';
import { climb, type Evidence, type FitReport } from './ladder';
import { rekeyAmounts } from './rekey-amounts';
import { reverse } from './reverse';
import { firstDay, stepsOf, unitsOn } from './steps';

export interface CrosswalkQuestion {
  readonly level: Level;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The last rung of the ladder allowed; by default all of them. */
  readonly lowest?: Basis;
  /** What is known about a step beyond its decree. `people` and `land` before are also the weights of the way back. */
  readonly evidence?: (step: Crosswalk) => Evidence;
}

export interface CrosswalkBetween {
  readonly crosswalk: Crosswalk;
  /** How well the totals before and after agreed wherever shares were solved from them. */
  readonly fits: readonly FitReport[];
}

/**
 * The crosswalk between any two days, forward or back, through every change between them. The
 * history must be sound (`assertSound`).
 * @throws RangeError when the level has no units on one of the days
 */
export function crosswalkBetween(history: History, question: CrosswalkQuestion): CrosswalkBetween {
  const { level, from, to, lowest = 'equal', evidence = nothingKnown } = question;
  assertKnown(history, level, from);
  assertKnown(history, level, to);
  const [early, late] = from <= to ? [from, to] : [to, from];

  const forward: Crosswalk[] = [];
  const back: Crosswalk[] = [];
  const fits: FitReport[] = [];
  let carried: Pick<Evidence, 'peopleBefore' | 'landBefore'> = {};
  for (const stored of stepsOf(history, level)) {
    if (stored.to.edition > late) break;
    const given = evidence(stored);
    const { step, fits: told } = climb(stored, given, lowest);
    const weights = {
      peopleBefore: given.peopleBefore ?? carried.peopleBefore,
      landBefore: given.landBefore ?? carried.landBefore,
    };
    if (stored.to.edition > early) {
      fits.push(...told);
      forward.push(step);
      if (to < from)
        back.unshift(
          reverse(step, { people: weights.peopleBefore, land: weights.landBefore }, lowest),
        );
    }
    carried = {
      peopleBefore: carry(step, weights.peopleBefore, 'people'),
      landBefore: carry(step, weights.landBefore, 'land'),
    };
  }
  const steps = to < from ? back : forward;
  const first = steps[0];
  if (!first)
    return { crosswalk: identity(unitsOn(history, level, editionOf(history, level, from))), fits };
  return { crosswalk: steps.slice(1).reduce(compose, first), fits };
}

const nothingKnown = (): Evidence => ({});

/** Figures of before a step stand in after it where no others are given. */
function carry(
  step: Crosswalk,
  values: Float64Array | undefined,
  subject: 'people' | 'land',
): Float64Array | undefined {
  return values && rekeyAmounts(step, { cells: 1, values }, subject).values;
}

/** The first day on which the units of the level were those of the given day. */
function editionOf(history: History, level: Level, day: IsoDate): Edition {
  const began = stepsOf(history, level).findLast((step) => step.to.edition <= day);
  return began ? began.to.edition : (firstDay(history, level)! as Edition);
}

function assertKnown(history: History, level: Level, day: IsoDate): void {
  const first = firstDay(history, level);
  if (first === undefined) throw new RangeError(`no units of level ${level} are known`);
  if (day < first)
    throw new RangeError(
      `no units of level ${level} are known on ${day}; the first are of ${first}`,
    );
}
