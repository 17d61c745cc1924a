/** What every unit and every arc of the map is drawn as under a plan: small numbers, no geometry. */
import { type Derived, type Draft, GROUP_COLOURS, type Ground, levelOfKind } from '@/geo/plans';
import { NO_UNIT, type PlanOutlines } from './plan-outlines';

/** What a unit is drawn as; from 0 up it is the colour of its group. */
export const UNIT_PAINT = { outside: -2, free: -1 } as const;

/** What an arc is drawn as: the last that fits. */
export const LINE_PAINT = {
  /** Between units that are not worked on, or with nothing beyond. */
  outside: 0,
  /** Between units that are worked on and in no group, or of two provinces. */
  free: 1,
  province: 2,
  /** Within one group. */
  member: 3,
  /** The border of a group, and of the one that is selected. */
  group: 4,
  selected: 5,
} as const;

/** In place of a group. */
export const NO_GROUP = -1;

/** The groups of all units under a plan, and what they were read from. */
export interface Grouped {
  readonly derived: Derived;
  readonly groups: Int32Array;
}

/**
 * The group of every unit, by index. A unit that is cut is drawn with the group that gets most of its
 * land: where in it the parts lie is only known of drawn ones.
 * @param before of the plan that this one was edited out of: only groups that differ are read again
 */
export function groupOfUnits(
  ground: Ground,
  derived: Derived,
  before: Grouped | null = null,
): Int32Array {
  const { plan, pieces } = derived;
  const known = before?.derived;
  if (known && known.pieces === pieces && known.plan.groups.length === plan.groups.length)
    return regrouped(ground, derived, before);
  const groups = new Int32Array(ground.units.length).fill(NO_GROUP);
  const most = new Map<number, number>();
  for (const [group, list] of pieces)
    for (const { unit, share } of list) {
      if (share <= (most.get(unit) ?? 0)) continue;
      most.set(unit, share);
      groups[unit] = group;
    }
  plan.groups.forEach(({ members }, g) => {
    put(ground, groups, members, g);
  });
  return groups;
}

/** The same cuts and as many groups as before: what members have left is free, then others come in. */
function regrouped(ground: Ground, { plan }: Derived, before: Grouped): Int32Array {
  const groups = before.groups.slice();
  const old = before.derived.plan.groups;
  const changed = plan.groups.flatMap(({ members }, g) => (members === old[g]!.members ? [] : g));
  for (const g of changed) put(ground, groups, old[g]!.members, NO_GROUP);
  for (const g of changed) put(ground, groups, plan.groups[g]!.members, g);
  return groups;
}

function put(
  { indexOf }: Ground,
  groups: Int32Array,
  members: readonly string[],
  group: number,
): void {
  for (const code of members) {
    const unit = indexOf.get(code);
    if (unit !== undefined) groups[unit] = group;
  }
}

/** 1 for each unit that is worked on: those of the provinces of the draft, or all. */
export function unitsInScope(units: Ground['units'], within: Draft['within']): Uint8Array {
  const provinces = new Set(within);
  return Uint8Array.from(units, ({ code, parentCode }) =>
    provinces.size === 0 || provinces.has(code) || (parentCode && provinces.has(parentCode))
      ? 1
      : 0,
  );
}

export function paintUnits(
  groups: Int32Array,
  scope: Uint8Array,
  marks: Draft['marks'],
): Int8Array {
  const paint = new Int8Array(groups.length);
  for (let unit = 0; unit < paint.length; unit++) {
    const group = groups[unit]!;
    if (group !== NO_GROUP) paint[unit] = (marks[group]?.colour ?? 0) % GROUP_COLOURS;
    else paint[unit] = scope[unit] ? UNIT_PAINT.free : UNIT_PAINT.outside;
  }
  return paint;
}

/** @param selected place of the selected group, if there is one */
export function paintLines(
  { sides }: PlanOutlines,
  { units }: Ground,
  groups: Int32Array,
  scope: Uint8Array,
  selected: number | null,
): Int8Array {
  const paint = new Int8Array(sides.length / 2);
  const ofProvinces = units[0] !== undefined && levelOfKind(units[0].kind) === 'province';
  const parted = (a: number, b: number) =>
    ofProvinces || units[a]!.parentCode !== units[b]!.parentCode;
  for (let arc = 0; arc < paint.length; arc++) {
    const [a, b] = [sides[2 * arc]!, sides[2 * arc + 1]!];
    const [one, other] = [groupAt(groups, a), groupAt(groups, b)];
    if (one === other && one !== NO_GROUP) paint[arc] = LINE_PAINT.member;
    else if (one !== other)
      paint[arc] = one === selected || other === selected ? LINE_PAINT.selected : LINE_PAINT.group;
    else if (a !== NO_UNIT && b !== NO_UNIT && parted(a, b)) paint[arc] = LINE_PAINT.province;
    else if (inScope(scope, a) || inScope(scope, b)) paint[arc] = LINE_PAINT.free;
  }
  return paint;
}

const groupAt = (groups: Int32Array, unit: number) => (unit === NO_UNIT ? NO_GROUP : groups[unit]!);
const inScope = (scope: Uint8Array, unit: number) => unit !== NO_UNIT && scope[unit] === 1;

/** The colours of the groups that touch some units: a new group of them had better have another. */
export function coloursNear(
  { adjacency }: Pick<Ground, 'adjacency'>,
  units: Iterable<number>,
  groups: Int32Array,
  marks: Draft['marks'],
): Set<number> {
  const { start, neighbour } = adjacency;
  const colours = new Set<number>();
  for (const unit of units)
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      const mark = marks[groups[neighbour[e]!]!];
      if (mark) colours.add(mark.colour);
    }
  return colours;
}

/** Units that touch a group without being in it, by code, in the order of the ground. */
export function unitsNear(
  { adjacency, indexOf, units }: Pick<Ground, 'adjacency' | 'indexOf' | 'units'>,
  members: readonly string[],
  groups: Int32Array,
  place: number,
): string[] {
  const { start, neighbour } = adjacency;
  const near = new Set<number>();
  for (const code of members) {
    const unit = indexOf.get(code);
    if (unit === undefined) continue;
    for (let e = start[unit]!; e < start[unit + 1]!; e++)
      if (groups[neighbour[e]!] !== place) near.add(neighbour[e]!);
  }
  return [...near].sort((a, b) => a - b).map((unit) => units[unit]!.code);
}
