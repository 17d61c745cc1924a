/** Every benchmark, in the order in which they run; `bench/NAME.ts` holds it. */
export const NAMES = [
  'recolour',
  'dissolve',
  'rekey',
  'propose',
  'pick',
  'pick-screen',
  'flows',
  'cubes',
  'boundaries',
  'answers',
  'users',
  'first-view',
] as const;
