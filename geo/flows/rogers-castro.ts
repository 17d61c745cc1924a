/**
 * The model schedule of migration by age: children move with their parents, most movers are young
 * adults, and some move as they retire. Rogers and Castro, Model migration schedules, International
 * Institute for Applied Systems Analysis RR-81-30, 1981.
 *
 *     m(x) = a1 e^(-alpha1 x)
 *          + a2 e^(-alpha2 (x - mu2) - e^(-lambda2 (x - mu2)))
 *          + a3 e^(-alpha3 (x - mu3) - e^(-lambda3 (x - mu3)))
 *          + c
 */
import { leastSquares } from './levenberg-marquardt';

/** A peak with a rise of `lambda` and a fall of `alpha` about the age `mu`. */
export interface Peak {
  readonly a: number;
  readonly alpha: number;
  readonly mu: number;
  readonly lambda: number;
}

/** Seven parameters, or eleven with a peak of retirement. All are positive. */
export interface RogersCastro {
  readonly childhood: { readonly a: number; readonly alpha: number };
  readonly labour: Peak;
  readonly retirement: Peak | null;
  /** The level at every age. */
  readonly c: number;
}

/** The rate at an age in years, in the unit of a1, a2, a3 and c. */
export function rateAt({ childhood, labour, retirement, c }: RogersCastro, age: number): number {
  const peak = ({ a, alpha, mu, lambda }: Peak) =>
    a * Math.exp(-alpha * (age - mu) - Math.exp(-lambda * (age - mu)));
  return (
    childhood.a * Math.exp(-childhood.alpha * age) +
    peak(labour) +
    (retirement ? peak(retirement) : 0) +
    c
  );
}

/** What people say of a schedule: at what age most of them move, and how far childhood counts. */
export interface ScheduleShape {
  /** Age of the highest rate from 15 years on, to a tenth of a year. */
  readonly peakAge: number;
  /** Age of the lowest rate between childhood and the peak. */
  readonly lowAge: number;
  /** a1 / a2: how many children come with those who move for work. */
  readonly childDependency: number;
  /** lambda2 / alpha2: how much steeper the rise is than the fall. */
  readonly labourAsymmetry: number;
}

export function shapeOf(schedule: RogersCastro): ScheduleShape {
  const { childhood, labour } = schedule;
  const ages = Array.from({ length: 351 }, (_, i) => 15 + i / 10);
  const highest = (of: readonly number[], sign: 1 | -1) =>
    of.reduce((best, age) =>
      sign * (rateAt(schedule, age) - rateAt(schedule, best)) > 0 ? age : best,
    );
  const peakAge = highest(ages, 1);
  const young = Array.from({ length: Math.round(peakAge * 10) - 49 }, (_, i) => 5 + i / 10);
  return {
    peakAge,
    lowAge: highest(young, -1),
    childDependency: childhood.a / labour.a,
    labourAsymmetry: labour.lambda / labour.alpha,
  };
}

export interface ScheduleFit {
  readonly schedule: RogersCastro;
  /** Part of the variation over ages that the schedule explains. */
  readonly r2: number;
  /** Whether the search came to rest; if not, the figures are a best effort. */
  readonly settled: boolean;
}

/** Ages over which the rates can tell the seven or the eleven parameters apart. */
const FEWEST = { 7: 12, 11: 18 } as const;

/**
 * The schedule nearest to rates by age, by weighted least squares from several starts. Parameters are
 * sought by their logarithms, so none turns negative. Single parameters of noisy rates are uncertain,
 * and those of a faint retirement peak most of all; the curve is what the rates tell.
 * @param ages in years: the middle of a group (22.5 for 20-24); rising, from childhood to old age
 * @param rates of each age, 0 or more
 * @param weights how far each counts: people at risk, or all alike where they are left out
 * @throws RangeError for too few ages, or rates that are all 0
 */
export function fitRogersCastro(
  ages: ArrayLike<number>,
  rates: ArrayLike<number>,
  parameters: 7 | 11,
  weights?: ArrayLike<number>,
): ScheduleFit {
  const n = ages.length;
  const highest = Math.max(...Array.from(rates));
  if (n < FEWEST[parameters])
    throw new RangeError(`${parameters} parameters need ${FEWEST[parameters]} ages, not ${n}`);
  if (!(highest > 0)) throw new RangeError('rates that are all 0 have no shape');
  const heaviest = weights ? Math.max(...Array.from(weights)) : 1;
  const weight = (k: number) => Math.sqrt((weights ? weights[k]! : 1) / heaviest);
  // In units of the highest rate the same steps serve people in a thousand and people in all.
  const residuals = (logs: Float64Array) => {
    const schedule = scheduleOf(logs);
    return Float64Array.from(
      { length: n },
      (_, k) => weight(k) * (rateAt(schedule, ages[k]!) - rates[k]! / highest),
    );
  };
  const best = starts(ages, rates, highest, parameters)
    .map((start) => leastSquares(residuals, start))
    .reduce((a, b) => (b.squares < a.squares ? b : a));
  const schedule = scaled(scheduleOf(best.parameters), highest);
  let [mean, all] = [0, 0];
  for (let k = 0; k < n; k++) {
    mean += weight(k) ** 2 * (rates[k]! / highest);
    all += weight(k) ** 2;
  }
  mean /= all;
  let spread = 0;
  for (let k = 0; k < n; k++) spread += (weight(k) * (rates[k]! / highest - mean)) ** 2;
  return { schedule, r2: spread > 0 ? 1 - best.squares / spread : 1, settled: best.settled };
}

/** Where searches begin: at the peak of the rates, with rises, falls and retirements of usual kinds. */
function starts(
  ages: ArrayLike<number>,
  rates: ArrayLike<number>,
  highest: number,
  parameters: 7 | 11,
): Float64Array[] {
  const at = Array.from({ length: ages.length }, (_, k) => k);
  const adult = at.filter((k) => ages[k]! >= 15 && ages[k]! <= 45);
  const peak = adult.reduce((best, k) => (rates[k]! > rates[best]! ? k : best), adult[0] ?? 0);
  const level = Math.max(1e-3, Math.min(...Array.from(rates)) / highest);
  const child = Math.max(0.01, rates[0]! / highest - level);
  const found: Float64Array[] = [];
  for (const rise of [0.2, 0.4, 0.8])
    for (const fall of [0.08, 0.2]) {
      const seven = [child, 0.1, 1.2, fall, Math.max(12, ages[peak]! - 3), rise, level];
      if (parameters === 7) found.push(Float64Array.from(seven, Math.log));
      else
        for (const [amount, retire, steep] of [
          [0.02, 60, 0.6],
          [0.1, 65, 0.2],
          [0.02, 68, 0.6],
        ] as const)
          found.push(Float64Array.from([...seven, amount, 0.3, retire, steep], Math.log));
    }
  return found;
}

function scheduleOf(logs: Float64Array): RogersCastro {
  const at = (k: number) => Math.exp(Math.min(50, logs[k]!));
  return {
    childhood: { a: at(0), alpha: at(1) },
    labour: { a: at(2), alpha: at(3), mu: at(4), lambda: at(5) },
    c: at(6),
    retirement: logs.length > 7 ? { a: at(7), alpha: at(8), mu: at(9), lambda: at(10) } : null,
  };
}

function scaled({ childhood, labour, retirement, c }: RogersCastro, by: number): RogersCastro {
  return {
    childhood: { ...childhood, a: childhood.a * by },
    labour: { ...labour, a: labour.a * by },
    retirement: retirement && { ...retirement, a: retirement.a * by },
    c: c * by,
  };
}
