import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { tell, toTrpcError } from './errors';

/** Any error as JSON, for the routes that are not tRPC's. */
export function errorResponse(error: unknown): Response {
  const { problem, message } = tell(error);
  return Response.json(
    { error: problem.code, message, problem },
    {
      status: getHTTPStatusCodeFromError(toTrpcError(error)),
      headers: { 'Cache-Control': 'no-store' },
    },
  );
}
