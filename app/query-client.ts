import { QueryClient } from '@tanstack/react-query';

/** A store of answers, made alike for one request on the server and for one visit in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: 1 } } });
}
