/** Why a group of a proposal does not meet its floor. */
import { componentsOf } from '../adjacency';
import { type Field, groupMeets, isOpen } from './field';

/**
 * - `people_unknown`: nobody knows the people of a unit in it, so that nobody can say what it meets;
 * - `locked`: the group was to be kept as it is;
 * - `too_small`: everything that can be reached without crossing a locked group is together already
 *   or, together, would still fall short (an island, an enclave);
 * - `apart`: a union that would suffice joins units that must stay apart;
 * - `other_standard`: whatever it could join would then come under another standard (a commune that
 *   a ward joins becomes a ward) and miss that;
 * - `too_many`: more units were asked for than can meet the floor.
 */
export const UNMET_REASONS = [
  'people_unknown',
  'locked',
  'too_small',
  'apart',
  'other_standard',
  'too_many',
] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

export interface Unmet {
  readonly reason: UnmetReason;
  /** What is short of the floor; 0 where it is met, null where nobody knows. */
  readonly shortPeople: number | null;
  /** Square metres. */
  readonly shortArea: number;
  /** All units that could be reached, and so all that it could ever be joined with. */
  readonly within: readonly number[];
}

/**
 * @param free the units that are not locked
 * @param counted whether a number of units was asked for
 */
export function explainUnmet(
  field: Field,
  free: readonly number[],
  group: readonly number[],
  locked: boolean,
  counted: boolean,
): Unmet | null {
  if (groupMeets(field, group)) return null;
  const floor = field.floors.of(group);
  const sum = (amounts: Float64Array, units = group) =>
    units.reduce((total, unit) => total + amounts[unit]!, 0);
  const shortArea = Math.max(0, floor.area - sum(field.area));
  if (isOpen(field, group))
    return { reason: 'people_unknown', shortPeople: null, shortArea, within: group };
  const short = {
    shortPeople: Math.max(0, floor.people - sum(field.people)),
    shortArea,
  };
  if (locked) return { reason: 'locked', ...short, within: group };
  const pieces = componentsOf(field.adjacency, free);
  // A unit that was set aside is not among the free ones: it can be joined with nothing.
  const within = pieces.find((piece) => piece.includes(group[0]!)) ?? group;
  const lowest = field.floors.lowest(within);
  const never = sum(field.people, within) < lowest.people || sum(field.area, within) < lowest.area;
  if (never || within.length === group.length) return { reason: 'too_small', ...short, within };
  const bound = within.some((unit) => field.apart[unit]!.length > 0);
  if (bound) return { reason: 'apart', ...short, within };
  const reason = counted || field.floors.alike ? 'too_many' : 'other_standard';
  return { reason, ...short, within };
}
