import { BASES, type Basis } from '@/geo/units';
import {
  ALL,
  type Crosswalk,
  deduce,
  type Entry,
  NOTHING,
  pack,
  type Share,
  type Subject,
  shareOn,
  UNKNOWN,
  UNTOLD,
  unpack,
} from './crosswalk';

/** People and land of the units that a step begins with, at the time of the step; NaN where unknown. */
export interface Weights {
  readonly people?: Float64Array;
  readonly land?: Float64Array;
}

const REGISTER = BASES.indexOf('register');

/**
 * The return journey of a step: each unit of `to` goes back to the units of `from` by the shares of
 * what actually came, weight times share. A unit that came whole from one unit goes back to it whole,
 * so a unit rebuilt from its parts is itself again. Where several came, the shares rest on the
 * weights: on counts (`register`), for want of them on land (`area`), else they are equal.
 * A unit on new land alone goes nowhere: its row is empty.
 * @param lowest the last rung allowed; shares that need a lower one are unknown
 */
export function reverse(
  step: Crosswalk,
  weights: Weights = {},
  lowest: Basis = 'equal',
): Crosswalk {
  const came: { from: number; entry: Entry }[][] = step.to.codes.map(() => []);
  unpack(step).forEach((row, i) => {
    for (const entry of row) came[entry.to]!.push({ from: i, entry });
  });
  const rows = came.map((arrivals) => {
    const people = downTo(lowest, sharesBack(arrivals, 'people', weights));
    const land = downTo(lowest, sharesBack(arrivals, 'land', weights));
    const row = arrivals.map(
      ({ from }, k): Entry => ({ to: from, people: people[k]!, land: land[k]! }),
    );
    deduce(row, 'people');
    deduce(row, 'land');
    return row;
  });
  return pack(step.to, step.from, rows);
}

function downTo(lowest: Basis, shares: Share[]): Share[] {
  const last = BASES.indexOf(lowest);
  return shares.map((share) => (share.share > 0 && share.basis > last ? UNTOLD : share));
}

type Arrivals = readonly { from: number; entry: Entry }[];

function sharesBack(arrivals: Arrivals, subject: Subject, weights: Weights): Share[] {
  const real = arrivals.filter(({ entry }) => entry[subject].share !== 0);
  if (real.length <= 1)
    return arrivals.map(({ entry }) => (entry[subject].share === 0 ? NOTHING : ALL));
  if (real.some(({ entry }) => Number.isNaN(entry[subject].share)))
    return arrivals.map(({ entry }) => (entry[subject].share === 0 ? NOTHING : UNTOLD));

  const own = amounts(arrivals, subject, weights[subject]);
  if (own) return divide(arrivals, own, subject, REGISTER);
  const byLand = subject === 'people' ? amounts(arrivals, 'people', weights.land) : undefined;
  if (byLand) return divide(arrivals, byLand, subject, BASES.indexOf('area'));
  return arrivals.map(({ entry }) =>
    entry[subject].share === 0 ? NOTHING : shareOn('equal', 1 / real.length),
  );
}

/** What came from each unit; undefined when a weight is unknown or nothing came at all. */
function amounts(
  arrivals: Arrivals,
  subject: Subject,
  weights: Float64Array | undefined,
): Float64Array | undefined {
  if (!weights) return undefined;
  const amount = Float64Array.from(arrivals, ({ from, entry }) =>
    entry[subject].share === 0 ? 0 : entry[subject].share * weights[from]!,
  );
  const sum = amount.reduce((a, b) => a + b, 0);
  return sum > 0 ? amount : undefined;
}

function divide(
  arrivals: Arrivals,
  amount: Float64Array,
  subject: Subject,
  weighed: number,
): Share[] {
  const sum = amount.reduce((a, b) => a + b, 0);
  let basis = weighed;
  for (const { entry } of arrivals)
    if (entry[subject].share !== 0 && entry[subject].basis !== UNKNOWN)
      basis = Math.max(basis, entry[subject].basis);
  return [...amount].map((came) =>
    came === 0 ? NOTHING : { share: came / sum, basis, certain: 0 },
  );
}
