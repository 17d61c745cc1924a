/** What must be said beside the people of units: which are hidden, and how much is estimated. */
import { CELL } from '@/geo/disclosure';
import type { DossierUnit } from '@/geo/plans';
import type { GroundCounts } from '@/server/answers/plan-shapes';

export interface Readings {
  /** Codes of units whose number is hidden to protect privacy, and of those that have none. */
  readonly hidden: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
  /** The part of each unit's number that restating estimates, 0..1; units without any are not there. */
  readonly estimated: ReadonlyMap<string, number>;
}

/** @param codes of the units, in the order of the counts */
export function readingsOf(counts: GroundCounts | undefined, codes: readonly string[]): Readings {
  const read = (cell: number) => new Set(codes.filter((_, i) => counts?.reading[i] === cell));
  const shares = codes.flatMap((code, i): [string, number][] => {
    const share = counts?.estimates?.share[i] ?? 0;
    return share > 0 ? [[code, share]] : [];
  });
  return {
    hidden: read(CELL.hidden),
    missing: counts ? read(CELL.missing) : new Set(codes),
    estimated: new Map(shares),
  };
}

/**
 * How many of a new unit's people are estimated at most: those that came by a share nobody knows, and
 * the estimated part of each unit that it is made of.
 */
export function estimatedPeople(
  { people, peopleEstimated, from, published }: DossierUnit,
  { estimated }: Readings,
): number {
  if (people === null || published) return 0;
  const restated = from.reduce(
    (s, row) => s + (row.people ?? 0) * (estimated.get(row.code) ?? 0),
    0,
  );
  return Math.min(people, Math.ceil(restated - 1e-6) + peopleEstimated);
}

/** Why a new unit's people are not told. */
export const isHidden = ({ people, from, published }: DossierUnit, { hidden }: Readings): boolean =>
  people === null && !published && from.some(({ code }) => hidden.has(code));
