import { describe, expect, it } from 'vitest';
import { leastSquares } from './levenberg-marquardt';
import { fitRogersCastro, type RogersCastro, rateAt, shapeOf } from './rogers-castro';
import { chance, poisson } from './testing/chance';

const AGES = Array.from({ length: 76 }, (_, age) => age);

/** The standard schedule of Rogers and Castro (1981): a1/a2 = 1/3, mu2 = 20, lambda2/alpha2 = 4. */
const STANDARD: RogersCastro = {
  childhood: { a: 0.02, alpha: 0.1 },
  labour: { a: 0.06, alpha: 0.1, mu: 20, lambda: 0.4 },
  retirement: null,
  c: 0.003,
};
/** The eleven parameters of the example of DemoTools' `mig_calculate_rc`, and rates computed from them. */
const ELEVEN: RogersCastro = {
  childhood: { a: 0.09, alpha: 0.1 },
  labour: { a: 0.2, alpha: 0.1, mu: 21, lambda: 0.39 },
  retirement: { a: 0.001, alpha: 1, mu: 67, lambda: 0.6 },
  c: 0.01,
};
const RATES: readonly [age: number, rate: number][] = [
  [0, 0.1],
  [5, 0.064588],
  [15, 0.030093],
  [18, 0.035642],
  [20, 0.072648],
  [24, 0.126795],
  [30, 0.0934],
  [50, 0.021611],
  [67, 0.012489],
  [75, 0.010953],
];
const RETIRED: RogersCastro = {
  ...STANDARD,
  retirement: { a: 0.02, alpha: 0.3, mu: 63, lambda: 0.25 },
};
const ratesOf = (schedule: RogersCastro) => AGES.map((age) => rateAt(schedule, age));

function expectNear(found: RogersCastro, wanted: RogersCastro, digits: number): void {
  const flat = ({ childhood, labour, retirement, c }: RogersCastro) => [
    ...[childhood.a, childhood.alpha, labour.a, labour.alpha, labour.mu, labour.lambda, c],
    ...(retirement ? Object.values(retirement) : []),
  ];
  const wantedNumbers = flat(wanted);
  flat(found).forEach((value, k) => {
    expect(value / wantedNumbers[k]!).toBeCloseTo(1, digits);
  });
}

describe('a model schedule', () => {
  it('has the rates of the worked example with eleven parameters', () => {
    for (const [age, rate] of RATES) expect(rateAt(ELEVEN, age)).toBeCloseTo(rate, 6);
    const sum = ratesOf(ELEVEN).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(3.5084000863, 9);
  });

  it('peaks where its curve does', () => {
    // By the derivative of the labour peak alone: mu + ln(lambda / alpha) / lambda = 23.47.
    const { peakAge, lowAge, ...ratios } = shapeOf(STANDARD);
    expect(peakAge).toBeGreaterThan(23);
    expect(peakAge).toBeLessThan(23.5);
    expect(lowAge).toBeGreaterThan(13);
    expect(lowAge).toBeLessThan(17);
    expect(ratios.childDependency).toBeCloseTo(1 / 3, 12);
    expect(ratios.labourAsymmetry).toBeCloseTo(4, 12);
  });
});

describe('a fit', () => {
  it('finds the seven parameters of the standard schedule again', () => {
    const { schedule, r2, settled } = fitRogersCastro(AGES, ratesOf(STANDARD), 7);
    expectNear(schedule, STANDARD, 4);
    expect(r2).toBeCloseTo(1, 9);
    expect(settled).toBe(true);
  });

  it('finds eleven parameters again where people move as they retire', () => {
    expectNear(fitRogersCastro(AGES, ratesOf(RETIRED), 11).schedule, RETIRED, 2);
  });

  it('is not led astray by the unit of the rates', () => {
    const perThousand = ratesOf(STANDARD).map((rate) => rate * 1000);
    const { schedule } = fitRogersCastro(AGES, perThousand, 7);
    expect(schedule.labour.a).toBeCloseTo(60, 2);
    expect(schedule.labour.mu).toBeCloseTo(20, 3);
  });

  it('of counts of movers in five-year groups comes near the curve and the age of its peak', () => {
    const random = chance(5);
    const middles = Array.from({ length: 18 }, (_, group) => 5 * group + 2.5);
    const people = middles.map(() => 40_000);
    const rates = middles.map(
      (age, k) => poisson(random, rateAt(STANDARD, age) * people[k]!) / people[k]!,
    );
    const { schedule, r2 } = fitRogersCastro(middles, rates, 7, people);
    expect(r2).toBeGreaterThan(0.99);
    middles.forEach((age) => {
      // Five standard errors of the count, and what seven parameters may add to it.
      const slack = 5 * Math.sqrt(rateAt(STANDARD, age) / 40_000);
      expect(Math.abs(rateAt(schedule, age) - rateAt(STANDARD, age))).toBeLessThan(slack);
    });
    expect(Math.abs(shapeOf(schedule).peakAge - shapeOf(STANDARD).peakAge)).toBeLessThan(1.5);
  });

  it('refuses what has no shape', () => {
    expect(() => fitRogersCastro([1, 2, 3], [1, 2, 1], 7)).toThrow('need 12 ages');
    expect(() => fitRogersCastro(AGES, new Array(76).fill(0), 7)).toThrow('no shape');
  });
});

describe('least squares', () => {
  it('come down the bent valley of Rosenbrock to its one lowest place', () => {
    const valley = ([x, y]: Float64Array) => Float64Array.of(10 * (y! - x! ** 2), 1 - x!);
    const { parameters, settled } = leastSquares(valley, Float64Array.of(-1.2, 1));
    expect(parameters[0]).toBeCloseTo(1, 6);
    expect(parameters[1]).toBeCloseTo(1, 6);
    expect(settled).toBe(true);
  });
});
