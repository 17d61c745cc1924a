import type { Draft } from './draft';
import type { Group } from './plan';

/** Each group as it was last written: an edit makes another group of what it changes. */
const known = new WeakMap<Group, string>();

function textOf(group: Group): string {
  const kept = known.get(group);
  if (kept !== undefined) return kept;
  const text = JSON.stringify(group);
  known.set(group, text);
  return text;
}

/** An object as JSON with room for more: without the brace that ends it. */
const open = (object: object) => JSON.stringify(object).slice(0, -1);

/** The draft as JSON. Of a plan of the country an edit writes two groups anew, and not thousands. */
export function draftText({ plan, ...work }: Draft): string {
  const { groups, ...about } = plan;
  return `${open(work)},"plan":${open(about)},"groups":[${groups.map(textOf).join(',')}]}}`;
}
