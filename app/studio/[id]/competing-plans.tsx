'use client';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { later } from '@/components/controls/later';
import { useLanguage } from '@/components/i18n/language';
import { PlanCards } from '@/components/studio/plan-cards';
import type { Concept } from '@/geo/measures';
import {
  type Derived,
  type Draft,
  derive,
  type Ground,
  isEmptyGroup,
  type Plan,
  rulesOn,
  shareThatMeets,
  standingOf,
  unitsAfter,
} from '@/geo/plans';
import type { PlanLine } from '@/server/answers/plan-shapes';
import { planAddress } from '../../addresses';
import { useTRPC } from '../../trpc';
import { compareAddress } from '../compare/search-params';

interface Props {
  id: string;
  draft: Draft;
  ground: Ground;
  derived: Derived;
  scope: Uint8Array;
  concept: Concept;
}

/** As many as stand beside each other in the card; the page that compares takes more. */
const SHOWN = 3;
/** Plans of more groups are counted on the page that compares, beside the screen. */
const MOST_GROUPS = 400;
const PAUSE_MS = 400;

/** The plan in hand among the newest others of the same provinces and units; nothing where there are none. */
export const CompetingPlans = later(function CompetingPlans(props: Props) {
  const { id, draft, ground, derived, scope, concept } = props;
  const language = useLanguage();
  const { plans } = useTRPC();
  const lines = useQuery(plans.list.queryOptions({}, { staleTime: 0 })).data?.data;
  const shown = useMemo(() => competing(lines ?? [], id, draft), [lines, id, draft]);
  const others = useQueries({
    queries: shown.map((line) =>
      plans.get.queryOptions(
        // The newest: the revision of the list may have been thinned away since.
        { id: line.id },
        { staleTime: 0, enabled: line.id !== id && line.groups <= MOST_GROUPS },
      ),
    ),
  });
  const opened = others.map(({ data }) => data?.data.draft);
  // While units are picked one after the other the share may wait.
  const [settled] = useDebouncedValue(derived, PAUSE_MS);
  const meets = useMemo(() => {
    const of = (d: Derived) => shareOf(ground, d, concept, scope);
    const own = settled.plan.groups.length <= MOST_GROUPS ? of(settled) : null;
    return (line: PlanLine, i: number) => {
      if (line.id === id) return own;
      const other = opened[i];
      return other ? of(derive(ground, other.plan)) : null;
    };
  }, [ground, settled, concept, scope, id, opened]);
  if (shown.length < 2) return null;
  return (
    <PlanCards
      plans={shown.map((line, i) => ({
        id: line.id,
        title: line.id === id ? draft.title : line.title,
        href: line.id === id ? null : planAddress(line.id, language),
        groups: line.id === id ? filledGroups(draft.plan) : line.groups,
        proposed: false,
        meets: meets(line, i),
      }))}
      compareHref={compareAddress({ plans: shown.map((line) => line.id), lang: language })}
    />
  );
});

/** What it makes so far: an empty group is none yet. */
const filledGroups = ({ groups }: Plan) => groups.filter((group) => !isEmptyGroup(group)).length;

/** The plan and the newest others of its kind, in the order in which they were made. */
function competing(lines: readonly PlanLine[], id: string, draft: Draft): PlanLine[] {
  const area = [...draft.within].sort().join();
  const own = lines.filter((line) => line.id === id);
  const others = lines.filter(
    (line) =>
      line.id !== id &&
      line.level === draft.level &&
      line.edition === draft.plan.edition &&
      [...line.within].sort().join() === area,
  );
  const newest = others.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)).slice(0, SHOWN - 1);
  return [...own, ...newest].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

function shareOf(ground: Ground, derived: Derived, concept: Concept, scope: Uint8Array) {
  const { standards } = rulesOn(derived.plan.effective);
  if (!standards) return null;
  // Of the units that the plan makes: those that it leaves alone are not its doing.
  const after = unitsAfter(ground, derived, concept, scope).filter(({ group }) => group >= 0);
  return shareThatMeets(standingOf(after, standards).verdicts);
}
