/** The heavy part of comparing plans, apart from where it runs: a ground, plans on it, two against each other. */
import type { ComparedPaint } from '@/components/studio/compare/compared-owner';
import { type DrawnPlans, drawnPlans } from '@/components/studio/compare/drawn-plans';
import { pairColours } from '@/components/studio/compare/pair-colours';
import { groupUnits, paintLines, paintUnits } from '@/components/studio/plan-painting';
import { judgedConcept } from '@/components/studio/plan-views';
import type { Concept } from '@/geo/measures';
import {
  commonScope,
  type Derived,
  type Draft,
  differenceOf,
  draftOnGround,
  emptyPlan,
  type Ground,
  matrixOrder,
  type OrderedMatrix,
  type PlanDifference,
  type PlanSummary,
} from '@/geo/plans';
import type { PublishedPlan } from './use-published-plans';

export interface ComparedPlan {
  readonly summary: PlanSummary;
  /** Place of the group of every unit, by index; -1 for units that no group takes. */
  readonly groupOf: Int32Array;
  /** Units of which groups take parts. */
  readonly cut: readonly string[];
  readonly strangers: readonly string[];
  readonly doubles: readonly string[];
}

export interface Comparison {
  /** Names this comparison: what is asked of it later is asked by it. */
  readonly run: number;
  /** The units compared on without any plan, by the standards of the first one. */
  readonly before: PlanSummary;
  readonly plans: readonly ComparedPlan[];
  /** The people that are counted. */
  readonly concept: Concept;
}

export interface Between {
  readonly difference: PlanDifference;
  readonly order: OrderedMatrix;
}

export class CompareDesk {
  private run = 0;
  private drafts: readonly Draft[] = [];
  private derived: Derived[] = [];
  private scope: Uint8Array = new Uint8Array();
  private differences = new Map<string, PlanDifference>();
  private drawn: DrawnPlans | null = null;
  private readonly concept: Concept;

  constructor(private readonly ground: Ground) {
    this.concept = judgedConcept(ground);
  }

  /**
   * Works out every plan.
   * @param setId the decree to judge all by; null for the one of the day of each
   * @param onPlan told after each, as it may take a second for a whole country
   * @param published of groups that are law, for each plan
   */
  compare(
    drafts: readonly Draft[],
    setId: string | null,
    onPlan: (done: number) => void,
    published: readonly PublishedPlan[] = [],
  ): Comparison {
    const [first] = drafts;
    if (!first) throw new RangeError('there is no plan to compare');
    const { ground, concept } = this;
    this.run += 1;
    this.drafts = drafts;
    this.differences.clear();
    this.drawn = null;
    this.scope = commonScope(ground, drafts);
    const terms = { setId, concept, scope: this.scope };
    const nothing = { plan: emptyPlan(first.plan.edition, first.plan.effective), links: [] };
    const before = draftOnGround(ground, nothing, terms).summary;
    this.derived = [];
    const plans = drafts.map((draft, i): ComparedPlan => {
      const { derived, ...told } = draftOnGround(ground, draft, terms, published[i]);
      this.derived.push(derived);
      onPlan(i + 1);
      const cut = derived.cuts.map(({ unit }) => unit);
      return { ...told, groupOf: groupUnits(ground, derived).groups, cut };
    });
    return { run: this.run, before, plans, concept };
  }

  /** @throws RangeError for plans that were not compared, or in an earlier run */
  between(run: number, a: number, b: number): Between {
    const difference = this.difference(run, a, b);
    return { difference, order: matrixOrder(difference) };
  }

  /** What all maps have in common; null where the ground has no boundaries. */
  draw(run: number): DrawnPlans | null {
    this.mustBe(run);
    this.drawn ??= drawnPlans(this.ground, this.scope);
    return this.drawn;
  }

  /**
   * How a plan is painted: its groups in the colours of their counterparts by plan `a`.
   * @param against the plan to whose groups the hatches tell the difference
   */
  paint(run: number, place: number, a: number, against: number): ComparedPaint {
    const { ground, scope } = this;
    const drawn = this.draw(run);
    if (!drawn) throw new RangeError('there are no boundaries to paint');
    const { marks } = this.drafts[place]!;
    const colours =
      place === a
        ? marks
        : pairColours(this.drafts[a]!.marks, marks, this.difference(run, a, place).counterpart);
    const groupOf = groupUnits(ground, this.derived[place]!).groups;
    const moved = new Uint8Array(ground.units.length);
    for (const code of this.difference(run, against, place).moved)
      moved[ground.indexOf.get(code)!] = 1;
    return {
      units: paintUnits(groupOf, scope, colours),
      lines: paintLines(drawn.outlines, ground, groupOf, scope, null),
      moved,
    };
  }

  private difference(run: number, a: number, b: number): PlanDifference {
    this.mustBe(run);
    const [one, other] = [this.derived[a], this.derived[b]];
    if (!one || !other) throw new RangeError(`no plans ${a} and ${b} among ${this.derived.length}`);
    const key = `${a} ${b}`;
    const found = this.differences.get(key) ?? differenceOf(this.ground, one, other, this.concept);
    this.differences.set(key, found);
    return found;
  }

  private mustBe(run: number) {
    if (run !== this.run) throw new RangeError(`run ${run} is over, ${this.run} has begun`);
  }
}
