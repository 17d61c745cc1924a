import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { SearchParams } from 'nuqs/server';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';
import { PageFrame } from '../../page-frame';
import { makeQueryClient } from '../../query-client';
import { ComparePage } from './client';
import { loadComparison } from './search-params';

export const dynamic = 'force-dynamic';

/** Plans side by side. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { lang } = await loadComparison(searchParams);
  const answers = makeQueryClient();
  const { atlas } = createTRPCOptionsProxy({
    router: appRouter,
    ctx: context,
    queryClient: answers,
  });
  // A question that fails here is asked again by the browser, which shows what went wrong.
  await answers.prefetchQuery(atlas.release.queryOptions());
  return (
    <PageFrame language={lang} answers={answers}>
      <ComparePage />
    </PageFrame>
  );
}
