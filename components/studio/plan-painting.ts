/** What every unit and every arc of the map is drawn as under a plan: small numbers, no geometry. */
import {
  changedPlaces,
  type Derived,
  type Draft,
  GROUP_COLOURS,
  type Ground,
  levelOfKind,
} from '@/geo/plans';
import { forEachArc } from '@/geo/topology';
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
  /** Whether a unit is named twice: then one that leaves a group may still be in another. */
  readonly doubled: boolean;
}

/**
 * The group of every unit, by index. A unit that is cut is drawn with the group that gets most of its
 * land: where in it the parts lie is only known of drawn ones.
 * @param before of the plan that this one was edited out of: only groups that differ are read again
 */
export function groupUnits(
  ground: Ground,
  derived: Derived,
  before: Grouped | null = null,
): Grouped {
  if (before?.derived === derived) return before;
  const known = before?.derived;
  if (known && !before.doubled && known.pieces === derived.pieces) {
    const groups = before.groups.slice();
    const [old, now] = [known.plan.groups, derived.plan.groups];
    const changed = changedPlaces(old, now);
    for (const g of changed) put(ground, groups, old[g]?.members ?? [], NO_GROUP);
    const clashes = changed.some((g) => put(ground, groups, now[g]?.members ?? [], g));
    if (!clashes) return { derived, groups, doubled: false };
  }
  return fromScratch(ground, derived);
}

function fromScratch(ground: Ground, derived: Derived): Grouped {
  const { plan, pieces } = derived;
  const groups = new Int32Array(ground.units.length).fill(NO_GROUP);
  const most = new Map<number, number>();
  for (const [group, list] of pieces)
    for (const { unit, share } of list) {
      if (share <= (most.get(unit) ?? 0)) continue;
      most.set(unit, share);
      groups[unit] = group;
    }
  let doubled = false;
  plan.groups.forEach(({ members }, g) => {
    if (put(ground, groups, members, g)) doubled = true;
  });
  return { derived, groups, doubled };
}

/** @returns whether one of the members had a place already */
function put(
  { indexOf }: Ground,
  groups: Int32Array,
  members: readonly string[],
  group: number,
): boolean {
  let clashes = false;
  for (const code of members) {
    const unit = indexOf.get(code);
    if (unit === undefined) continue;
    if (groups[unit] !== NO_GROUP && group !== NO_GROUP) clashes = true;
    groups[unit] = group;
  }
  return clashes;
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

/** A picture of the plan before, and the units that may have to be painted otherwise now. */
export interface Repaint {
  readonly paint: Int8Array;
  readonly units: readonly number[];
}

export function paintUnits(
  groups: Int32Array,
  scope: Uint8Array,
  marks: Draft['marks'],
  before: Repaint | null = null,
): Int8Array {
  const paint = before?.paint.slice() ?? new Int8Array(groups.length);
  const put = (unit: number) => {
    const group = groups[unit]!;
    if (group !== NO_GROUP) paint[unit] = (marks[group]?.colour ?? 0) % GROUP_COLOURS;
    else paint[unit] = scope[unit] ? UNIT_PAINT.free : UNIT_PAINT.outside;
  };
  if (before) before.units.forEach(put);
  else for (let unit = 0; unit < paint.length; unit++) put(unit);
  return paint;
}

/** @param selected place of the selected group, if there is one */
export function paintLines(
  { sides }: PlanOutlines,
  { units, shapes }: Ground,
  groups: Int32Array,
  scope: Uint8Array,
  selected: number | null,
  before: Repaint | null = null,
): Int8Array {
  const paint = before?.paint.slice() ?? new Int8Array(sides.length / 2);
  const ofProvinces = units[0] !== undefined && levelOfKind(units[0].kind) === 'province';
  const parted = (a: number, b: number) =>
    ofProvinces || units[a]!.parentCode !== units[b]!.parentCode;
  const put = (arc: number) => {
    const [a, b] = [sides[2 * arc]!, sides[2 * arc + 1]!];
    const [one, other] = [groupAt(groups, a), groupAt(groups, b)];
    if (one === other && one !== NO_GROUP) paint[arc] = LINE_PAINT.member;
    else if (one !== other)
      paint[arc] = one === selected || other === selected ? LINE_PAINT.selected : LINE_PAINT.group;
    else if (a !== NO_UNIT && b !== NO_UNIT && parted(a, b)) paint[arc] = LINE_PAINT.province;
    else paint[arc] = inScope(scope, a) || inScope(scope, b) ? LINE_PAINT.free : LINE_PAINT.outside;
  };
  if (!before) for (let arc = 0; arc < paint.length; arc++) put(arc);
  else
    for (const unit of before.units) {
      const shape = shapes?.units[unit];
      if (!shape) continue;
      forEachArc(shape, (ring) => {
        for (const arc of ring) put(arc < 0 ? ~arc : arc);
      });
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
