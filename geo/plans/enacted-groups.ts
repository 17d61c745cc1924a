import { contributorsOf, type Group } from './plan';

/** What law passes between two editions, a row a pair of units. */
export interface LawRows {
  readonly fromCode: readonly (string | null)[];
  readonly toCode: readonly string[];
}

/**
 * Tells of a group whether it is law on the plan's day: its code is in force on it, and it was made of
 * just the units that the group is made of. What was counted of such a unit itself is better than any
 * sum over its parts. What was told of a group is kept while the group is.
 */
export function enactedBy({ fromCode, toCode }: LawRows): (group: Group) => boolean {
  const givers = new Map<string, Set<string>>();
  toCode.forEach((to, i) => {
    const from = fromCode[i];
    if (from == null) return;
    const known = givers.get(to);
    if (known) known.add(from);
    else givers.set(to, new Set([from]));
  });
  const told = new WeakMap<Group, boolean>();
  return (group) => {
    const known = told.get(group);
    if (known !== undefined) return known;
    const law = givers.get(group.code);
    const own = new Set(contributorsOf(group));
    const enacted = law?.size === own.size && [...own].every((code) => law.has(code));
    told.set(group, enacted);
    return enacted;
  };
}
