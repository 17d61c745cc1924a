/** Levels of school, from the youngest pupils on: counts of schools and places go by this order. */
export const SCHOOL_LEVELS = [
  'preschool',
  'primary',
  'lower_secondary',
  'upper_secondary',
] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];
