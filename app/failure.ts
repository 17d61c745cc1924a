import type { TRPCClientErrorLike } from '@trpc/client';
import type { ToldProblem } from '@/server/errors';
import type { AppRouter } from '@/server/routers/app';

/** What a reader is shown of a question that failed. */
export interface Failure {
  /** What the server told of it; null when the server was not reached. */
  problem: ToldProblem | null;
  onRetry: () => void;
}

/** The failure of a query, or null while it has none. */
export function failureOf(query: {
  error: TRPCClientErrorLike<AppRouter> | null;
  refetch: () => unknown;
}): Failure | null {
  if (query.error === null) return null;
  return {
    problem: query.error.data?.problem ?? null,
    onRetry: () => void query.refetch(),
  };
}
