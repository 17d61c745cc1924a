/** A proposal as the draft that it makes, and what of a draft a proposal has to leave alone. */
import type { Adjacency } from '../adjacency';
import type { Draft, GroupMark } from '../draft';
import { GROUP_COLOURS } from '../edit-groups';
import type { Ground } from '../ground';
import { kindOfUnion } from '../kind-of-union';
import { contributorsOf, type Group } from '../plan';
import { seatOf } from './look';
import type { ProposedPlan } from './offer';
import type { Proposal } from './proposal';

/** What of some units a search may group: all but what locked groups hold. */
export interface Scope {
  /** Codes of the units that are grouped, those of locked groups too. */
  readonly units: readonly string[];
  /** Locked groups among them, whole. */
  readonly locked: readonly (readonly string[])[];
  /** Units that stay out of it, because a locked group has a part of them or reaches beyond. */
  readonly leftOut: readonly string[];
}

/**
 * Which units of an area a search may group, given what is locked in a draft.
 * @param within codes of provinces, or of units themselves
 */
export function scopeOf(
  ground: Ground,
  { plan, marks }: Pick<Draft, 'plan' | 'marks'>,
  within: readonly string[],
): Scope {
  const areas = new Set(within);
  const here = ground.units.filter(
    ({ code, parentCode }) => areas.has(code) || (parentCode !== null && areas.has(parentCode)),
  );
  const codes = new Set(here.map(({ code }) => code));
  const locked: string[][] = [];
  const leftOut = new Set<string>();
  plan.groups.forEach((group, g) => {
    if (!marks[g]?.locked) return;
    const whole = group.parts.length === 0 && group.members.every((code) => codes.has(code));
    if (whole && group.members.length > 0) locked.push([...group.members]);
    else for (const code of contributorsOf(group)) if (codes.has(code)) leftOut.add(code);
  });
  return {
    units: here.flatMap(({ code }) => (leftOut.has(code) ? [] : [code])),
    locked,
    leftOut: [...leftOut].sort(),
  };
}

/**
 * The draft with a proposed plan in the place of all that it had in those units, but for locked groups:
 * these and all groups elsewhere stay. Units that the plan leaves alone are in no group, as units that
 * stay as they are have none.
 */
export function takeProposal(
  draft: Draft,
  ground: Ground,
  { adjacency, people }: Pick<Proposal, 'adjacency' | 'people'>,
  { groups }: Pick<ProposedPlan, 'groups'>,
): Draft {
  const grouped = new Set(adjacency.codes);
  const kept: [Group, GroupMark][] = [];
  draft.plan.groups.forEach((group, g) => {
    const mark = draft.marks[g]!;
    if (mark.locked) {
      kept.push([group, mark]);
      return;
    }
    const members = group.members.filter((code) => !grouped.has(code));
    const parts = group.parts.filter(({ unit }) => unit === null || !grouped.has(unit));
    if (members.length + parts.length === 0) return;
    const rest = { ...group, members, parts };
    const seat = contributorsOf(rest).find((code) => code === group.seat) ?? null;
    kept.push([{ ...rest, seat }, mark]);
  });
  const made = groups.filter(({ units, locked }) => !locked && units.length > 1);
  const colour = groupColours(
    adjacency,
    made.map(({ units }) => units),
  );
  const added = made.map(({ units }, g): [Group, GroupMark] => [
    groupOf(ground, adjacency, people, units),
    { colour: colour[g]!, locked: false },
  ]);
  const all = [...kept, ...added];
  return {
    ...draft,
    plan: { ...draft.plan, groups: all.map(([group]) => group) },
    marks: all.map(([, mark]) => mark),
  };
}

/** The unit that members become: it carries on name, code and seat of the one with most people. */
function groupOf(
  ground: Ground,
  { codes }: Adjacency,
  people: Float64Array,
  units: readonly number[],
): Group {
  const unitOf = (unit: number) => ground.units[ground.indexOf.get(codes[unit]!)!]!;
  const { code, name } = unitOf(seatOf(people, units));
  return {
    ...{ name, code, seat: code, parts: [] },
    kind: kindOfUnion(units.map((unit) => unitOf(unit).kind)),
    members: units.map((unit) => codes[unit]!),
  };
}

/** A colour for each group, the first that no neighbour before it has. */
export function groupColours(
  { start, neighbour }: Adjacency,
  groups: readonly (readonly number[])[],
): number[] {
  const groupAt = new Map(groups.flatMap((units, g) => units.map((unit) => [unit, g] as const)));
  const given: number[] = [];
  groups.forEach((units, g) => {
    const near = new Set<number>();
    for (const unit of units)
      for (let e = start[unit]!; e < start[unit + 1]!; e++) {
        const other = groupAt.get(neighbour[e]!);
        if (other !== undefined && other < g) near.add(given[other]!);
      }
    const free = Array.from({ length: GROUP_COLOURS }, (_, colour) => (g + colour) % GROUP_COLOURS);
    given.push(free.find((colour) => !near.has(colour)) ?? g % GROUP_COLOURS);
  });
  return given;
}
