/** Drafts on one ground: each derived on it with its own links, and summed up. */
import { type PlanSummary, summarize } from './compare';
import { type Derived, derive, follow } from './derive';
import type { PublishedFigures } from './dossier';
import type { Draft } from './draft';
import type { CountId, Ground } from './ground';
import { type Rules, rulesOn } from './judge-plan';
import { linkedGround } from './linked-ground';
import { contributorsOf, type Group, type Plan } from './plan';
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

/** By what all plans of a comparison are worked out. */
export interface CommonTerms {
  /** The decree to judge by; null for the one in force on the day of each plan. */
  readonly setId: string | null;
  /** The people who are counted. */
  readonly concept: CountId;
  /** See `commonScope`. */
  readonly scope: Uint8Array;
}

/**
 * The drafts with groups that are alike, in one or in several, as the very same object: what follows
 * from such a group is then worked out once (see `changed-groups.ts`).
 */
export function withSharedGroups<T extends Pick<Draft, 'plan'>>(drafts: readonly T[]): T[] {
  const known = new Map<string, Group>();
  const shared = (group: Group): Group => {
    const text = JSON.stringify(group);
    const same = known.get(text) ?? group;
    known.set(text, same);
    return same;
  };
  return drafts.map((draft) => {
    const { plan } = draft;
    return { ...draft, plan: { ...plan, groups: plan.groups.map(shared) } };
  });
}

/**
 * Works out a draft.
 * @param bare the ground without declared links
 * @param published of groups that are law, by place
 * @param like what was worked out of a draft with the same links: groups that both share are kept
 */
export function draftOnGround(
  bare: Ground,
  { plan, links }: Pick<Draft, 'plan' | 'links'>,
  { setId, concept, scope }: CommonTerms,
  published: ReadonlyMap<number, PublishedFigures> = new Map(),
  like: Derived | null = null,
): DraftOnGround {
  const ground = linkedGround(bare, links);
  const derived = like ? follow(ground, like, plan) : derive(ground, plan);
  const rules = rulesFor(plan, setId);
  const summary = summarize(ground, derived, { rules, concept, scope, published });
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

/**
 * The units that plans are compared on, 1 for each by index: those of all provinces that any of them
 * works on, and whatever a group takes beside. A draft without provinces works on the whole country.
 */
export function commonScope(
  { units }: Pick<Ground, 'units'>,
  drafts: readonly Pick<Draft, 'plan' | 'within'>[],
): Uint8Array {
  if (drafts.some(({ within }) => within.length === 0)) return new Uint8Array(units.length).fill(1);
  const provinces = new Set(drafts.flatMap(({ within }) => within));
  const taken = new Set(drafts.flatMap(({ plan }) => plan.groups.flatMap(contributorsOf)));
  return Uint8Array.from(units, ({ code, parentCode }) =>
    provinces.has(code) || provinces.has(parentCode ?? '') || taken.has(code) ? 1 : 0,
  );
}
