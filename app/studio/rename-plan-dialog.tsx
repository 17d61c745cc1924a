'use client';
import { useMutation } from '@tanstack/react-query';
import { RenamePlan } from '@/components/studio/plan-list-rename';
import type { PlanLine } from '@/server/answers/plan-shapes';
import { useTRPC } from '../trpc';
import { usePlanFault } from './use-plan-fault';
import { useRefreshPlans } from './use-plan-list';

/** Asks for another title and saves it. */
export function RenamePlanDialog({ line, onClose }: { line: PlanLine; onClose: () => void }) {
  const refresh = useRefreshPlans();
  const rename = useMutation(
    useTRPC().plans.rename.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
    }),
  );
  return (
    <RenamePlan
      title={line.title}
      busy={rename.isPending}
      fault={usePlanFault(rename.error)}
      onRename={(title) => rename.mutate({ id: line.id, title })}
      onClose={onClose}
    />
  );
}
