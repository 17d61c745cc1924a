import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { SearchParams } from 'nuqs/server';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';
import { PageFrame } from '../page-frame';
import { makeQueryClient } from '../query-client';
import { DataPage } from './client';
import { loadData, qualityQuestion } from './search-params';

export const dynamic = 'force-dynamic';

/** The data page: what the figures are made of, and what was found wrong with it. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await loadData(searchParams);
  const answers = makeQueryClient();
  const { atlas } = createTRPCOptionsProxy({
    router: appRouter,
    ctx: context,
    queryClient: answers,
  });
  // A question that fails here is asked again by the browser, which shows what went wrong.
  await Promise.all([
    answers.prefetchQuery(atlas.release.queryOptions()),
    answers.prefetchQuery(atlas.quality.queryOptions(qualityQuestion(asked))),
  ]);
  return (
    <PageFrame language={asked.lang} answers={answers}>
      <DataPage />
    </PageFrame>
  );
}
