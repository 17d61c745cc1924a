'use client';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { planOutlines } from '@/components/studio/plan-outlines';
import type { PlanPaint } from '@/components/studio/plan-owner';
import {
  type Grouped,
  groupOfUnits,
  paintLines,
  paintUnits,
  unitsInScope,
} from '@/components/studio/plan-painting';
import { faultsByGroup, Judge, judgedConcept, planView } from '@/components/studio/plan-views';
import {
  checkPlan,
  type Derived,
  type Draft,
  derive,
  follow,
  type Ground,
  groundHistory,
  provincesOutside,
  rulesOn,
} from '@/geo/plans';
import type { PublishedOf } from './use-published';

const NO_SHARES: ReadonlyMap<string, number> = new Map();

/** Everything that follows from a draft on its ground; an edit works out only what it touches. */
export function usePlan(
  ground: Ground,
  draft: Draft,
  selected: number | null,
  wardShares = NO_SHARES,
  publishedOf?: PublishedOf,
) {
  const { plan, level } = draft;
  const last = useRef<{ ground: Ground; derived: Derived } | null>(null);
  const derived = useMemo(() => {
    const before = last.current;
    const now =
      before?.ground === ground ? follow(ground, before.derived, plan) : derive(ground, plan);
    // A figure that was kept is the same as one worked out again: what was last is only quicker.
    last.current = { ground, derived: now };
    return now;
  }, [ground, plan]);
  // Links come and go without new units or shapes.
  const { units, shapes } = ground;
  const outlines = useMemo(() => planOutlines({ units, shapes }), [units, shapes]);
  const scope = useMemo(() => unitsInScope(units, draft.within), [units, draft.within]);
  const grouped = useRef<(Grouped & { ground: Ground }) | null>(null);
  const groupOf = useMemo(() => {
    const before = grouped.current?.ground === ground ? grouped.current : null;
    const groups = groupOfUnits(ground, derived, before);
    grouped.current = { ground, derived, groups };
    return groups;
  }, [ground, derived]);
  const paint = useMemo((): PlanPaint | null => {
    if (!outlines) return null;
    return {
      units: paintUnits(groupOf, scope, draft.marks),
      lines: paintLines(outlines, ground, groupOf, scope, selected),
      key: `${plan.groups.length} groups`,
    };
  }, [outlines, ground, groupOf, scope, draft.marks, selected, plan]);
  const concept = useMemo(() => judgedConcept(ground), [ground]);
  const rules = useMemo(() => rulesOn(plan.effective), [plan.effective]);
  const judge = useMemo(
    () => new Judge(ground, { rules, concept, wardShares, publishedOf }),
    [ground, rules, concept, wardShares, publishedOf],
  );
  const view = useMemo(
    () => planView(judge.views(derived, draft.marks), groupOf, scope),
    [judge, derived, draft.marks, groupOf, scope],
  );
  const history = useMemo(() => groundHistory(ground, level), [ground, level]);
  // A check reads every group: it follows once picks have paused.
  const [checked] = useDebouncedValue(plan, 150);
  const lockedProvinces = useMemo(
    () => provincesOutside(units, draft.within),
    [units, draft.within],
  );
  const faults = useMemo(
    () => faultsByGroup(checkPlan(checked, { history, lockedProvinces })),
    [checked, history, lockedProvinces],
  );
  return { derived, outlines, scope, groupOf, paint, concept, rules, view, faults };
}
