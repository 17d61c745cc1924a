/** Every group that meets its floor and would not without any one of its units. */
import { type Field, meets } from './field';

/** Groups as slices: group g holds `members[start[g]]` up to `members[start[g + 1] - 1]`. */
export interface Groups {
  readonly start: readonly number[];
  readonly members: readonly number[];
}

export interface SmallestGroups extends Groups {
  /** Whether these are all; else groups of more than `reach` units are missing. */
  readonly complete: boolean;
  readonly reach: number;
}

/**
 * Lists the smallest groups among some units that hang together. The most groups that share no unit
 * are found among them: take a unit away from a group that can spare it, and the group still stands.
 *
 * Connected sets are met once each, from their lowest unit up, by the exclusive neighbourhoods of
 * ESU (Wernicke 2006, "Efficient detection of network motifs"), and a set that meets the floor is
 * not grown further. Sets of 2 units are listed first, then of 3 …, until none is missing or the
 * next size would take more than `most` sets to look at.
 */
export function smallestGroups(
  field: Field,
  units: readonly number[],
  most: number,
): SmallestGroups {
  let reach = 1;
  let found = listUpTo(field, units, reach, most);
  let kept = found ?? { start: [0], members: [], cut: true, looked: 0 };
  while (found?.cut) {
    reach++;
    found = listUpTo(field, units, reach, most);
    if (found) kept = found;
    else reach--;
  }
  return { start: kept.start, members: kept.members, complete: !kept.cut, reach };
}

interface Listed extends Groups {
  /** Whether a set was not grown for want of size alone. */
  readonly cut: boolean;
}

/** Undefined when more than `most` sets would have to be looked at. */
function listUpTo(
  field: Field,
  units: readonly number[],
  size: number,
  most: number,
): Listed | undefined {
  const { start, neighbour } = field.adjacency;
  const inside = new Uint8Array(field.people.length);
  for (const unit of units) inside[unit] = 1;
  /** Set or neighbour of the set: what is met again is no news. */
  const known = new Uint8Array(field.people.length);
  const set: number[] = [];
  const groups = { start: [0], members: [] as number[], cut: false };
  let looked = 0;

  /** @returns false when too much was looked at */
  function grow(root: number, frontier: readonly number[], people: number, area: number): boolean {
    for (let f = frontier.length - 1; f >= 0; f--) {
      const unit = frontier[f]!;
      if (++looked > most) return false;
      if (field.apart[unit]!.some((other) => set.includes(other))) continue;
      set.push(unit);
      const [morePeople, moreArea] = [people + field.people[unit]!, area + field.area[unit]!];
      if (meets(field, set, morePeople, moreArea)) {
        if (isSmallest(field, set, morePeople, moreArea)) {
          groups.members.push(...set);
          groups.start.push(groups.members.length);
        }
      } else {
        const next = frontier.slice(0, f);
        const before = next.length;
        for (let e = start[unit]!; e < start[unit + 1]!; e++) {
          const other = neighbour[e]!;
          if (other <= root || !inside[other] || known[other]) continue;
          next.push(other);
        }
        if (next.length > 0 && set.length >= size) groups.cut = true;
        else if (next.length > 0) {
          for (let n = before; n < next.length; n++) known[next[n]!] = 1;
          if (!grow(root, next, morePeople, moreArea)) return false;
          for (let n = before; n < next.length; n++) known[next[n]!] = 0;
        }
      }
      set.pop();
    }
    return true;
  }

  for (const root of units) {
    known[root] = 1;
    if (!grow(root, [root], 0, 0)) return undefined;
    known[root] = 0;
  }
  return groups;
}

/** Whether no unit can be taken away such that the rest still hangs together and meets the floor. */
function isSmallest(field: Field, set: readonly number[], people: number, area: number): boolean {
  for (const unit of set) {
    // Where all need the same, it does not matter which units the rest are.
    const rest = field.floors.alike ? set : set.filter((other) => other !== unit);
    if (!meets(field, rest, people - field.people[unit]!, area - field.area[unit]!)) continue;
    if (hangsWithout(field, set, unit)) return false;
  }
  return true;
}

function hangsWithout(field: Field, set: readonly number[], without: number): boolean {
  const { start, neighbour } = field.adjacency;
  const rest = set.filter((unit) => unit !== without);
  const reached = rest.slice(0, 1);
  for (let k = 0; k < reached.length; k++) {
    for (let e = start[reached[k]!]!; e < start[reached[k]! + 1]!; e++) {
      const other = neighbour[e]!;
      if (rest.includes(other) && !reached.includes(other)) reached.push(other);
    }
  }
  return reached.length === rest.length;
}
