/** Plans side by side: what each of them comes to. */
import { type Balance, balanceOf } from './balance';
import type { Derived } from './derive';
import type { PublishedFigures } from './dossier';
import type { CountId, Ground } from './ground';
import { type Rules, rulesOn } from './judge-plan';
import { contributorsOf, isEmptyGroup } from './plan';
import { type SeatDistance, seatDistance } from './seat-distance';
import { type Standing, standingOf } from './standing';
import { type PeopleAffected, peopleAffected, unitChanges } from './unit-changes';
import { unitsAfter } from './units-after';

/** A spread over units of which some may not be known: then it is that of the others. */
export interface Spread {
  readonly balance: Balance | null;
  /** Units that it leaves out. */
  readonly unknown: number;
}

/** What one plan comes to, on a ground that all plans compared have in common. */
export interface PlanSummary {
  /** Units that are looked at, those that a group takes, and units after the plan. */
  readonly unitsBefore: number;
  readonly unitsTaken: number;
  readonly unitsAfter: number;
  /** Groups that hold a unit: an empty one is none yet. */
  readonly groups: number;
  /** Groups whose seat is not chosen: nobody's way to it can be told. */
  readonly openSeats: number;
  readonly standing: Standing;
  readonly affected: PeopleAffected;
  /** Over all units after the plan, so that plans of few and of many groups compare. */
  readonly people: Spread;
  readonly land: Spread;
  /** Over the groups with an outline; null without any. */
  readonly polsbyPopper: { readonly mean: number; readonly least: number } | null;
  readonly groupsWithoutOutline: number;
  /** Groups that do not hang together, and groups with a foreign unit inside. */
  readonly scattered: readonly number[];
  readonly withEnclaves: readonly number[];
  readonly distance: SeatDistance | null;
  readonly internalMovers: number | null;
}

export interface SummaryChoices {
  /** What to judge by: as a rule what is in force on the day of the plan. */
  readonly rules?: Rules;
  /** The people who are counted, moved and judged. */
  readonly concept?: CountId;
  /** 1 for each unit that is looked at, by index: all that a group takes, and more. All by default. */
  readonly scope?: Uint8Array;
  /** Of groups that are law, by place. */
  readonly published?: ReadonlyMap<number, PublishedFigures>;
}

/** Sums up a plan that was derived. */
export function summarize(
  ground: Ground,
  derived: Derived,
  choices: SummaryChoices = {},
): PlanSummary {
  const { rules = rulesOn(derived.plan.effective), concept = 'registered', scope } = choices;
  const { plan } = derived;
  const filled = (place: number) => !isEmptyGroup(plan.groups[place]!);
  const groups = derived.groups.filter((_, place) => filled(place));
  const taken = new Set(plan.groups.flatMap(contributorsOf));
  const after = unitsAfter(ground, derived, concept, scope, choices.published);
  const compact = groups.flatMap(({ shape }) => (shape ? [shape.polsbyPopper] : []));
  const movers = groups.map((figures) => figures.internalMovers);
  return {
    unitsBefore: scope ? scope.reduce((sum, inside) => sum + inside, 0) : ground.units.length,
    unitsTaken: [...taken].filter((code) => ground.indexOf.has(code)).length,
    unitsAfter: after.length,
    groups: groups.length,
    openSeats: plan.groups.filter(({ seat }, place) => seat === null && filled(place)).length,
    standing: standingOf(after, rules.standards),
    affected: peopleAffected(unitChanges(ground, derived, concept)),
    people: spreadOf(after.map(({ figures }) => figures.people)),
    land: spreadOf(after.map(({ figures }) => figures.areaKm2)),
    polsbyPopper:
      compact.length === 0
        ? null
        : {
            mean: compact.reduce((a, b) => a + b, 0) / compact.length,
            least: compact.reduce((a, b) => Math.min(a, b)),
          },
    groupsWithoutOutline: groups.length - compact.length,
    scattered: placesWhere(derived.groups, ({ components }) => components.length > 1),
    withEnclaves: placesWhere(derived.groups, ({ enclaves }) => enclaves.length > 0),
    distance: seatDistance(ground, derived, concept),
    internalMovers:
      ground.flows === null || movers.includes(null)
        ? null
        : movers.reduce<number>((sum, n) => sum + (n ?? 0), 0),
  };
}

function spreadOf(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null);
  return { balance: balanceOf(known), unknown: values.length - known.length };
}

const placesWhere = <T>(list: readonly T[], holds: (item: T) => boolean): number[] =>
  list.flatMap((item, i) => (holds(item) ? [i] : []));
