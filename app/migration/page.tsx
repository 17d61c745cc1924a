import { setTimeout as sleep } from 'node:timers/promises';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { SearchParams } from 'nuqs/server';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';
import { boundaryFile } from '../boundary-file';
import { PageFrame } from '../page-frame';
import { makeQueryClient } from '../query-client';
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
  const answers = makeQueryClient();
  const trpc = createTRPCOptionsProxy({
    router: appRouter,
    ctx: context(asked.draft),
    queryClient: answers,
  });
  let outline: ReturnType<typeof boundaryFile>;
  try {
    const release = await answers.fetchQuery(trpc.atlas.release.queryOptions());
    const shown = resolveFlows(asked, release.data);
    if (shown) {
      const { edition } = shown;
      const level = 'province';
      outline = boundaryFile(release.data, level, edition);
      const flows = Promise.all([
        answers.prefetchQuery(trpc.flows.rows.queryOptions(rowsQuestion(asked, edition, level))),
        answers.prefetchQuery(trpc.flows.people.queryOptions({ level, edition })),
      ]);
      await answers.prefetchQuery(trpc.atlas.units.queryOptions({ level, edition }));
      // A server that has just begun still protects the small ones: the page need not wait for that.
      await Promise.race([flows, sleep(FLOWS_WITHIN_MS)]);
    }
  } catch {
    // The browser asks again and shows what failed, with a reference; a page is better than none.
  }
  return (
    <PageFrame language={asked.lang} answers={answers} draft={asked.draft}>
      {outline && (
        <link
          rel="preload"
          as="fetch"
          href={outline.url}
          crossOrigin="anonymous"
          fetchPriority="high"
        />
      )}
      <Migration />
    </PageFrame>
  );
}
