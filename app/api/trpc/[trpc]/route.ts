import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Every question of the browser; several may come in one request. Says how long the answers took. */
export async function GET(request: Request): Promise<Response> {
  const began = performance.now();
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: context,
  });
  const took = (performance.now() - began).toFixed(1);
  response.headers.set('Server-Timing', `answer;dur=${took}`);
  return response;
}

export { GET as POST };
