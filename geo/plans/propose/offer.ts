/** From groups that were found to the plans worth showing, with what they are best in and what fails. */
import { explainUnmet, type Unmet } from './explain-unmet';
import { type Field, groupMeets } from './field';
import type { Floor } from './floors';
import { AIMS, type Aim, type Burden, burdenOf, sumBurdens } from './look';
import { trulyDifferent } from './pareto';
import type { Groups, Proposal } from './proposal';

export interface ProposedGroup {
  /** Ascending. */
  readonly units: readonly number[];
  readonly locked: boolean;
  /** What a group of these units needs. */
  readonly floor: Floor;
  /** Null where the group meets its floor. */
  readonly unmet: Unmet | null;
}

export interface ProposedPlan {
  /** In the order of their first units. */
  readonly groups: readonly ProposedGroup[];
  readonly burden: Burden;
  /** Aims in which no other plan offered is better, and some is worse. */
  readonly bestIn: readonly Aim[];
}

/** People, as a part of all, by which offered plans must differ. */
const DIFFERENT = 0.005;

interface Weighed {
  readonly groups: Groups;
  readonly burden: Burden;
  /** Groups that fail, then the burden of each aim. */
  readonly burdens: readonly number[];
}

/**
 * Of plans with one number of units those worth showing, best first: fewest groups that fail, then
 * the least weight.
 */
export function worthShowing(input: Proposal, field: Field, shaped: readonly Groups[]): Weighed[] {
  const { adjacency, locked, look, people, weights } = input;
  const weighed = shaped.map((groups) => {
    const all = [...groups, ...locked];
    const burden = sumBurdens(all.map((group) => burdenOf(adjacency, people, look, group)));
    const fails = all.length - metBy(field, all);
    return { groups: all, burden, burdens: [fails, ...AIMS.map((aim) => burden[aim])] };
  });
  const scale = weighed[0]!.burden;
  const weight = ({ burden }: Weighed) =>
    AIMS.reduce((sum, aim) => sum + (weights[aim] * burden[aim]) / Math.max(1, scale[aim]), 0);
  const preferred = weighed.sort((a, b) => a.burdens[0]! - b.burdens[0]! || weight(a) - weight(b));
  const total = people.reduce((sum, each) => sum + each, 0);
  return trulyDifferent(preferred, people, total * DIFFERENT, input.plans);
}

/** Plans of several numbers of units: the best of each first, as many as were asked for; most units first. */
export function acrossCounts(lists: readonly (readonly Weighed[])[], most: number): Weighed[] {
  const chosen: Weighed[] = [];
  for (let rank = 0; chosen.length < most; rank++) {
    const next = lists.flatMap((list) => list[rank] ?? []);
    if (next.length === 0) break;
    chosen.push(...next.slice(0, most - chosen.length));
  }
  // Plans of one number keep their order.
  return lists.length === 1 ? chosen : chosen.sort((a, b) => b.groups.length - a.groups.length);
}

/** @param free the units that are not locked */
export function tellPlans(
  input: Proposal,
  field: Field,
  free: readonly number[],
  chosen: readonly Weighed[],
): ProposedPlan[] {
  const fixed = new Set(input.locked);
  return chosen.map(({ groups, burden }) => ({
    groups: groups
      .map((group) => ({
        units: [...group].sort((a, b) => a - b),
        locked: fixed.has(group),
        floor: field.floors.of(group),
        unmet: explainUnmet(field, free, group, fixed.has(group), input.count !== null),
      }))
      .sort((a, b) => a.units[0]! - b.units[0]!),
    burden,
    bestIn: AIMS.filter(
      (aim) =>
        chosen.every((other) => other.burden[aim] >= burden[aim]) &&
        chosen.some((other) => other.burden[aim] > burden[aim]),
    ),
  }));
}

export const metBy = (field: Field, groups: Groups): number =>
  groups.filter((group) => groupMeets(field, group)).length;
