/** Plans for a province, from a standard and what is to be weighed. */
import { diceOf } from './dice';
import { type Field, groupMeets } from './field';
import { mergeDown, splitUp } from './fit-count';
import { floorsOf } from './floors';
import { greedyGroups } from './greedy';
import { keepMost } from './keep-most';
import { AIMS, type Aim, type Weights } from './look';
import { acrossCounts, metBy, type ProposedPlan, tellPlans, worthShowing } from './offer';
import { placeRest } from './place-rest';
import type { Groups, Proposal } from './proposal';
import { shape } from './shape';
import { type Watch, Work } from './work';

export interface Proposed {
  /**
   * At least one; best first: fewest groups that fail, then the least weight. Of a range of numbers of
   * units most units first.
   */
  readonly plans: readonly ProposedPlan[];
  /** No plan has more groups that meet the floor. */
  readonly bound: number;
  /** Whether a plan has as many as the bound: then no better count exists. */
  readonly proved: boolean;
  /** Whether all plans have the number of units asked for: fewer than the pieces of ground is not to be had. */
  readonly countReached: boolean;
  /** Groups that meet the floor in the best of some greedy growths, for comparison. */
  readonly greedy: number;
  /** Whether the search ended before its time; what was found until then is here. */
  readonly cancelled: boolean;
}

/** Hears of plans that were found while better ones are still looked for. */
export type Found = (sofar: Proposed) => void;

/** Enough for a province of 160 communes in a few seconds. */
export const STEPS = 4_000_000;
/** How much more an aim weighs in the plan that leans towards it. */
const LEANING = 5;
const GREEDY_TRIES = 20;

/**
 * Proposes plans: first the groups that keep most units, then, from those, plans that lean towards
 * each aim in turn. The same input gives the same plans on every machine.
 *
 * @param watch hears of progress; when it answers false, the best found so far is returned
 * @param found hears of the first plans at once, and of better ones as they come
 * @throws RangeError when there is nothing to group, a unit is locked twice or a range is empty
 */
export function proposePlans(asked: Proposal, watch?: Watch, found: Found = () => {}): Proposed {
  const field = fieldOf(asked);
  const input = { ...asked, locked: [...asked.locked, ...setAside(asked, field)] };
  const free = freeUnits(input);
  const work = new Work(input.steps, watch);
  const dice = (stream: number) => diceOf(input.seed, stream);
  const lockedMeet = metBy(field, input.locked);
  const greedy = greedyGroups(field, free, GREEDY_TRIES, dice(2));
  const told = (
    shaped: readonly (readonly Groups[])[],
    most: number,
    cancelled: boolean,
  ): Proposed => {
    const lists = shaped.map((groups) => worthShowing(input, field, groups));
    const chosen = acrossCounts(lists, input.plans);
    const bound = boundOf(input, field, most, free) + lockedMeet;
    return {
      plans: tellPlans(asked, field, free, chosen),
      bound,
      proved: chosen.some(({ groups }) => metBy(field, groups) >= bound),
      countReached: chosen.every(({ groups }) => isWithin(input.count, groups.length)),
      greedy: greedy.length + lockedMeet,
      cancelled,
    };
  };
  const startsOf = (groups: Groups) => {
    const full = placeRest(field, groups, free);
    work.tell(metBy(field, full) + lockedMeet);
    return countsOf(input, full.length + input.locked.length).map((count) =>
      withCount(input, field, full, count),
    );
  };

  found(
    told(
      startsOf(greedy).map((start) => [start]),
      free.length,
      true,
    ),
  );
  const kept = keepMost(field, free, dice(1), work);
  const starts = startsOf(kept.groups.length >= greedy.length ? kept.groups : greedy);
  const shaped: Groups[][] = starts.map((start) => [start]);
  const leanings = leaningsOf(input, starts.length);
  starts.forEach((start, s) => {
    found(told(shaped, kept.bound, true));
    const steps = work.left / (starts.length - s) / leanings.length;
    leanings.forEach((leaning, l) => {
      const chance = dice(3 + s * (AIMS.length + 1) + l);
      shaped[s]!.push(shape(field, input.look, start, leaning, chance, work, steps));
    });
  });
  return told(shaped, kept.bound, work.cancelled);
}

const isWithin = (count: Proposal['count'], units: number) =>
  !count || (units >= count.least && units <= count.most);

function fieldOf(asked: Proposal): Field {
  const { adjacency, people, unknown, area, apart, floor, standards } = asked;
  if (people.length === 0) throw new RangeError('there is no unit to group');
  const lists: number[][] = adjacency.codes.map(() => []);
  for (const [a, b] of apart) {
    lists[a]!.push(b);
    lists[b]!.push(a);
  }
  return { adjacency, people, unknown, area, apart: lists, floors: floorsOf(floor, standards) };
}

/**
 * Units whose people nobody knows, each as a group that is kept as it is: joined to others it would
 * leave open what these meet for certain without it.
 */
function setAside({ unknown, locked }: Proposal, { floors }: Field): number[][] {
  if (floors.alike && floors.of([]).people === 0) return [];
  const held = new Set(locked.flat());
  return [...unknown.keys()].filter((unit) => unknown[unit] && !held.has(unit)).map((u) => [u]);
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
  field: Field,
  bound: number,
  free: readonly number[],
): number {
  if (!count) return bound;
  const alone = free.filter((unit) => groupMeets(field, [unit])).length;
  const mergers = Math.max(0, free.length - (count.least - locked.length));
  return Math.max(0, Math.min(bound, alone + mergers, count.most - locked.length));
}

/**
 * The numbers of units for which plans are made, spread over the range asked for with both its ends
 * and, where it lies inside, the number that meets the floor in most units.
 * @param fullest the number of units of the plan that keeps most
 */
function countsOf({ count, plans, people }: Proposal, fullest: number): (number | null)[] {
  if (!count) return [null];
  const most = Math.max(count.least, Math.min(count.most, people.length));
  const steps = Math.min(plans - 1, most - count.least);
  if (steps < 1) return [Math.min(most, Math.max(count.least, fullest))];
  const spread = Array.from({ length: steps + 1 }, (_, i) =>
    Math.round(count.least + (i * (most - count.least)) / steps),
  );
  if (fullest > count.least && fullest < most) {
    const distance = (n: number) => Math.abs(n - fullest);
    const inner = spread.slice(1, -1).sort((a, b) => distance(a) - distance(b));
    if (inner[0] !== undefined) spread[spread.indexOf(inner[0])] = fullest;
    else spread.splice(1, 0, fullest);
  }
  return [...new Set(spread)];
}

/** The groups brought to the number asked for; locked groups count. */
function withCount(
  { locked }: Proposal,
  field: Field,
  groups: Groups,
  count: number | null,
): Groups {
  if (count === null) return groups;
  const wanted = count - locked.length;
  if (groups.length > wanted) return mergeDown(field, groups, Math.max(1, wanted));
  return groups.length < wanted ? splitUp(field, groups, wanted) : groups;
}

/**
 * The weights asked for and, where there is room for more plans than numbers of units, weights that
 * lean towards each aim that counts.
 */
function leaningsOf({ look, weights, plans }: Proposal, counts: number): Weights[] {
  const matters = (aim: Aim) => weights[aim] > 0 && (aim !== 'districts' || look.district !== null);
  if (counts > 1 && counts >= plans) return [weights];
  return [
    weights,
    ...AIMS.filter(matters).map((aim) => ({ ...weights, [aim]: LEANING * weights[aim] })),
  ];
}
