/** Drafts on one ground: each derived on it with its own links, and summed up. */
import { type PlanSummary, summarize } from './compare';
import { type Derived, derive } from './derive';
import type { Draft } from './draft';
import type { CountId, Ground } from './ground';
import { type Rules, rulesOn } from './judge-plan';
import { linkedGround } from './linked-ground';
import { contributorsOf, type Plan } from './plan';
import { RULE_SETS } from './rule-sets';
import type { StandardSet } from './standards';

/** The sets of standards that plans can be judged by, in the order in which they came into force. */
export const STANDARD_SETS: readonly StandardSet[] = RULE_SETS.filter(
  (set): set is StandardSet => set.purpose === 'standards',
);

/** The rules of the day of a plan, or with the standards of a decree that was chosen instead. */
export function rulesFor({ effective }: Pick<Plan, 'effective'>, setId: string | null): Rules {
  const own = rulesOn(effective);
  if (setId === null) return own;
  return { ...own, standards: STANDARD_SETS.find(({ id }) => id === setId) };
}

export interface DraftOnGround {
  readonly derived: Derived;
  readonly summary: PlanSummary;
  /** Codes that the ground does not have. The figures of their groups are unknown. */
  readonly strangers: readonly string[];
  /** Codes that two groups take whole: their people are counted in both. */
  readonly doubles: readonly string[];
}

/**
 * Works out a draft.
 * @param bare the ground without declared links
 * @param setId the decree to judge by; null for the one in force on the day of the plan
 * @param concept the people who are counted
 */
export function draftOnGround(
  bare: Ground,
  { plan, links }: Pick<Draft, 'plan' | 'links'>,
  setId: string | null,
  concept: CountId,
): DraftOnGround {
  const ground = linkedGround(bare, links);
  const derived = derive(ground, plan);
  const summary = summarize(ground, derived, rulesFor(plan, setId), concept);
  const named = new Set(plan.groups.flatMap(contributorsOf));
  const seen = new Set<string>();
  const doubles = new Set<string>();
  for (const { members } of plan.groups)
    for (const code of members) (seen.has(code) ? doubles : seen).add(code);
  return {
    ...{ derived, summary, doubles: [...doubles] },
    strangers: [...named].filter((code) => !ground.indexOf.has(code)),
  };
}
