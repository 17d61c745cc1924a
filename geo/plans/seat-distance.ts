import { greatCircleKm } from '@/geo/topology';
import type { Derived } from './derive';
import type { CountId, Ground } from './ground';
import { placementOf } from './placement';

/** Great-circle kilometres from the centre of each old unit to that of its new seat, by people. */
export interface SeatDistance {
  readonly meanKm: number;
  readonly medianKm: number;
  /** Nine in ten live no farther. */
  readonly p90Km: number;
  readonly maxKm: number;
  /** People whose distance is counted, and those for whom a seat, a centre or a number is missing. */
  readonly people: number;
  readonly unknownUnits: readonly string[];
}

/**
 * How far people live from their new seat. People of a unit are taken to live at its centre, and the
 * seat to be at the centre of its unit: within one old unit the distance is nought.
 * @returns null when nothing can be told
 */
export function seatDistance(
  ground: Ground,
  derived: Derived,
  concept: CountId = 'registered',
): SeatDistance | null {
  const { units, indexOf } = ground;
  const centre = (unit: number | undefined): [number, number] | null => {
    const { lon, lat } = unit === undefined ? { lon: null, lat: null } : units[unit]!;
    return lon === null || lat === null ? null : [lon, lat];
  };
  const seats = derived.plan.groups.map(({ seat }) => centre(indexOf.get(seat ?? '')));
  const unknown: string[] = [];
  const found: { km: number; people: number }[] = [];
  for (const { unit, group, people } of placementOf(ground, derived, concept)) {
    if (group < 0) continue;
    const [from, to] = [centre(unit), seats[group]];
    if (!from || !to || people === null) unknown.push(units[unit]!.code);
    else if (people > 0) found.push({ km: greatCircleKm(from, to), people });
  }
  const total = found.reduce((sum, { people }) => sum + people, 0);
  if (total === 0) return null;
  found.sort((a, b) => a.km - b.km);
  return {
    meanKm: found.reduce((sum, { km, people }) => sum + km * people, 0) / total,
    ...{ medianKm: nearest(found, total / 2), p90Km: nearest(found, total * 0.9) },
    ...{ maxKm: found.at(-1)!.km, people: total, unknownUnits: unknown },
  };
}

/** The least distance within which that many people live. */
function nearest(sorted: readonly { km: number; people: number }[], people: number): number {
  let passed = 0;
  for (const { km, people: here } of sorted) {
    passed += here;
    if (passed >= people) return km;
  }
  return sorted.at(-1)!.km;
}
