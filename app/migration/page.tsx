import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchParams } from 'nuqs/server';
import { boundaryFile } from '../boundary-file';
import { firstAnswers } from '../first-answers';
import { OutlinePreload } from '../outline-preload';
import { PageFrame } from '../page-frame';
import { Migration } from './client';
import { rowsQuestion } from './questions';
import { resolveFlows } from './resolve-flows';
import { loadFlows } from './search-params';

/** What the page waits for its flows; later ones are asked for by the browser. */
const FLOWS_WITHIN_MS = 400;

export const dynamic = 'force-dynamic';

/** Who moves, from where, to where: the flows between provinces travel with the page. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await loadFlows(searchParams);
  const { answers, found: outline } = await firstAnswers(asked.draft, async (store, trpc) => {
    const release = await store.fetchQuery(trpc.atlas.release.queryOptions());
    const shown = resolveFlows(asked, release.data);
    if (!shown) return null;
    const { edition } = shown;
    const level = 'province';
    const flows = Promise.all([
      store.prefetchQuery(trpc.flows.rows.queryOptions(rowsQuestion(asked, edition, level))),
      store.prefetchQuery(trpc.flows.people.queryOptions({ level, edition })),
    ]);
    await store.prefetchQuery(trpc.atlas.units.queryOptions({ level, edition }));
    // A server that has just begun still protects the small ones: the page need not wait for that.
    await Promise.race([flows, sleep(FLOWS_WITHIN_MS)]);
    return boundaryFile(release.data, level, edition) ?? null;
  });
  return (
    <PageFrame language={asked.lang} answers={answers} draft={asked.draft}>
      {outline && <OutlinePreload url={outline.url} />}
      <Migration />
    </PageFrame>
  );
}
