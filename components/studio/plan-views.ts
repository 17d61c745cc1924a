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
  /** People of the concept that standards speak of; null where not known. */
  readonly people: number | null;
  readonly areaKm2: number | null;
}

export interface PlanView {
  readonly groups: readonly GroupView[];
  /** Units worked on, before the plan and after it. */
  readonly before: number;
  readonly after: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** What groups are judged by. */
export interface Yardstick {
  readonly rules: Rules;
  readonly concept: Concept;
  readonly wardShares: ReadonlyMap<string, number>;
}

/** The people that standards speak of, or the nearest that the ground has. */
const NEAREST: readonly Concept[] = ['registered', 'permanent', 'de_facto'];
export const judgedConcept = ({ counts }: Ground): Concept =>
  NEAREST.find((concept) => counts.some(({ id }) => id === concept)) ?? 'registered';

/** Judged groups are kept while neither figures nor yardstick change: a pick judges two of thousands. */
export class Judge {
  private known = new WeakMap<GroupFigures, { kind: Group['kind']; judged: JudgedGroup }>();

  constructor(
    private readonly ground: Ground,
    private readonly yardstick: Yardstick,
  ) {}

  /**
   * Every group as the cards show it.
   * @param before of this judge, for the plan before: the same view for a group in which nothing has
   * changed, and the same list where none has
   */
  views(
    derived: Derived,
    marks: Draft['marks'],
    before: readonly GroupView[] = [],
  ): readonly GroupView[] {
    const { groups } = derived.plan;
    const views = before.slice(0, groups.length);
    let same = before.length === groups.length;
    for (let place = 0; place < groups.length; place++) {
      const group = groups[place]!;
      const figures = derived.groups[place]!;
      const mark = marks[place]!;
      const last = before[place];
      if (last?.group === group && last.figures === figures && last.mark === mark) continue;
      same = false;
      views[place] = {
        ...{ place, group, mark, figures, judged: this.of(derived, place) },
        people: countOf(this.ground, figures, this.yardstick.concept),
        areaKm2: figures.areaDeclaredKm2 ?? figures.areaGeometricKm2,
      };
    }
    return same ? before : views;
  }

  private of(derived: Derived, place: number): JudgedGroup {
    const { rules, concept, wardShares } = this.yardstick;
    const figures = derived.groups[place]!;
    const group = derived.plan.groups[place]!;
    const known = this.known.get(figures);
    if (known?.kind === group.kind && group.kind !== 'municipality') return known.judged;
    const told = derivedFigures(this.ground, derived, place, concept, wardShares);
    const [judged] = judgePlan({ ...derived.plan, groups: [group] }, () => told, rules).groups;
    this.known.set(figures, { kind: group.kind, judged: judged! });
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
  let empty = 0;
  for (const view of groups) {
    verdicts[verdictOf(view)] += 1;
    if (isEmpty(view)) empty += 1;
  }
  let [before, free] = [0, 0];
  for (let unit = 0; unit < scope.length; unit++) {
    const alone = groupOf[unit] === NO_GROUP;
    if (alone && !scope[unit]) continue;
    before += 1;
    if (alone) free += 1;
  }
  return { groups, before, after: free + groups.length - empty, verdicts };
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
