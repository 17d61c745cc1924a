/** The heavy part of comparing plans, apart from where it runs: a ground, plans on it, two against each other. */
import { groupOfUnits } from '@/components/studio/plan-painting';
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
  /** Names this comparison: two of its plans are set against each other by it. */
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
  private derived: Derived[] = [];
  private run = 0;
  private readonly concept: Concept;

  constructor(private readonly ground: Ground) {
    this.concept = judgedConcept(ground);
  }

  /**
   * Works out every plan.
   * @param setId the decree to judge all by; null for the one of the day of each
   * @param onPlan told after each, as it may take a second for a whole country
   */
  compare(
    drafts: readonly Draft[],
    setId: string | null,
    onPlan: (done: number) => void,
  ): Comparison {
    const [first] = drafts;
    if (!first) throw new RangeError('there is no plan to compare');
    const { edition, effective } = first.plan;
    const nothing = { plan: emptyPlan(edition, effective), links: [] };
    const { concept } = this;
    const terms = { setId, concept, scope: commonScope(this.ground, drafts) };
    const before = draftOnGround(this.ground, nothing, terms).summary;
    this.derived = [];
    this.run += 1;
    const plans = drafts.map((draft, i): ComparedPlan => {
      const { derived, ...told } = draftOnGround(this.ground, draft, terms);
      this.derived.push(derived);
      onPlan(i + 1);
      return {
        ...told,
        groupOf: groupOfUnits(this.ground, derived),
        cut: derived.cuts.map(({ unit }) => unit),
      };
    });
    return { run: this.run, before, plans, concept };
  }

  /** @throws RangeError for plans that were not compared, or in an earlier run */
  between(run: number, a: number, b: number): Between {
    if (run !== this.run) throw new RangeError(`run ${run} is over, ${this.run} has begun`);
    const [one, other] = [this.derived[a], this.derived[b]];
    if (!one || !other) throw new RangeError(`no plans ${a} and ${b} among ${this.derived.length}`);
    const difference = differenceOf(this.ground, one, other, this.concept);
    return { difference, order: matrixOrder(difference) };
  }
}
