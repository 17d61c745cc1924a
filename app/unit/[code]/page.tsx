import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { SearchParams } from 'nuqs/server';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';
import { PageFrame } from '../../page-frame';
import { makeQueryClient } from '../../query-client';
import { UnitPage } from './client';
import { loadUnit } from './search-params';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<SearchParams>;
}

/** The history of a unit: what it was, and what it became. */
export default async function Page({ params, searchParams }: Props) {
  const [{ code }, { on, lang, draft }] = await Promise.all([params, loadUnit(searchParams)]);
  const answers = makeQueryClient();
  const { atlas } = createTRPCOptionsProxy({
    router: appRouter,
    ctx: () => context(draft),
    queryClient: answers,
  });
  // A question that fails here is asked again by the browser, which shows what went wrong.
  await Promise.all([
    answers.prefetchQuery(atlas.release.queryOptions()),
    answers.prefetchQuery(atlas.history.queryOptions({ code, on: on ?? undefined })),
  ]);
  return (
    <PageFrame language={lang} answers={answers} draft={draft}>
      <UnitPage code={code} />
    </PageFrame>
  );
}
