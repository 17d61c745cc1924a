import { type IsoDate, inForce, type Unit } from '@/geo/units';

/** What one unit gave another in an event: a share of the giver's people, null where nobody knows. */
export interface PeopleTransfer {
  readonly effective: IsoDate;
  /** Null where the ground belonged to no unit, and nobody lived on it. */
  readonly from: string | null;
  readonly to: string;
  readonly share: number | null;
}

/** One life of one code. */
export type Life = Pick<Unit, 'code' | 'validFrom' | 'validTo'>;

/**
 * The units whose people, added up, were exactly the people of `unit` on an earlier day: the unit
 * itself while it lived, else the units that became it, and theirs in turn.
 *
 * Exact only: every transfer at every birth on the way must bring all people of its giver (share 1)
 * or none (share 0). Where one brings a part, or nobody knows, or no transfer tells of the birth,
 * there is no such sum.
 *
 * @param lives every life of every code, by code
 * @param transfersInto what came to a code in the events of a day
 * @returns the lives, ordered by code; null where no exact sum is known
 */
export function wholeAncestry(
  unit: Life,
  day: IsoDate,
  lives: (code: string) => readonly Life[],
  transfersInto: (code: string, effective: IsoDate) => readonly PeopleTransfer[],
): Life[] | null {
  const found = new Map<string, Life>();

  const trace = (life: Life): boolean => {
    if (inForce(life, day)) {
      // Whole means that a giver has one heir: to meet it twice is a contradiction in the transfers.
      if (found.has(life.code)) return false;
      found.set(life.code, life);
      return true;
    }
    if (life.validFrom <= day) return false;
    const incoming = transfersInto(life.code, life.validFrom);
    const givers = incoming.filter((t) => t.from !== null && t.share !== 0);
    if (givers.length === 0) return false;
    return givers.every((transfer) => {
      if (transfer.share !== 1) return false;
      // The giver was in force until the event: its life ended that day or goes on without people.
      const giver = lives(transfer.from!).findLast((l) => l.validFrom < life.validFrom);
      const lived = giver && (giver.validTo === null || giver.validTo >= life.validFrom);
      return lived ? trace(giver) : false;
    });
  };

  if (!trace(unit)) return null;
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
