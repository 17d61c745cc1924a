'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLanguage } from '@/components/i18n/language';
import type { Draft } from '@/geo/plans';
import { planAddress } from '../addresses';
import { useTRPC } from '../trpc';
import { newPlanId } from './new-plan-id';
import { usePlanFault } from './use-plan-fault';

/** Saves a plan for the first time and goes to it. */
export function useCreatePlan() {
  const language = useLanguage();
  const router = useRouter();
  const [id] = useState(newPlanId);
  const create = useMutation(
    useTRPC().plans.create.mutationOptions({
      onSuccess: () => router.push(planAddress(id, language)),
    }),
  );
  return {
    // It goes on while the plan is being opened.
    busy: create.isPending || create.isSuccess,
    /** In words, where the last try failed. */
    fault: usePlanFault(create.error),
    onCreate: (draft: Draft) => create.mutate({ id, writer: id, step: 1, draft }),
  };
}
