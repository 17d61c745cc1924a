/** Why a group of a proposal does not meet the floor. */
import { componentsOf } from '../adjacency';
import { type Floor, type Ground, groupMeets } from './ground';

/**
 * - `locked`: the group was to be kept as it is;
 * - `too_small`: everything that can be reached without crossing a locked group is together already
 *   or, together, would still fall short (an island, an enclave);
 * - `apart`: a union that would suffice joins units that must stay apart;
 * - `too_many`: more units were asked for than can meet the floor.
 */
export const UNMET_REASONS = ['locked', 'too_small', 'apart', 'too_many'] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

export interface Unmet {
  readonly reason: UnmetReason;
  /** What is short of the floor; 0 where it is met. */
  readonly shortPeople: number;
  /** Square metres. */
  readonly shortArea: number;
  /** All units that could be reached, and so all that it could ever be joined with. */
  readonly within: readonly number[];
}

/** @param free the units that are not locked */
export function explainUnmet(
  ground: Ground,
  floor: Floor,
  free: readonly number[],
  group: readonly number[],
  locked: boolean,
): Unmet | null {
  if (groupMeets(ground, floor, group)) return null;
  const sum = (amounts: Float64Array) => group.reduce((total, unit) => total + amounts[unit]!, 0);
  const short = {
    shortPeople: Math.max(0, floor.people - sum(ground.people)),
    shortArea: Math.max(0, floor.area - sum(ground.area)),
  };
  if (locked) return { reason: 'locked', ...short, within: group };
  const within = componentsOf(ground.adjacency, free).find((piece) => piece.includes(group[0]!))!;
  if (!groupMeets(ground, floor, within)) return { reason: 'too_small', ...short, within };
  const bound = within.some((unit) => ground.apart[unit]!.length > 0);
  return { reason: bound ? 'apart' : 'too_many', ...short, within };
}
