/** Plans for a province, from a standard and what is to be weighed. */
import type { Adjacency } from '../adjacency';
import { type Dice, diceOf } from './dice';
import { explainUnmet, type Unmet } from './explain-unmet';
import { mergeDown, splitUp } from './fit-count';
import { greedyGroups } from './greedy';
import { type Floor, type Ground, groupMeets } from './ground';
import { type Kept, keepMost } from './keep-most';
import { AIMS, type Aim, type Burden, burdenOf, type Look, sumBurdens, type Weights } from './look';
import { trulyDifferent } from './pareto';
import { placeRest } from './place-rest';
import { shape } from './shape';
import { type Watch, Work } from './work';

export interface Proposal {
  readonly adjacency: Adjacency;
  /** Whole people of each unit. */
  readonly people: Float64Array;
  /** Whole square metres of each unit. */
  readonly area: Float64Array;
  readonly look: Look;
  readonly floor: Floor;
  /** How many units are wanted; null for as many as the floor allows. */
  readonly count: { readonly least: number; readonly most: number } | null;
  /** Groups that are kept as they are: nothing joins them and nothing leaves. */
  readonly locked: readonly (readonly number[])[];
  /** Pairs of units that must not share a group. */
  readonly apart: readonly (readonly [number, number])[];
  readonly weights: Weights;
  /** Plans to offer at most. */
  readonly plans: number;
  readonly seed: number;
  /** Steps that may be taken: about a microsecond each. */
  readonly steps: number;
}

export interface ProposedGroup {
  /** Ascending. */
  readonly units: readonly number[];
  readonly locked: boolean;
  /** Null where the group meets the floor. */
  readonly unmet: Unmet | null;
}

export interface ProposedPlan {
  /** In the order of their first units. */
  readonly groups: readonly ProposedGroup[];
  readonly burden: Burden;
  /** Aims in which no other plan offered is better, and some is worse. */
  readonly bestIn: readonly Aim[];
}

export interface Proposed {
  /** Best first: fewest groups that fail, then the least weight. At least one. */
  readonly plans: readonly ProposedPlan[];
  /** No plan has more groups that meet the floor. */
  readonly bound: number;
  /** Whether the plans have as many as the bound: then no better count exists. */
  readonly proved: boolean;
  /** Whether the plans have the number of units asked for: fewer than the pieces of ground is not to be had. */
  readonly countReached: boolean;
  /** Groups that meet the floor in the best of some greedy growths, for comparison. */
  readonly greedy: number;
  /** Whether the caller ended the search early. */
  readonly cancelled: boolean;
}

/** Equal weight to everything. */
export const EVEN: Weights = {
  changed: 1,
  balance: 1,
  compactness: 1,
  districts: 1,
  distance: 1,
};

/** How much more an aim weighs in the plan that leans towards it. */
const LEANING = 5;
/** People, as a part of all, by which offered plans must differ. */
const DIFFERENT = 0.005;
const GREEDY_TRIES = 20;

/**
 * Proposes plans: first the groups that keep most units, then, from those, plans that lean towards
 * each aim in turn. The same input gives the same plans on every machine.
 *
 * @param watch hears of progress; when it answers false, the best found so far is returned
 * @throws RangeError when there is nothing to group, a unit is locked twice or a range is empty
 */
export function proposePlans(input: Proposal, watch?: Watch): Proposed {
  const ground = groundOf(input);
  const free = freeUnits(input);
  const work = new Work(input.steps, watch);
  const dice = (stream: number) => diceOf(input.seed, stream);
  const kept = keepMost(ground, input.floor, free, dice(1), work);
  const greedy = greedyGroups(ground, input.floor, free, GREEDY_TRIES, dice(2));
  const most = kept.groups.length >= greedy.length ? kept.groups : greedy;
  const start = withCount(input, ground, placeRest(ground, most, free));
  const shaped = shapeAll(input, ground, start, dice, work);
  const plans = offer(input, ground, free, shaped);
  const lockedMeet = input.locked.filter((group) => groupMeets(ground, input.floor, group)).length;
  const bound = boundOf(input, ground, input.floor, kept, free) + lockedMeet;
  return {
    plans,
    bound,
    proved: plans[0]!.groups.filter(({ unmet }) => !unmet).length >= bound,
    countReached: isWithin(input.count, plans[0]!.groups.length),
    greedy: greedy.length + lockedMeet,
    cancelled: work.cancelled,
  };
}

