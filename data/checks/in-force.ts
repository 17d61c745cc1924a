/** SQL that holds when a row of `unit` is in force on a day, both given as SQL. */
export const inForceOn = (unit: string, day: string): string =>
  `${unit}.valid_from <= ${day} AND (${unit}.valid_to IS NULL OR ${day} < ${unit}.valid_to)`;
