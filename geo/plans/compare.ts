/** Plans side by side: what each of them comes to. */
import { type Balance, balanceOf } from './balance';
import { countOf, type Derived } from './derive';
import type { CountId, Ground } from './ground';
import type { Verdict } from './judge';
import type { JudgedPlan } from './judge-plan';
import { contributorsOf } from './plan';
import { type SeatDistance, seatDistance } from './seat-distance';
import { type PeopleAffected, peopleAffected, unitChanges } from './unit-changes';

/** What one plan comes to. */
export interface PlanSummary {
  /** Units of the edition, those that a group takes, and units after the plan. */
  readonly unitsBefore: number;
  readonly unitsTaken: number;
  readonly unitsAfter: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly affected: PeopleAffected;
  /** Of people and of land over the groups; null where a group's are unknown. */
  readonly people: Balance | null;
  readonly land: Balance | null;
  /** Over groups with an outline; null without any. */
  readonly polsbyPopper: { readonly mean: number; readonly least: number } | null;
  /** Groups that do not hang together, and groups with a foreign unit inside. */
  readonly scattered: readonly number[];
  readonly withEnclaves: readonly number[];
  readonly distance: SeatDistance | null;
  readonly internalMovers: number | null;
}

/** Sums up a plan that was derived and judged. */
export function summarize(
  ground: Ground,
  derived: Derived,
  judged: JudgedPlan,
  concept: CountId = 'registered',
): PlanSummary {
  const { groups, plan } = derived;
  const taken = new Set(plan.groups.flatMap(contributorsOf));
  const known = [...taken].filter((code) => ground.indexOf.has(code)).length;
  const compact = groups.flatMap(({ shape }) => (shape ? [shape.polsbyPopper] : []));
  const movers = groups.map((figures) => figures.internalMovers);
  return {
    unitsBefore: ground.units.length,
    unitsTaken: known,
    unitsAfter: ground.units.length - known + groups.length,
    verdicts: judged.verdicts,
    affected: peopleAffected(unitChanges(ground, derived, concept)),
    people: balanceOfKnown(groups.map((figures) => countOf(ground, figures, concept))),
    land: balanceOfKnown(groups.map((f) => f.areaGeometricKm2 ?? f.areaDeclaredKm2)),
    polsbyPopper:
      compact.length === 0
        ? null
        : {
            mean: compact.reduce((a, b) => a + b, 0) / compact.length,
            least: compact.reduce((a, b) => Math.min(a, b)),
          },
    scattered: placesWhere(groups, ({ components }) => components.length > 1),
    withEnclaves: placesWhere(groups, ({ enclaves }) => enclaves.length > 0),
    distance: seatDistance(ground, derived, concept),
    internalMovers: movers.includes(null) ? null : movers.reduce<number>((s, n) => s + (n ?? 0), 0),
  };
}

function balanceOfKnown(values: readonly (number | null)[]): Balance | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? balanceOf(known) : null;
}

const placesWhere = <T>(list: readonly T[], holds: (item: T) => boolean): number[] =>
  list.flatMap((item, i) => (holds(item) ? [i] : []));
