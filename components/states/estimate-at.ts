import type { Estimate, Estimates } from '@/server/answers/shapes';

/** The estimate that goes with one place of columns; null where none of the figure is estimated. */
export function estimateAt(estimates: Estimates | null, at: number | undefined): Estimate | null {
  const basis = estimates?.basis[at ?? -1] ?? null;
  return estimates && basis !== null ? { share: estimates.share[at!]!, basis } : null;
}
