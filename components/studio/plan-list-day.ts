import { type IsoDate, isoDate } from '@/geo/units';

/** Time that a plan needs at least from its first pick to its first day. */
const LEAD_DAYS = 90;

/**
 * A day on which a new plan may well take effect: the first day of a half-year, at least three months
 * ahead and after the units that it changes came into force.
 */
export function likelyEffectiveDay(today: IsoDate, edition: IsoDate): IsoDate {
  const earliest = new Date(`${today}T00:00:00Z`);
  earliest.setUTCDate(earliest.getUTCDate() + LEAD_DAYS);
  const after = earliest.toISOString().slice(0, 10);
  const from = after > edition ? after : edition;
  const year = Number(from.slice(0, 4));
  const halfYears = [`${year}-07-01`, `${year + 1}-01-01`, `${year + 1}-07-01`];
  return isoDate(halfYears.find((day) => day >= from && day > edition)!);
}
