/**
 * Registered population (permanent and temporary registrations) of the 34 provinces in 2025: for
 * provinces that were merged as resolution 202/2025/QH15 states it, for the others as a secondary
 * list has it. Held against the imported figures, never put in their place.
 */
export const REGISTERED_2025 = {
  '01': { persons: 8807523, source: 'secondary-list' },
  '04': { persons: 573119, source: 'secondary-list' },
  '08': { persons: 1865270, source: 'resolution-202' },
  '15': { persons: 1778785, source: 'resolution-202' },
  '11': { persons: 673091, source: 'secondary-list' },
  '12': { persons: 512601, source: 'secondary-list' },
  '14': { persons: 1404587, source: 'secondary-list' },
  '19': { persons: 1799489, source: 'resolution-202' },
  '20': { persons: 881384, source: 'secondary-list' },
  '22': { persons: 1497477, source: 'secondary-list' },
  '25': { persons: 4022638, source: 'resolution-202' },
  '24': { persons: 3619433, source: 'resolution-202' },
  '31': { persons: 4664124, source: 'resolution-202' },
  '33': { persons: 3567943, source: 'resolution-202' },
  '37': { persons: 4412264, source: 'resolution-202' },
  '38': { persons: 4324783, source: 'secondary-list' },
  '40': { persons: 3831694, source: 'secondary-list' },
  '42': { persons: 1622901, source: 'secondary-list' },
  '44': { persons: 1870845, source: 'resolution-202' },
  '46': { persons: 1432986, source: 'secondary-list' },
  '48': { persons: 3065628, source: 'resolution-202' },
  '51': { persons: 2161755, source: 'resolution-202' },
  '56': { persons: 2243554, source: 'resolution-202' },
  '52': { persons: 3583693, source: 'resolution-202' },
  '66': { persons: 3346853, source: 'resolution-202' },
  '68': { persons: 3872999, source: 'resolution-202' },
  '80': { persons: 3254170, source: 'resolution-202' },
  '75': { persons: 4491408, source: 'resolution-202' },
  '79': { persons: 14002598, source: 'resolution-202' },
  '86': { persons: 4257581, source: 'resolution-202' },
  '82': { persons: 4370046, source: 'resolution-202' },
  '91': { persons: 4952238, source: 'resolution-202' },
  '92': { persons: 4199824, source: 'resolution-202' },
  '96': { persons: 2606672, source: 'resolution-202' },
} as const satisfies Record<
  string,
  { persons: number; source: 'resolution-202' | 'secondary-list' }
>;
