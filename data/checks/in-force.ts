/**
 * SQL that holds when a row of `unit` is in force on a day, both given as SQL. Two plain comparisons:
 * a join by code stays a hash join with them, where an `OR` makes it compare every pair.
 */
export const inForceOn = (unit: string, day: string): string =>
  `${unit}.valid_from <= ${day} AND ${day} < coalesce(${unit}.valid_to, 'infinity'::DATE)`;
