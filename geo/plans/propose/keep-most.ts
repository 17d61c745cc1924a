/**
 * As many units as the floors allow: the max-p problem (Duque, Anselin and Rey 2012) with floors of
 * people and of land, which may differ from group to group.
 */
import { componentsOf } from '../adjacency';
import { cutTree } from './cut-tree';
import type { Dice } from './dice';
import { type Field, groupMeets } from './field';
import { pack } from './pack';
import { regrow } from './regrow';
import { smallestGroups } from './smallest-groups';
import { randomTree } from './spanning-tree';
import type { Work } from './work';

export interface Kept {
  /** Disjoint groups that hang together and meet the floor; units in none are still to be placed. */
  readonly groups: readonly (readonly number[])[];
  /** No partition has more groups that meet the floor. */
  readonly bound: number;
}

/** Sets looked at for the list of smallest groups of one piece. */
const MOST_SETS = 60_000;
/** Trees cut for a first answer where the list is not complete. */
const FIRST_TREES = 200;

/**
 * A unit that meets the floor alone need never share: it stands alone, and the others fall into
 * pieces that are solved one by one. A piece whose smallest groups can all be listed is packed, as
 * a rule with proof; in others the packing of those listed is grown on by recombination.
 * Units over the pieces are placed with a neighbour afterwards: that takes no group away.
 *
 * @param units the units that may be used
 * @param mostSets sets that are looked at for the list of a piece
 */
export function keepMost(
  field: Field,
  units: readonly number[],
  dice: Dice,
  work: Work,
  mostSets = MOST_SETS,
): Kept {
  const alone = (unit: number) => groupMeets(field, [unit]);
  const groups: number[][] = units.filter(alone).map((unit) => [unit]);
  let bound = groups.length;
  const pieces = componentsOf(
    field.adjacency,
    units.filter((unit) => !alone(unit)),
  );
  for (const piece of pieces) {
    if (!couldMeet(field, piece)) continue;
    const kept = keepMostOf(field, piece, dice, work, pieces.length, mostSets);
    groups.push(...kept.groups.map((group) => [...group]));
    bound += kept.bound;
  }
  return { groups, bound };
}

/** Whether the units have what the group that needs least among them does. */
function couldMeet(field: Field, units: readonly number[]): boolean {
  const floor = field.floors.lowest(units);
  const sum = (amounts: Float64Array) => units.reduce((total, unit) => total + amounts[unit]!, 0);
  return sum(field.people) >= floor.people && sum(field.area) >= floor.area;
}

function keepMostOf(
  field: Field,
  piece: readonly number[],
  dice: Dice,
  work: Work,
  pieces: number,
  mostSets: number,
): Kept {
  const listed = smallestGroups(field, piece, mostSets);
  const place = new Map(piece.map((unit, p) => [unit, p]));
  const members = listed.members.map((unit) => place.get(unit)!);
  work.begin('packing', work.left / 3);
  const packed = pack({ start: listed.start, members }, piece.length, listed.reach, work);
  const groups = packed.taken.map((g) =>
    listed.members.slice(listed.start[g]!, listed.start[g + 1]!),
  );
  const byShares = sharesBound(field, piece);
  const bound = Math.min(byShares, listed.complete ? packed.bound : packed.boundWithLarger);
  if (groups.length === bound) return { groups, bound };
  work.begin('regrowing', work.left / (2 * pieces));
  const first = moreOf(groups, cutTrees(field, piece, dice, work));
  return { groups: regrow(field, piece, first, bound, dice, work), bound };
}

const moreOf = <T>(a: readonly T[], b: readonly T[]) => (b.length > a.length ? b : a);

/** The best of some random trees. */
export function cutTrees(
  field: Field,
  piece: readonly number[],
  dice: Dice,
  work: Work,
): number[][] {
  const inside = new Uint8Array(field.people.length);
  for (const unit of piece) inside[unit] = 1;
  let best: number[][] = [];
  for (let tree = 0; tree < FIRST_TREES && work.spend(5 * piece.length); tree++) {
    const root = piece[dice.roll(piece.length)]!;
    const groups = cutTree(field, randomTree(field.adjacency, inside, root, dice));
    if (groups.length > best.length) best = groups;
  }
  return best;
}

/** Every group takes up at least the lowest floors, whole; a unit gives at most the whole of one. */
function sharesBound(field: Field, piece: readonly number[]): number {
  const floor = field.floors.lowest(piece);
  const shares = (amounts: Float64Array, least: number) =>
    least > 0
      ? piece.reduce((sum, unit) => sum + Math.min(1, amounts[unit]! / least), 0)
      : piece.length;
  const least = Math.min(shares(field.people, floor.people), shares(field.area, floor.area));
  return Math.floor(least + 1e-6);
}
