/** What of a table may not be shown. */
import type { Concept } from '@/geo/measures';

/** How much of a row's detail is withheld, zeros included. */
export const WITHHELD = {
  none: 0,
  /** The detail of temporary, absent and registered people: of every commune by policy. */
  movers: 1,
  all: 2,
} as const;

export interface Hidden {
  /** By concept and row, 1 where the total is hidden. */
  readonly totals: ReadonlyMap<Concept, Uint8Array>;
  /** By row one of `WITHHELD`. */
  readonly withheld: Uint8Array;
  /** Rows by items (cells, then margins): 1 where permanent and de facto people are hidden. */
  readonly items: Uint8Array;
}

/**
 * An exchange that moves the totals of some rows: the reason why hidden totals cannot be worked out.
 * Rows of `up` gain as many people as those of `down` lose, any number from 0 to the room of the
 * giver and back again; without `down` they come from outside the country.
 */
export interface TotalsExchange {
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** The most that the rows of `up` can gain: the room of the giver. */
  readonly gain: number;
  /** The most that they can lose: the room of the taker. */
  readonly loss: number;
}
