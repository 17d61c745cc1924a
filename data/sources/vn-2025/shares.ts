import { DECREE_SHARES } from '@/geo/units';
import type { TransferKind } from './files';

/** Shares of the people and the land of the unit that gives; null where the decree tells none. */
export interface Shares {
  readonly people: number | null;
  readonly land: number | null;
}

/**
 * The shares of all that one unit gives, and what follows from them together: beside a share of 1 all
 * others are 0, and where all others are 0 the last one is 1. Nothing else is concluded.
 * @returns the shares in the order of `kinds`, and whether people or land contradict themselves; a
 * measure that does is unknown throughout
 */
export function sharesByLaw(kinds: readonly TransferKind[]): {
  shares: Shares[];
  contradictory: boolean;
} {
  const people = completed(kinds.map((kind) => DECREE_SHARES[kind].people));
  const land = completed(kinds.map((kind) => DECREE_SHARES[kind].land));
  return {
    shares: kinds.map((_, i) => ({ people: people?.[i] ?? null, land: land?.[i] ?? null })),
    contradictory: people === undefined || land === undefined,
  };
}

/** @returns undefined when more than the whole is given away, or nothing takes it */
function completed(shares: readonly (number | null)[]): (number | null)[] | undefined {
  const known = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const unknown = shares.filter((share) => share === null).length;
  if (known > 1 || (known === 0 && unknown === 0)) return undefined;
  if (known === 1) return shares.map((share) => share ?? 0);
  // A lone unknown beside nothing is a unit said to give a part and no more: not all of it.
  if (unknown === 1 && shares.length > 1) return shares.map((share) => share ?? 1);
  return [...shares];
}
