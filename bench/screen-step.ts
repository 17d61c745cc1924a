/**
 * The whole step that the studio takes for a pick on a plan: the edit, the figures that follow, what
 * units and lines are painted as, the views of the cards and the names on the map.
 */
import { groupLabels } from '@/components/studio/plan-labels';
import { planOutlines } from '@/components/studio/plan-outlines';
import {
  type Grouped,
  groupOfUnits,
  paintLines,
  paintUnits,
  unitsInScope,
} from '@/components/studio/plan-painting';
import { Judge, judgedConcept, planView } from '@/components/studio/plan-views';
import {
  type Draft,
  derive,
  emptyDraft,
  follow,
  GROUP_COLOURS,
  type Ground,
  moveUnits,
  type Plan,
  rulesOn,
} from '@/geo/plans';

const NO_SHARES: ReadonlyMap<string, number> = new Map();

/**
 * The screen of a plan, without React and the map themselves.
 * @returns takes a unit into a group, as a press on the map does
 */
export function screenOf(ground: Ground, plan: Plan): (code: string, into: number) => unknown {
  const outlines = planOutlines(ground);
  if (!outlines) throw new Error('the ground has no boundaries to draw');
  const scope = unitsInScope(ground.units, []);
  const { edition, effective } = plan;
  let draft: Draft = {
    ...emptyDraft('', 'commune', [], edition, effective),
    ...{ plan, marks: plan.groups.map((_, g) => ({ colour: g % GROUP_COLOURS, locked: false })) },
  };
  const concept = judgedConcept(ground);
  const judge = new Judge(ground, { rules: rulesOn(effective), concept, wardShares: NO_SHARES });
  const lookup = (code: string) => ground.units[ground.indexOf.get(code) ?? -1];
  let last: Grouped | null = null;
  const show = (selected: number) => {
    const derived = last ? follow(ground, last.derived, draft.plan) : derive(ground, draft.plan);
    const groups = groupOfUnits(ground, derived, last);
    last = { derived, groups };
    return {
      units: paintUnits(groups, scope, draft.marks),
      lines: paintLines(outlines, ground, groups, scope, selected),
      view: planView(judge.views(derived, draft.marks), groups, scope),
      names: groupLabels(ground, draft, derived.groups, selected),
    };
  };
  show(0);
  return (code, into) => {
    draft = moveUnits(draft, [code], into, lookup).draft;
    return show(into);
  };
}
