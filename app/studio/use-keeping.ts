'use client';
import { TRPCClientError } from '@trpc/client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ToldProblem } from '@/server/errors';
import type { AppRouter } from '@/server/routers/app';
import { useTRPCClient } from '../trpc';
import { browserJournal } from './browser-journal';
import { PlanRefused, type PlanServer } from './saved-plan';
import type { Keeping } from './send-unsaved';

/** Where plans are kept: on the server, and until it has them in the journal of this browser. */
export function useKeeping(): Keeping {
  const server = usePlanServer();
  const t = useTranslations('saved');
  return useMemo(
    () => ({
      server,
      journal: browserJournal(),
      titleOfCopy: (title) => t('titleOfCopy', { title }),
    }),
    [server, t],
  );
}

/** What the server told of a failure; null where it was not reached. */
export function problemOf(error: unknown): ToldProblem | null {
  if (!(error instanceof TRPCClientError)) return null;
  return (error as TRPCClientError<AppRouter>).data?.problem ?? null;
}

/** The server's procedures as saving needs them, with the problem of each refusal. */
function usePlanServer(): PlanServer {
  const { plans } = useTRPCClient();
  return useMemo(() => {
    const told = (error: unknown): never => {
      throw new PlanRefused(problemOf(error));
    };
    return {
      get: (id) => plans.get.query({ id }).then(({ data }) => data, told),
      save: ({ plan, writer, step, base, draft }) =>
        plans.save.mutate({ id: plan, writer, step, base, draft }).then(({ data }) => data, told),
      create: ({ plan, writer, step, draft }) =>
        plans.create.mutate({ id: plan, writer, step, draft }).then(({ data }) => data, told),
    };
  }, [plans]);
}
