/** Looking for one more group where not all groups can be listed. */
import { componentsOf } from '../adjacency';
import { cutTree } from './cut-tree';
import type { Dice } from './dice';
import type { Field } from './field';
import { randomTree } from './spanning-tree';
import type { Work } from './work';

/** Groups dissolved at a time: 2 up to this many. */
const MOST_GROUPS = 5;
/** A hundredth of the share of a floor by which new groups may at most hold more than the old. */
const SLOPPY = 0.001;

/**
 * Dissolves a few neighbouring groups together with the free units around them, and cuts a random
 * tree over them anew. More groups replace the old, and so do as many that tie up hardly more than
 * the old: what is left over grows and moves about until it suffices for a group of its own. (A large-neighbourhood search with the recombination of
 * DeFord, Duchin and Solomon 2021, "Recombination", as its move.)
 *
 * @param units units that hang together and may be used
 * @param groups disjoint groups among them that meet the floor
 * @returns disjoint groups that meet the floor, at least as many; units left over are in none
 */
export function regrow(
  field: Field,
  units: readonly number[],
  groups: readonly (readonly number[])[],
  bound: number,
  dice: Dice,
  work: Work,
): number[][] {
  const FREE = -1;
  const OUTSIDE = -2;
  const groupOf = new Int32Array(field.people.length).fill(OUTSIDE);
  for (const unit of units) groupOf[unit] = FREE;
  const standing = new Map(groups.map((group, g) => [g, [...group]]));
  for (const [g, group] of standing) for (const unit of group) groupOf[unit] = g;
  let nextName = groups.length;
  const share = sharesOf(field, units);
  const inside = new Uint8Array(field.people.length);
  const { start, neighbour } = field.adjacency;

  while (standing.size < bound && work.spend(units.length)) {
    const region = around(units[dice.roll(units.length)]!, 2 + dice.roll(MOST_GROUPS - 1));
    for (const unit of region.units) inside[unit] = 1;
    const cut: number[][] = [];
    for (const piece of componentsOf(field.adjacency, region.units)) {
      const tree = randomTree(field.adjacency, inside, piece[dice.roll(piece.length)]!, dice);
      cut.push(...cutTree(field, tree));
    }
    for (const unit of region.units) inside[unit] = 0;
    work.spend(4 * region.units.length);
    if (cut.length < region.groups.length) continue;
    if (cut.length === region.groups.length) {
      const old = region.groups.map((g) => standing.get(g)!);
      if (tied(share, cut) > tied(share, old) + dice.roll(100) * SLOPPY) continue;
    }
    for (const g of region.groups) standing.delete(g);
    for (const unit of region.units) groupOf[unit] = FREE;
    for (const group of cut) {
      const name = nextName++;
      standing.set(name, group);
      for (const unit of group) groupOf[unit] = name;
    }
  }
  return [...standing.values()];

  /** Free units and whole groups, met from a unit outwards until so many groups are in. */
  function around(from: number, count: number) {
    const met = new Set<number>([from]);
    const taken = new Set<number>();
    const open = [from];
    const members: number[] = [];
    while (open.length > 0) {
      const [unit] = open.splice(dice.roll(open.length), 1) as [number];
      const g = groupOf[unit]!;
      let fresh: readonly number[] = [unit];
      if (g !== FREE) {
        if (taken.has(g) || taken.size === count) continue;
        taken.add(g);
        fresh = standing.get(g)!;
      }
      members.push(...fresh);
      for (const member of fresh) met.add(member);
      for (const member of fresh) {
        for (let e = start[member]!; e < start[member + 1]!; e++) {
          const other = neighbour[e]!;
          if (met.has(other) || groupOf[other] === OUTSIDE) continue;
          met.add(other);
          open.push(other);
        }
      }
    }
    return { units: members, groups: [...taken] };
  }
}

/**
 * What each unit gives towards a floor, as a part of it; of two floors the scarcer weighs more, in
 * the ratio of how often the units could fill each.
 */
function sharesOf(field: Field, units: readonly number[]): Float64Array {
  const floor = field.floors.lowest(units);
  const share = new Float64Array(field.people.length);
  const fills = ([amounts, least]: readonly [Float64Array, number]) =>
    units.reduce((sum, unit) => sum + amounts[unit]!, 0) / least;
  const asked = (
    [
      [field.people, floor.people],
      [field.area, floor.area],
    ] as const
  ).filter(([, least]) => least > 0);
  for (const [amounts, least] of asked) {
    const filled = fills([amounts, least]);
    for (const unit of units) share[unit]! += amounts[unit]! / least / filled;
  }
  if (asked.length === 0) return share;
  const scarcest = Math.min(...asked.map(fills));
  return share.map((value) => value * scarcest);
}

function tied(share: Float64Array, groups: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const group of groups) for (const unit of group) sum += share[unit]!;
  return sum;
}
