/**
 * What an official saves while a plan is being made: the plan, and beside it what belongs to the work
 * and not to the law: its title, the provinces that are open, declared links, colours, locks, remarks.
 */
import { z } from 'zod';
import { type Edition, type IsoDate, LEVELS } from '@/geo/units';
import type { Link } from './adjacency';
import { migrate } from './migrate';
import { emptyPlan, type Plan } from './plan';

/** The form in which drafts are saved today; the plan inside has a version of its own. */
export const DRAFT_VERSION = 1;

/** What the maker of a plan gives a group, which no law knows. */
export interface GroupMark {
  /** Place in the palette of groups, from 0. */
  readonly colour: number;
  /** A locked group is not changed by a pick, and proposals keep it as it is. */
  readonly locked: boolean;
}

export interface Draft {
  readonly version: typeof DRAFT_VERSION;
  readonly title: string;
  /** The level of the units that are picked. */
  readonly level: 'province' | 'commune';
  /** Provinces whose communes are worked on, as codes of the plan's edition; none are all. */
  readonly within: readonly string[];
  readonly plan: Plan;
  /** One a group, in the order of the plan's. */
  readonly marks: readonly GroupMark[];
  readonly links: readonly Link[];
  readonly remarks: string;
}

/** A draft in which nothing is picked yet. */
export const emptyDraft = (
  title: string,
  level: Draft['level'],
  within: readonly string[],
  edition: Edition,
  effective: IsoDate,
): Draft => ({
  ...{ version: DRAFT_VERSION, title, level, within },
  ...{ plan: emptyPlan(edition, effective), marks: [], links: [], remarks: '' },
});

const OuterForm = z.object({
  version: z.literal(DRAFT_VERSION),
  title: z.string(),
  level: z.enum(LEVELS).extract(['province', 'commune']),
  within: z.array(z.string()),
  marks: z.array(z.object({ colour: z.int().min(0), locked: z.boolean() })),
  links: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      by: z.enum(['sea', 'bridge']),
      reason: z.string(),
    }),
  ),
  remarks: z.string(),
});

/** A draft as read, or why it cannot be, with what was saved untouched: nothing is thrown away. */
export type ReadDraft =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly problem: string; readonly saved: unknown };

/** Reads what was saved, by this version of the program or an earlier one. */
export function readDraft(saved: unknown): ReadDraft {
  const refuse = (problem: string): ReadDraft => ({ ok: false, problem, saved });
  const outer = OuterForm.safeParse(saved);
  if (!outer.success) {
    const [issue] = outer.error.issues;
    return refuse(`${issue?.path.join('.') || 'the draft'}: ${issue?.message ?? 'not readable'}`);
  }
  const inner = migrate((saved as { plan?: unknown }).plan);
  if (!inner.ok) return refuse(inner.problem);
  const { marks, ...rest } = outer.data;
  if (marks.length !== inner.plan.groups.length)
    return refuse(`marks: ${marks.length} given for ${inner.plan.groups.length} groups`);
  return { ok: true, draft: { ...rest, marks, plan: inner.plan } };
}
