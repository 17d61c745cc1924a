/** Which groups name a unit, kept from edit to edit. */
import { changedPlaces } from './changed-groups';
import { contributorsOf, type Group } from './plan';

/** The places of the groups that name each unit, as a member or in part, by code; ascending. */
type Index = Map<string, number[]>;

/**
 * The index of the list that was asked about last: that of one plan under the hands, and no more.
 * Asked about a list that was edited out of it, only groups that differ are read again.
 */
let last: { readonly groups: readonly Group[]; readonly index: Index } = {
  groups: [],
  index: new Map(),
};

/** More groups than these are read anew with all others. */
const MANY = 200;

/** The places of the groups that name a unit, ascending; none for a unit that no group names. */
export function namedIn(groups: readonly Group[], code: string): readonly number[] {
  if (groups !== last.groups) last = { groups, index: indexOf(groups) };
  return last.index.get(code) ?? [];
}

function indexOf(groups: readonly Group[]): Index {
  const changed = changedPlaces(last.groups, groups);
  const few = changed.length <= MANY;
  const index: Index = few ? last.index : new Map();
  if (few)
    for (const place of changed)
      for (const code of unitsAt(last.groups, place)) leave(index, code, place);
  for (const place of few ? changed : groups.keys())
    for (const code of unitsAt(groups, place)) enter(index, code, place);
  return index;
}

const unitsAt = (groups: readonly Group[], place: number): string[] => {
  const group = groups[place];
  return group ? contributorsOf(group) : [];
};

function enter(index: Index, code: string, place: number): void {
  const places = index.get(code) ?? [];
  if (!places.includes(place))
    index.set(
      code,
      [...places, place].sort((a, b) => a - b),
    );
}

function leave(index: Index, code: string, place: number): void {
  const others = (index.get(code) ?? []).filter((other) => other !== place);
  if (others.length === 0) index.delete(code);
  else index.set(code, others);
}
