import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/atlas';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Every question of the browser; several may come in one request. */
export function GET(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: context,
  });
}

export { GET as POST };
