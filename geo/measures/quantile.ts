/**
 * An age below which the part `q` of the people is, read off counts by single year of age. Within a
 * year people are taken to be spread evenly, so the median of 50 people aged 20 and 50 aged 21 is
 * 21.0. The last group is open: an age within it is given as its first year.
 * Source of the formula: the grouped-data quantile, e.g. Shryock and Siegel, The Methods and
 * Materials of Demography, 1973, ch. 8.
 *
 * @param persons people by single year of age from 0
 * @param q between 0 and 1; 0.5 is the median
 * @returns years of age, or null when there is nobody
 */
export function ageQuantile(persons: ArrayLike<number>, q: number): number | null {
  let all = 0;
  for (let age = 0; age < persons.length; age++) all += persons[age]!;
  if (all === 0) return null;
  const wanted = all * q;
  let below = 0;
  for (let age = 0; age < persons.length; age++) {
    const here = persons[age]!;
    if (here > 0 && below + here >= wanted) {
      return age === persons.length - 1 ? age : age + (wanted - below) / here;
    }
    below += here;
  }
  return persons.length - 1;
}
