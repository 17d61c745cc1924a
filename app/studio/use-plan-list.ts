'use client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../trpc';
import { newPlanId } from './new-plan-id';
import { type AskedPlans, listQuestion } from './search-params';

/** The saved plans as they are now: others change them too, so no older answer will do. */
export function usePlanList(asked: AskedPlans) {
  return useQuery(
    useTRPC().plans.list.queryOptions(listQuestion(asked), {
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
}

/** Asks again for everything about plans that is on the screen. */
export function useRefreshPlans(): () => Promise<void> {
  const answers = useQueryClient();
  const { plans } = useTRPC();
  return () => answers.invalidateQueries(plans.pathFilter());
}

/** The changes of plans that need no more than a press. */
export function usePlanChanges() {
  const { plans } = useTRPC();
  const refresh = useRefreshPlans();
  const onSettled = () => refresh();
  const duplicate = useMutation(plans.duplicate.mutationOptions({ onSettled }));
  const remove = useMutation(plans.remove.mutationOptions({ onSettled }));
  const bringBack = useMutation(plans.bringBack.mutationOptions({ onSettled }));
  return {
    duplicate: (id: string, title: string) => duplicate.mutate({ id, to: newPlanId(), title }),
    remove: (id: string, onSuccess: () => void) => remove.mutate({ id }, { onSuccess }),
    bringBack: (id: string, onSuccess?: () => void) => bringBack.mutate({ id }, { onSuccess }),
    /** Why the last of them failed; null where it did not. */
    failed: duplicate.error ?? remove.error ?? bringBack.error,
  };
}
