/**
 * How many movers size and distance explain, corridor by corridor: the gravity model
 *
 *     movers from i to j  =  exp(constant) x people_i^a x people_j^b x km_ij^c
 *
 * fitted to the counts themselves, zeros included (`poisson-regression.ts`). Constrained, a factor of
 * its own for each origin (and destination) takes the place of its size, so that the movers expected
 * to leave (and to come) are those who did: Wilson, A family of spatial interaction models, Environment
 * and Planning A 3 (1971), 1-32.
 */
import { type Design, fitPoisson, poissonDeviance } from './poisson-regression';

/** What is held to the sums that were counted. */
export const CONSTRAINTS = ['none', 'production', 'doubly'] as const;
export type Constraint = (typeof CONSTRAINTS)[number];

export interface GravityInput {
  /** Number of places; abroad has no distance and is none of them. */
  readonly places: number;
  /** People of each place, over 0; only asked where sizes are not constrained. */
  readonly people: ArrayLike<number>;
  /** Kilometres between two places, over 0. */
  readonly km: (origin: number, destination: number) => number;
  /** Movers from origin x places + destination; within a place is passed over. */
  readonly movers: ArrayLike<number>;
}

export interface Coefficient {
  readonly value: number;
  /** Standard error that holds for counts that vary more than Poisson counts. */
  readonly error: number;
}

export interface GravityFit {
  /** Powers; a size is null where a constraint takes its place. */
  readonly origin: Coefficient | null;
  readonly destination: Coefficient | null;
  readonly distance: Coefficient;
  /** Ordered pairs that were explained, ends as numbers of places. */
  readonly pairs: readonly { readonly origin: number; readonly destination: number }[];
  readonly movers: Float64Array;
  readonly expected: Float64Array;
  /** Variance of the counts divided by what is expected (Pearson), at least 1. */
  readonly dispersion: number;
  readonly fit: FitMeasures;
  /** Places without anybody who left, or came, that a constraint leaves out: nothing is expected there. */
  readonly leftOut: readonly number[];
}

export interface FitMeasures {
  readonly deviance: number;
  /** Part of the deviance of equal flows that is explained (Cameron and Windmeijer 1997). */
  readonly explained: number;
  /** Square of the correlation of movers and expected movers. */
  readonly r2: number;
  /** Root of the mean squared error, by the mean of the flows (standardised RMSE). */
  readonly srmse: number;
  /** Common part of commuters: 2 x sum of the smaller of both, by the sum of both (Lenormand 2012). */
  readonly cpc: number;
}

/** Every ordered pair is a row: provinces and districts can be fitted, thousands of communes cannot. */
const MOST_PLACES = 1000;

/**
 * @throws RangeError for sizes or distances that are not over 0, fewer than three places or more than a
 * thousand, or no movers
 */
export function fitGravity(input: GravityInput, constraint: Constraint = 'none'): GravityFit {
  if (input.places > MOST_PLACES)
    throw new RangeError(`${input.places} places are too many; sum their movers by province first`);
  const { kept, leftOut } = placesWithMovers(input, constraint);
  const pairs = kept.flatMap((origin) =>
    kept.flatMap((destination) => (origin === destination ? [] : [{ origin, destination }])),
  );
  const movers = Float64Array.from(
    pairs,
    ({ origin, destination }) => input.movers[origin * input.places + destination]!,
  );
  if (kept.length < 3 || !movers.some((count) => count > 0))
    throw new RangeError('a gravity model needs movers between at least three places');
  const { design, at } = designOf(input, constraint, kept, pairs);
  const { coefficients, errors, expected, deviance } = fitPoisson(design, movers);
  const told = (column: number | null): Coefficient | null =>
    column === null ? null : { value: coefficients[column]!, error: errors[column]! };
  let pearson = 0;
  for (let k = 0; k < movers.length; k++)
    pearson += (movers[k]! - expected[k]!) ** 2 / expected[k]!;
  const freedom = Math.max(1, movers.length - design.columns);
  return {
    origin: told(at.origin),
    destination: told(at.destination),
    distance: told(at.distance)!,
    ...{ pairs, movers, expected, leftOut },
    dispersion: Math.max(1, pearson / freedom),
    fit: measuresOf(movers, expected, deviance),
  };
}

export interface Residual {
  readonly origin: number;
  readonly destination: number;
  readonly movers: number;
  readonly expected: number;
  /** How many standard deviations more (or fewer) moved than expected, dispersion allowed for. */
  readonly z: number;
}

