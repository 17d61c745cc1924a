/** The numbers to reach on four ordinary cores, in one place: milliseconds, bytes, counts. */
export const BUDGETS = {
  recolour: { limit: 8, of: 'median' },
  answer: { limit: 20, of: 'p95' },
  errorsOfUsers: { limit: 0, of: 'median' },
  boundaries: { limit: 1_000_000, of: 'median' },
  scripts: { limit: 700_000, of: 'median' },
  firstPaint: { limit: 1_500, of: 'median' },
  dissolve: { limit: 100, of: 'median' },
  flowChange: { limit: 100, of: 'p95' },
  flowPan: { limit: 5, of: 'p95' },
  rekey: { limit: 1_000, of: 'median' },
  propose: { limit: 5_000, of: 'median' },
  pick: { limit: 16, of: 'p95' },
  reform: { limit: 2_000, of: 'p95' },
} as const;

/** Building cubes may take this many times the bare aggregation of the same rows. */
export const BUILD_RATIO = 1.5;