const isWithin = (count: Proposal['count'], units: number) =>
  !count || (units >= count.least && units <= count.most);

function groundOf({ adjacency, people, area, apart }: Proposal): Ground {
  if (people.length === 0) throw new RangeError('there is no unit to group');
  const lists: number[][] = adjacency.codes.map(() => []);
  for (const [a, b] of apart) {
    lists[a]!.push(b);
    lists[b]!.push(a);
  }
  return { adjacency, people, area, apart: lists };
}

function freeUnits({ people, locked, count }: Proposal): number[] {
  const held = new Uint8Array(people.length);
  for (const unit of locked.flat()) {
    if (held[unit]) throw new RangeError('a unit is in two locked groups');
    held[unit] = 1;
  }
  if (count && (count.least < 1 || count.most < count.least))
    throw new RangeError(`no number of units lies between ${count.least} and ${count.most}`);
  return [...held.keys()].filter((unit) => !held[unit]);
}

/**
 * Groups that can meet the floor when the number of units is bounded: no more than there may be, and
 * beside the units that meet it alone one for each merger that leaves enough units standing.
 */
function boundOf(
  { count, locked }: Proposal,
  ground: Ground,
  floor: Floor,
  { bound }: Kept,
  free: readonly number[],
): number {
  if (!count) return bound;
  const alone = free.filter((unit) => groupMeets(ground, floor, [unit])).length;
  const mergers = Math.max(0, free.length - (count.least - locked.length));
  return Math.max(0, Math.min(bound, alone + mergers, count.most - locked.length));
}

/** The groups brought to the number asked for; locked groups count. */
function withCount(
  { count, locked, floor }: Proposal,
  ground: Ground,
  groups: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  if (!count) return groups;
  const [least, most] = [count.least - locked.length, count.most - locked.length];
  if (groups.length > most) return mergeDown(ground, groups, Math.max(1, most));
  if (groups.length < least) return splitUp(ground, floor, groups, least);
  return groups;
}

type Groups = readonly (readonly number[])[];

/** A plan for the weights asked for and one that leans towards each aim that counts. */
function shapeAll(
  input: Proposal,
  ground: Ground,
  start: Groups,
  dice: (stream: number) => Dice,
  work: Work,
): Groups[] {
  const { floor, look, weights } = input;
  const counts = (aim: Aim) => weights[aim] > 0 && (aim !== 'districts' || look.district !== null);
  const leanings: Weights[] = [weights];
  for (const aim of AIMS)
    if (counts(aim)) leanings.push({ ...weights, [aim]: LEANING * weights[aim] });
  const steps = work.left / leanings.length;
  return [
    start,
    ...leanings.map((leaning, l) =>
      shape(ground, floor, look, start, leaning, dice(3 + l), work, steps),
    ),
  ];
}

/** The plans worth showing, best first. */
function offer(
  input: Proposal,
  ground: Ground,
  free: readonly number[],
  shaped: readonly Groups[],
): ProposedPlan[] {
  const { adjacency, floor, locked, look, people, weights } = input;
  const fixed = new Set(locked);
  const weighed = shaped.map((groups) => {
    const all = [...groups, ...locked];
    const burden = sumBurdens(all.map((group) => burdenOf(adjacency, people, look, group)));
    return { groups: all, burden, burdens: AIMS.map((aim) => burden[aim]) };
  });
  const scale = weighed[0]!.burden;
  const weight = (burden: Burden) =>
    AIMS.reduce((sum, aim) => sum + (weights[aim] * burden[aim]) / Math.max(1, scale[aim]), 0);
  const preferred = weighed.sort((a, b) => weight(a.burden) - weight(b.burden));
  const total = people.reduce((sum, each) => sum + each, 0);
  const chosen = trulyDifferent(preferred, people, total * DIFFERENT, input.plans);
  return chosen.map(({ groups, burden }) => ({
    groups: groups
      .map((group) => ({
        units: [...group].sort((a, b) => a - b),
        locked: fixed.has(group),
        unmet: explainUnmet(ground, floor, free, group, fixed.has(group)),
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
