import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { SearchParams } from 'nuqs/server';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';
import { makeQueryClient } from '../query-client';
import { PlanListPage } from './client';
import { listQuestion, loadPlanList } from './search-params';

export const dynamic = 'force-dynamic';

/** The saved plans of mergers, and the beginning of a new one. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await loadPlanList(searchParams);
  const answers = makeQueryClient();
  const { atlas, plans } = createTRPCOptionsProxy({
    router: appRouter,
    ctx: context,
    queryClient: answers,
  });
  // A question that fails here is asked again by the browser, which shows what went wrong.
  await Promise.all([
    answers.prefetchQuery(atlas.release.queryOptions()),
    answers.prefetchQuery(plans.list.queryOptions(listQuestion(asked))),
  ]);
  return (
    <HydrationBoundary state={dehydrate(answers)}>
      <PlanListPage />
    </HydrationBoundary>
  );
}