/** The corridors furthest from what is expected: most of those larger, and most of those smaller. */
export function corridorsApart(
  { pairs, movers, expected, dispersion }: GravityFit,
  limit: number,
): { larger: Residual[]; smaller: Residual[] } {
  const all = pairs.map(({ origin, destination }, k): Residual => {
    const z = (movers[k]! - expected[k]!) / Math.sqrt(dispersion * expected[k]!);
    return { origin, destination, movers: movers[k]!, expected: expected[k]!, z };
  });
  const ordered = all.sort((a, b) => b.z - a.z);
  return {
    larger: ordered.filter(({ z }) => z > 0).slice(0, limit),
    smaller: ordered
      .filter(({ z }) => z < 0)
      .slice(-limit)
      .reverse(),
  };
}

/** A constraint has no factor for a place that nobody left (or came to): it is left out and told. */
function placesWithMovers({ places, movers }: GravityInput, constraint: Constraint) {
  const every = Array.from({ length: places }, (_, place) => place);
  let kept = every;
  for (let shrunk = constraint !== 'none'; shrunk; ) {
    const [left, came] = [new Float64Array(places), new Float64Array(places)];
    for (const a of kept)
      for (const b of kept) {
        if (a === b) continue;
        left[a]! += movers[a * places + b]!;
        came[b]! += movers[a * places + b]!;
      }
    const next = kept.filter(
      (place) => left[place]! > 0 && (constraint !== 'doubly' || came[place]! > 0),
    );
    shrunk = next.length < kept.length;
    kept = next;
  }
  return { kept, leftOut: every.filter((place) => !kept.includes(place)) };
}

/** The columns of a model: distance first, then sizes or factors. */
function designOf(
  { people, km }: GravityInput,
  constraint: Constraint,
  kept: readonly number[],
  pairs: GravityFit['pairs'],
) {
  const logOf = (what: string, amount: number): number => {
    if (!(amount > 0)) throw new RangeError(`${what} is ${amount}, and must be over 0`);
    return Math.log(amount);
  };
  const numberOf = new Map(kept.map((place, k) => [place, k]));
  const n = kept.length;
  const at = {
    distance: 0,
    origin: constraint === 'none' ? 2 : null,
    destination: constraint === 'none' ? 3 : constraint === 'production' ? 1 : null,
  };
  const firstFactor = constraint === 'doubly' ? 1 : 2;
  // Of the factors of destinations the last is 1: those of origins hold the constant.
  const columns = { none: 4, production: 2 + n, doubly: 2 * n }[constraint];
  const perRow = { none: 4, production: 3, doubly: 3 }[constraint];
  const column: number[] = [];
  const value: number[] = [];
  for (const { origin, destination } of pairs) {
    const size = (place: number) => logOf(`the number of people of place ${place}`, people[place]!);
    const far = logOf(`the distance from ${origin} to ${destination}`, km(origin, destination));
    const [i, j] = [numberOf.get(origin)!, numberOf.get(destination)!];
    if (constraint === 'none') {
      column.push(0, 1, 2, 3);
      value.push(far, 1, size(origin), size(destination));
    } else if (constraint === 'production') {
      column.push(0, 1, firstFactor + i);
      value.push(far, size(destination), 1);
    } else {
      const last = j === n - 1;
      column.push(0, firstFactor + i, last ? 0 : firstFactor + n + j);
      value.push(far, 1, last ? 0 : 1);
    }
  }
  const design: Design = {
    ...{ columns, perRow },
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  };
  return { design, at };
}

function measuresOf(movers: Float64Array, expected: Float64Array, deviance: number): FitMeasures {
  const n = movers.length;
  const mean = movers.reduce((a, b) => a + b, 0) / n;
  const expectedMean = expected.reduce((a, b) => a + b, 0) / n;
  let [squares, common, together, ofMovers, ofExpected] = [0, 0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const [found, wanted] = [movers[k]!, expected[k]!];
    squares += (found - wanted) ** 2;
    common += Math.min(found, wanted);
    together += (found - mean) * (wanted - expectedMean);
    ofMovers += (found - mean) ** 2;
    ofExpected += (wanted - expectedMean) ** 2;
  }
  const equal = poissonDeviance(movers, new Float64Array(n).fill(mean));
  return {
    deviance,
    explained: equal > 0 ? 1 - deviance / equal : 0,
    r2: ofMovers > 0 && ofExpected > 0 ? together ** 2 / (ofMovers * ofExpected) : 0,
    srmse: Math.sqrt(squares / n) / mean,
    cpc: (2 * common) / (n * (mean + expectedMean)),
  };
}
