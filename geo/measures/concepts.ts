/**
 * Which people are counted. The concepts hang together by two identities, which hold for every cell:
 * `registered = permanent + temporary` and `de_facto = permanent - absent + temporary`.
 * `registered` counts movers twice over the nation (at home and where they live): it is the
 * "quy mô dân số" of merger files, not a number of people.
 */
export const CONCEPTS = ['permanent', 'temporary', 'absent', 'de_facto', 'registered'] as const;
export type Concept = (typeof CONCEPTS)[number];

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** The open age group: 100 stands for 100 years and over. */
export const MAX_AGE = 100;

/** First ages of the age groups that are published: 0-4, 5-9, … 80-84, 85 and over. */
export const AGE_BANDS = Array.from({ length: 18 }, (_, i) => i * 5);

/** The published age group of a single year of age, by its first age. */
export function ageBand(age: number): number {
  return Math.min(85, age - (age % 5));
}
