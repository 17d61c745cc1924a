/** The heavy part of comparing plans, apart from where it runs: a ground, plans on it, two against each other. */
import type { TileAt } from '@/components/map/tile-address';
import { type ComparedPaint, ComparedTiles } from '@/components/studio/compare/compared-tiles';
import {
  type DrawnFrame,
  type DrawnPlans,
  drawnPlans,
} from '@/components/studio/compare/drawn-plans';
import { pairColours } from '@/components/studio/compare/pair-colours';
import type { OutlineSource } from '@/components/studio/outline-sources';
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
  withSharedGroups,
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

/** A plan on a map, by places: in the colours of plan `a`, its difference from `against` marked. */
export interface PaintedPlan {
  readonly place: number;
  readonly a: number;
  readonly against: number;
}

/** What all maps have in common, and how each is painted as far as it was asked for. */
interface Drawing {
  readonly drawn: DrawnPlans;
  readonly tiles: ComparedTiles;
  readonly paints: Map<string, ComparedPaint>;
}

export class CompareDesk {
  private run = 0;
  private drafts: readonly Draft[] = [];
  private derived: Derived[] = [];
  private scope: Uint8Array = new Uint8Array();
  private differences = new Map<string, PlanDifference>();
  private drawing: Drawing | null = null;
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
    const shared = withSharedGroups(drafts);
    this.drafts = shared;
    this.differences.clear();
    this.drawing = null;
    this.scope = commonScope(ground, drafts);
    const terms = { setId, concept, scope: this.scope };
    const nothing = { plan: emptyPlan(first.plan.edition, first.plan.effective), links: [] };
    const before = draftOnGround(ground, nothing, terms).summary;
    this.derived = [];
    const plans = shared.map((draft, i): ComparedPlan => {
      const like = this.likeOf(i);
      const { derived, ...told } = draftOnGround(ground, draft, terms, published[i], like);
      this.derived.push(derived);
      onPlan(i + 1);
      const cut = derived.cuts.map(({ unit }) => unit);
      return { ...told, groupOf: groupUnits(ground, derived).groups, cut };
    });
    return { run: this.run, before, plans, concept };
  }

  /** What was worked out of the draft before, if this one declares the same links. */
  private likeOf(place: number): Derived | null {
    const [before, draft] = [this.drafts[place - 1], this.drafts[place]];
    const isAlike = before && JSON.stringify(before.links) === JSON.stringify(draft?.links);
    return isAlike ? this.derived[place - 1]! : null;
  }

  /** @throws RangeError for plans that were not compared, or in an earlier run */
  between(run: number, a: number, b: number): Between {
    const difference = this.difference(run, a, b);
    return { difference, order: matrixOrder(difference) };
  }

  /** What the page has to know of what all maps have in common; null where the ground has no boundaries. */
  draw(run: number): DrawnFrame | null {
    const drawing = this.begun(run);
    if (!drawing) return null;
    const { outlines, home, scope } = drawing.drawn;
    return { boxes: outlines.boxes, home, scope };
  }

  /** A tile of a map: plans share the outlines, and each is painted once. */
  tile(run: number, plan: PaintedPlan, source: OutlineSource, at: TileAt): ArrayBuffer {
    const { tiles, paints } = this.mustDraw(run);
    const key = `${plan.place} ${plan.a} ${plan.against}`;
    const paint = paints.get(key) ?? this.paint(run, plan);
    paints.set(key, paint);
    return tiles.tile(source, at, paint);
  }

  private begun(run: number): Drawing | null {
    this.mustBe(run);
    if (this.drawing) return this.drawing;
    const drawn = drawnPlans(this.ground, this.scope);
    this.drawing = drawn && { drawn, tiles: new ComparedTiles(drawn), paints: new Map() };
    return this.drawing;
  }

  private mustDraw(run: number): Drawing {
    const drawing = this.begun(run);
    if (!drawing) throw new RangeError('there are no boundaries to paint');
    return drawing;
  }

  /** How a plan is painted: its groups in the colours of their counterparts by plan `a`. */
  paint(run: number, { place, a, against }: PaintedPlan): ComparedPaint {
    const { ground, scope } = this;
    const { drawn } = this.mustDraw(run);
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
