'use client';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { planOutlines } from '@/components/studio/plan-outlines';
import { unitsInScope } from '@/components/studio/plan-painting';
import { type PlanPicture, pictureOf } from '@/components/studio/plan-picture';
import { faultsByGroup, Judge, judgedConcept } from '@/components/studio/plan-views';
import {
  checkPlan,
  type Draft,
  type Ground,
  groundHistory,
  provincesOutside,
  rulesOn,
} from '@/geo/plans';
import type { PublishedOf } from '../published-of';

const NO_SHARES: ReadonlyMap<string, number> = new Map();

/** Everything that follows from a draft on its ground; an edit works out only what it touches. */
export function usePlan(
  ground: Ground,
  { plan, marks, within, level }: Draft,
  selected: number | null,
  wardShares = NO_SHARES,
  publishedOf?: PublishedOf,
) {
  // Links come and go without new units or shapes.
  const { units, shapes } = ground;
  const outlines = useMemo(() => planOutlines({ shapes }), [shapes]);
  const scope = useMemo(() => unitsInScope(units, within), [units, within]);
  const concept = useMemo(() => judgedConcept(ground), [ground]);
  const rules = useMemo(() => rulesOn(plan.effective), [plan.effective]);
  const judge = useMemo(
    () => new Judge(ground, { rules, concept, wardShares, publishedOf }),
    [ground, rules, concept, wardShares, publishedOf],
  );
  const last = useRef<PlanPicture | null>(null);
  const picture = useMemo(() => {
    const scene = { ground, outlines, scope, judge };
    // A picture that was kept is the same as one made again: what was last is only quicker.
    last.current = pictureOf(scene, { plan, marks }, selected, last.current);
    return last.current;
  }, [ground, outlines, scope, judge, plan, marks, selected]);
  const history = useMemo(() => groundHistory(ground, level), [ground, level]);
  // A check reads every group: it follows once picks have paused.
  const [checked] = useDebouncedValue(plan, 150);
  const lockedProvinces = useMemo(() => provincesOutside(units, within), [units, within]);
  const faults = useMemo(
    () => faultsByGroup(checkPlan(checked, { history, lockedProvinces })),
    [checked, history, lockedProvinces],
  );
  const { derived, grouped, view, names, paint } = picture;
  return {
    picture,
    ...{ derived, outlines, scope, groupOf: grouped.groups, paint, view },
    ...{ names: names.labels, concept, rules },
    /** The faults, and the plan that they are of: an earlier one while picks go on. */
    ...{ faults, checked },
  };
}
