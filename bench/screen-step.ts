/**
 * The whole step that the studio takes for a pick on a plan: the edit, the figures and verdicts that
 * follow, what units and lines are painted as, the cards, the names on the map and what the map is told
 * of them.
 */
import { differenceOf } from '@/components/studio/label-difference';
import { planOutlines } from '@/components/studio/plan-outlines';
import { unitsInScope } from '@/components/studio/plan-painting';
import { type PlanPicture, pictureOf } from '@/components/studio/plan-picture';
import { Judge, judgedConcept } from '@/components/studio/plan-views';
import {
  type Draft,
  emptyDraft,
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
  const { edition, effective } = plan;
  let draft: Draft = {
    ...emptyDraft('', 'commune', [], edition, effective),
    ...{ plan, marks: plan.groups.map((_, g) => ({ colour: g % GROUP_COLOURS, locked: false })) },
  };
  const yardstick = { rules: rulesOn(effective), concept: judgedConcept(ground) };
  const judge = new Judge(ground, { ...yardstick, wardShares: NO_SHARES });
  const scene = { ground, outlines, judge, scope: unitsInScope(ground.units, []) };
  const lookup = (code: string) => ground.units[ground.indexOf.get(code) ?? -1];
  let last: PlanPicture | null = null;
  const show = (selected: number) => {
    const before = last?.names.labels ?? [];
    last = pictureOf(scene, draft, selected, last);
    return { picture: last, told: differenceOf(before, last.names.labels) };
  };
  show(0);
  return (code, into) => {
    draft = moveUnits(draft, [code], into, lookup).draft;
    return show(into);
  };
}
