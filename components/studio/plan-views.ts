/** What the cards show of a plan: every group with its figures, its verdict and its faults. */
import type { Concept } from '@/geo/measures';
import {
  countOf,
  type Derived,
  type Draft,
  derivedFigures,
  type Fault,
  type Ground,
  type Group,
  type GroupFigures,
  type GroupMark,
  type JudgedGroup,
  judgePlan,
  type PublishedFigures,
  type Rules,
  type Verdict,
} from '@/geo/plans';
import { NO_GROUP } from './plan-painting';

export interface GroupView {
  /** Place in the plan, from 0. */
  readonly place: number;
  readonly group: Group;
  readonly mark: GroupMark;
  readonly figures: GroupFigures;
  readonly judged: JudgedGroup;
  /** What was published of the very unit, where it is law on the plan's day. */
  readonly published: PublishedFigures | null;
  /** People of the concept that standards speak of; null where not known. */
  readonly people: number | null;
  readonly areaKm2: number | null;
}

export interface PlanView {
  readonly groups: readonly GroupView[];
  /** Units worked on, before the plan and after it. */
  readonly before: number;
  readonly after: number;
  /** People of all groups whose people are known, and how many groups' are not. */
  readonly people: number;
  readonly peopleUnknown: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** What groups are judged by. */
export interface Yardstick {
  readonly rules: Rules;
  readonly concept: Concept;
  readonly wardShares: ReadonlyMap<string, number>;
  /** What was published of a group that is law; nothing of others. */
  readonly publishedOf?: ((group: Group) => PublishedFigures | undefined) | undefined;
}

/** A group that was judged, and what else than its figures that rested on. */
interface Known {
  readonly kind: Group['kind'];
  readonly published: PublishedFigures | null;
  readonly judged: JudgedGroup;
}

/** The people that standards speak of, or the nearest that the ground has. */
const NEAREST: readonly Concept[] = ['registered', 'permanent', 'de_facto'];
export const judgedConcept = ({ counts }: Ground): Concept =>
  NEAREST.find((concept) => counts.some(({ id }) => id === concept)) ?? 'registered';

/** Judged groups are kept while neither figures nor yardstick change: a pick judges two of thousands. */
export class Judge {
  private known = new WeakMap<GroupFigures, Known>();
  private seen: readonly GroupView[] = [];

  constructor(
    private readonly ground: Ground,
    private readonly yardstick: Yardstick,
  ) {}

  /** Every group as the cards show it; the same view for a group in which nothing has changed. */
  views(derived: Derived, marks: Draft['marks']): readonly GroupView[] {
    const { concept, publishedOf } = this.yardstick;
    this.seen = derived.plan.groups.map((group, place): GroupView => {
      const figures = derived.groups[place]!;
      const mark = marks[place]!;
      const before = this.seen[place];
      if (before?.group === group && before.figures === figures && before.mark === mark)
        return before;
      const published = publishedOf?.(group) ?? null;
      return {
        ...{ place, group, mark, figures, published, judged: this.of(derived, place, published) },
        people: published ? published.people : countOf(this.ground, figures, concept),
        areaKm2: published?.areaKm2 ?? figures.areaDeclaredKm2 ?? figures.areaGeometricKm2,
      };
    });
    return this.seen;
  }

  private of(derived: Derived, place: number, published: Known['published']): JudgedGroup {
    const { rules, concept, wardShares } = this.yardstick;
    const figures = derived.groups[place]!;
    const group = derived.plan.groups[place]!;
    const known = this.known.get(figures);
    if (
      known?.kind === group.kind &&
      known.published === published &&
      group.kind !== 'municipality'
    )
      return known.judged;
    const own = derivedFigures(this.ground, derived, place, concept, wardShares);
    const { people, areaKm2 } = published ?? own;
    const told = { ...own, people, areaKm2: areaKm2 ?? own.areaKm2 };
    const [judged] = judgePlan({ ...derived.plan, groups: [group] }, () => told, rules).groups;
    this.known.set(figures, { kind: group.kind, published, judged: judged! });
    return judged!;
  }
}

/**
 * @param groupOf the group of every unit, by index
 * @param scope 1 for each unit that is worked on
 */
export function planView(
  groups: readonly GroupView[],
  groupOf: Int32Array,
  scope: Uint8Array,
): PlanView {
  const verdicts = { meets: 0, fails: 0, not_judged: 0 };
  let [people, peopleUnknown] = [0, 0];
  for (const view of groups) {
    verdicts[verdictOf(view)] += 1;
    people += view.people ?? 0;
    if (view.people === null && !isEmpty(view)) peopleUnknown += 1;
  }
  let [before, free] = [0, 0];
  for (let unit = 0; unit < scope.length; unit++) {
    if (!scope[unit] && groupOf[unit] === NO_GROUP) continue;
    before += 1;
    if (groupOf[unit] === NO_GROUP) free += 1;
  }
  const empty = groups.filter(isEmpty).length;
  const after = free + groups.length - empty;
  return { groups, before, after, people, peopleUnknown, verdicts };
}

/** A group in which there is nothing yet has missed no standard. */
export function verdictOf(view: GroupView): Verdict {
  return isEmpty(view) ? 'not_judged' : (view.judged.standards?.verdict ?? 'not_judged');
}

const isEmpty = ({ group }: GroupView) => group.members.length + group.parts.length === 0;

/** Faults by the place of their group; those of the plan as a whole under null. */
export function faultsByGroup(faults: readonly Fault[]): Map<number | null, Fault[]> {
  const byGroup = new Map<number | null, Fault[]>();
  for (const fault of faults) {
    const list = byGroup.get(fault.group);
    if (list) list.push(fault);
    else byGroup.set(fault.group, [fault]);
  }
  return byGroup;
}
