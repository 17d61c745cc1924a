'use client';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@/server/routers/app';

/** The server's questions as options of react-query, for everything in `app/`. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/**
 * The one way from the browser to the server.
 * @param draft the draft to ask; it stands in the address of every request, so that nothing on the way
 * can give the answer of one for that of another
 */
export function makeClient(draft: string | null = null) {
  const url = draft === null ? '/api/trpc' : `/api/trpc?draft=${draft}`;
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url })] });
}
