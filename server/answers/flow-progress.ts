import { flowEditions } from '../flow-counts';
import { splitOf } from '../flow-mask';
import { flowYears } from '../flow-years';
import type { FlowProgressInput } from '../routers/flow-inputs';
import type { Asking } from '../routers/trpc';
import type { Draft } from './draft';
import type { FlowProgressData } from './flow-shapes';

/** How far the server is with what `flows.rows` waits for. Asking makes nothing, and costs nothing. */
export async function flowProgress(
  { release, threshold }: Asking,
  asked: FlowProgressInput,
): Promise<Draft<FlowProgressInput, Record<string, never>, FlowProgressData>> {
  const { from = 0, to = 9999 } = asked;
  const editions = await flowEditions(release);
  const years = (
    await Promise.all(editions.map((edition) => flowYears(release, edition, threshold)))
  )
    .flat()
    .filter(({ year }) => Number(year) >= from && Number(year) <= to);
  const told = (isReady: boolean): string[] =>
    years
      .filter((each) => each.isReady(splitOf(asked)) === isReady)
      .map(({ year }) => year)
      .sort();
  return {
    question: asked,
    about: null,
    source: null,
    notes: [],
    guarded: {},
    compose: () => ({ data: { ready: told(true), awaited: told(false) } }),
  };
}
