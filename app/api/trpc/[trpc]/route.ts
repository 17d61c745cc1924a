import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { context } from '@/server/context';
import { errorResponse } from '@/server/error-response';
import { mustComeFromOwnPage } from '@/server/own-page';
import { appRouter } from '@/server/routers/app';
import { mustFit } from '@/server/routers/plan-inputs';

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

/** Every change: only from a page of ours, and of a size that is not read when it is too large. */
export async function POST(request: Request): Promise<Response> {
  try {
    mustComeFromOwnPage(request.headers);
    mustFit(Number(request.headers.get('content-length')), 2);
  } catch (error) {
    return errorResponse(error);
  }
  return GET(request);
}
