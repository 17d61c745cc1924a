import { MAX_AGE, type Sex } from '@/geo/measures';

/**
 * Risk of dying within a year at an age: a first year apart, then a small constant and an exponential
 * rise (Gompertz and Makeham). The constants give a life expectancy of about 71.0 years for males
 * and 76.3 for females, as in 2019.
 */
export function dying(sex: Sex, age: number): number {
  const [infant, rise, pace] =
    sex === 'male' ? [0.0126, 7.2e-5, 0.0905] : [0.0098, 2.05e-5, 0.1005];
  if (age === 0) return infant;
  return 1 - Math.exp(-(0.0004 + rise * Math.exp(pace * (age + 0.5))));
}

/** Years that a newborn may expect to live. */
export function lifeExpectancy(sex: Sex): number {
  let [alive, years] = [1, 0];
  for (let age = 0; age < MAX_AGE + 20; age++) {
    const dead = alive * dying(sex, age);
    years += alive - dead / 2;
    alive -= dead;
  }
  return years;
}

/**
 * Share of movers by single year of age (Rogers and Castro's schedule: children with their parents,
 * a peak at the start of work, a long tail); sums to 1. About 62 % are 20 to 39, as the census of 2019 found.
 */
export const MOVERS_BY_AGE: readonly number[] = (() => {
  const shape = Array.from({ length: MAX_AGE + 1 }, (_, age) => {
    const work = Math.exp(-0.085 * (age - 22) - Math.exp(-0.5 * (age - 20)));
    return 0.25 * Math.exp(-0.09 * age) + work + 0.02 * Math.exp(-0.01 * age);
  });
  const sum = shape.reduce((a, b) => a + b, 0);
  return shape.map((value) => value / sum);
})();
