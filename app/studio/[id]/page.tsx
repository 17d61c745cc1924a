import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { SearchParams } from 'nuqs/server';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';
import { boundaryFile } from '../../boundary-file';
import { PageFrame } from '../../page-frame';
import { makeQueryClient } from '../../query-client';
import type { GroundQuestion } from '../use-ground';
import { Studio } from './client';
import { loadStudio } from './search-params';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/**
 * The studio of one plan. Its work is the browser's: the server draws nothing before it, but tells on
 * which ground the plan stands, so that the ground travels while the browser opens the plan.
 */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { lang }] = await Promise.all([params, loadStudio(searchParams)]);
  const { answers, stands, outline } = await groundOf(id);
  return (
    <PageFrame language={lang} answers={answers}>
      {outline && (
        <link
          rel="preload"
          as="fetch"
          href={outline}
          crossOrigin="anonymous"
          fetchPriority="high"
        />
      )}
      <Studio id={id} stands={stands} />
    </PageFrame>
  );
}

/** What the saved plan stands on; null where it cannot be told: the browser then tells what is wrong. */
async function groundOf(id: string) {
  const answers = makeQueryClient();
  // A large plan has no business in the page: the browser asks for it, and may have a newer one.
  const here = makeQueryClient();
  const asking = (queryClient: typeof answers) =>
    createTRPCOptionsProxy({ router: appRouter, ctx: context, queryClient });
  let stands: GroundQuestion | null = null;
  let outline: string | undefined;
  try {
    const [release, plan] = await Promise.all([
      answers.fetchQuery(asking(answers).atlas.release.queryOptions()),
      here.fetchQuery(asking(here).plans.get.queryOptions({ id })),
    ]);
    const { level, plan: drawn } = plan.data.draft;
    const { edition } = drawn;
    stands = { level, edition };
    outline = boundaryFile(release.data, level, edition)?.url;
    // Begun now, it is there when the browser asks: answers are kept with the release.
    void here.prefetchQuery(asking(here).studio.ground.queryOptions({ level, edition }));
  } catch {
    // The browser asks again and shows what failed.
  }
  return { answers, stands, outline };
}
