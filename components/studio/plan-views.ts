/** What the cards show of a plan: every group with its figures, its verdict and its faults. */
import type { Concept } from '@/geo/measures';
import {
  changedPlaces,
  countOf,
  type Derived,
  type Draft,
  derivedFigures,
  type Fault,
  type Ground,
  type Group,
  type GroupFigures,
  type GroupMark,
  isEmptyGroup,
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
export const judgedConcept = ({
  counts,
}: {
  readonly counts: readonly Pick<Ground['counts'][number], 'id'>[];
}): Concept => NEAREST.find((concept) => counts.some(({ id }) => id === concept)) ?? 'registered';

/** What all groups come to. People are whole, so that what is added and taken away leaves no trace. */
interface Sums {
  /** Groups in which there is something. */
  filled: number;
  people: number;
  peopleUnknown: number;
  readonly verdicts: Record<Verdict, number>;
}

/** Every group as the cards show it, what they come to, and what that was made from. */
export interface GroupViews {
  readonly derived: Pick<Derived, 'plan' | 'groups'>;
  readonly marks: Draft['marks'];
  readonly views: readonly GroupView[];
  readonly sums: Readonly<Sums>;
}

/** Judged groups are kept while neither figures nor yardstick change: a pick judges two of thousands. */
export class Judge {
  private known = new WeakMap<GroupFigures, Known>();

  constructor(
    private readonly ground: Ground,
    private readonly yardstick: Yardstick,
  ) {}

  /** @param before of this judge, for the plan before: views of groups that did not change are kept */
  views(derived: Derived, marks: Draft['marks'], before: GroupViews | null = null): GroupViews {
    if (before?.derived === derived && before.marks === marks) return before;
    const { groups } = derived.plan;
    const views = before?.views.slice(0, groups.length) ?? [];
    const old = before?.sums.verdicts ?? { meets: 0, fails: 0, not_judged: 0 };
    const { filled = 0, people = 0, peopleUnknown = 0 } = before?.sums ?? {};
    const sums: Sums = { filled, people, peopleUnknown, verdicts: { ...old } };
    const changed = new Set([
      ...changedPlaces(before?.derived.plan.groups ?? [], groups),
      ...changedPlaces(before?.derived.groups ?? [], derived.groups),
      ...changedPlaces(before?.marks ?? [], marks),
    ]);
    for (const place of changed) {
      const last = before?.views[place];
      if (last) count(sums, last, -1);
      if (place >= groups.length) continue;
      const view = this.view(derived, marks, place);
      views[place] = view;
      count(sums, view, 1);
    }
    return { derived, marks, views, sums };
  }

  private view(derived: Derived, marks: Draft['marks'], place: number): GroupView {
    const { concept, publishedOf } = this.yardstick;
    const group = derived.plan.groups[place]!;
    const figures = derived.groups[place]!;
    const published = publishedOf?.(group) ?? null;
    return {
      ...{ place, group, mark: marks[place]!, figures, published },
      judged: this.of(derived, place, published),
      people: published ? published.people : countOf(this.ground, figures, concept),
      areaKm2: published?.areaKm2 ?? figures.areaDeclaredKm2 ?? figures.areaGeometricKm2,
    };
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

function count(sums: Sums, view: GroupView, change: 1 | -1): void {
  if (isEmptyGroup(view.group)) return;
  sums.filled += change;
  sums.verdicts[verdictOf(view)] += change;
  sums.people += change * (view.people ?? 0);
  if (view.people === null) sums.peopleUnknown += change;
}

/**
 * @param groupOf the group of every unit, by index
 * @param scope 1 for each unit that is worked on
 */
export function planView(
  { views, sums }: Pick<GroupViews, 'views' | 'sums'>,
  groupOf: Int32Array,
  scope: Uint8Array,
): PlanView {
  let [before, free] = [0, 0];
  for (let unit = 0; unit < scope.length; unit++) {
    const alone = groupOf[unit] === NO_GROUP;
    if (alone && !scope[unit]) continue;
    before += 1;
    if (alone) free += 1;
  }
  const { filled, people, peopleUnknown, verdicts } = sums;
  return { groups: views, before, after: free + filled, people, peopleUnknown, verdicts };
}

/** A group in which there is nothing yet has missed no standard. */
export function verdictOf(view: GroupView): Verdict {
  return isEmptyGroup(view.group) ? 'not_judged' : (view.judged.standards?.verdict ?? 'not_judged');
}

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
