import type { TRPCClientErrorLike } from '@trpc/client';
import type { AppRouter } from '@/server/routers/atlas';

/** What a reader is shown of a question that failed. */
export interface Failure {
  /** Under which the server wrote the whole error down; null for a problem that is known. */
  reference: string | null;
  onRetry: () => void;
}

/** The failure of a query, or null while it has none. */
export function failureOf(query: {
  error: TRPCClientErrorLike<AppRouter> | null;
  refetch: () => unknown;
}): Failure | null {
  if (query.error === null) return null;
  const problem = query.error.data?.problem;
  return {
    reference: problem?.code === 'Unknown' ? problem.reference : null,
    onRetry: () => void query.refetch(),
  };
}
