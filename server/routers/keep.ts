/** How an answer leaves a router: through the gate, and most of them made once. */
import type { Draft, GuardedSet } from '../answers/draft';
import type { Answer } from '../answers/shapes';
import type { Memo } from '../memo';
import { type Published, publish } from '../publish';
import type { Asking } from './trpc';

/** Publishes an answer. */
export async function pass<Q, G extends GuardedSet, D>(
  { release, viewer, threshold }: Asking,
  draft: Promise<Draft<Q, G, D>>,
): Promise<Published<Answer<Q, D>>> {
  return publish(release, viewer, threshold, await draft);
}

/** Publishes an answer once and keeps it: a release never changes, so neither does the answer. */
export function keep<Q, D>(
  { release, viewer, threshold }: Asking,
  name: string,
  input: unknown,
  make: () => Promise<Published<Answer<Q, D>>>,
  kept: Memo = release.answers,
): Promise<Published<Answer<Q, D>>> {
  const key = `${name} ${viewer.area} ${threshold} ${JSON.stringify(input)}`;
  return kept.get(key, make);
}
