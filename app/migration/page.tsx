import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { SearchParams } from 'nuqs/server';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';
import { boundaryFile } from '../boundary-file';
import { makeQueryClient } from '../query-client';
import { Migration } from './client';
import { rowsQuestion } from './questions';
import { resolveFlows } from './resolve-flows';
import { loadFlows } from './search-params';

export const dynamic = 'force-dynamic';

/** Who moves, from where, to where: the flows between provinces travel with the page. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await loadFlows(searchParams);
  const answers = makeQueryClient();
  const trpc = createTRPCOptionsProxy({ router: appRouter, ctx: context(), queryClient: answers });
  let outline: ReturnType<typeof boundaryFile>;
  try {
    const release = await answers.fetchQuery(trpc.atlas.release.queryOptions());
    const shown = resolveFlows(asked, release.data);
    if (shown) {
      const { edition } = shown;
      const level = 'province';
      outline = boundaryFile(release.data, level, edition);
      await Promise.all([
        answers.prefetchQuery(trpc.atlas.units.queryOptions({ level, edition })),
        answers.prefetchQuery(trpc.flows.rows.queryOptions(rowsQuestion(asked, edition, level))),
        answers.prefetchQuery(trpc.flows.people.queryOptions({ level, edition })),
      ]);
    }
  } catch {
    // The browser asks again and shows what failed, with a reference; a page is better than none.
  }
  return (
    <HydrationBoundary state={dehydrate(answers)}>
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
    </HydrationBoundary>
  );
}
