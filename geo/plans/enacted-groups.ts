import { contributorsOf, type Plan } from './plan';

/** What law passes between two editions, a row a pair of units. */
export interface LawRows {
  readonly fromCode: readonly (string | null)[];
  readonly toCode: readonly string[];
}

/**
 * Places of the groups that are law on the plan's day: their code is in force on it, and it was made of
 * just the units that the group is made of. What was counted of such a unit itself is better than any
 * sum over its parts.
 */
export function enactedGroups(plan: Plan, { fromCode, toCode }: LawRows): Set<number> {
  const givers = new Map<string, Set<string>>();
  toCode.forEach((to, i) => {
    const from = fromCode[i];
    if (from == null) return;
    const known = givers.get(to);
    if (known) known.add(from);
    else givers.set(to, new Set([from]));
  });
  const enacted = plan.groups.flatMap((group, g) => {
    const law = givers.get(group.code);
    const own = new Set(contributorsOf(group));
    return law?.size === own.size && [...own].every((code) => law.has(code)) ? [g] : [];
  });
  return new Set(enacted);
}
