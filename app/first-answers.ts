import type { QueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { context } from '@/server/context';
import { type AppRouter, appRouter } from '@/server/routers/app';
import { makeQueryClient } from './query-client';

type Asker = ReturnType<typeof createTRPCOptionsProxy<AppRouter>>;

/**
 * Asks in this process what a page shows first; the answers travel with it. What fails is asked again by
 * the browser, which shows why, with a reference: a page is better than none.
 * @param draft the draft that is asked; null for what is law
 * @returns what the page itself needs of the answers; null where they failed
 */
export async function firstAnswers<T>(
  draft: string | null,
  ask: (answers: QueryClient, trpc: Asker) => Promise<T>,
): Promise<{ answers: QueryClient; found: T | null }> {
  const answers = makeQueryClient();
  const trpc = createTRPCOptionsProxy({
    router: appRouter,
    ctx: context(draft),
    queryClient: answers,
  });
  const found = await ask(answers, trpc).catch(() => null);
  return { answers, found };
}
