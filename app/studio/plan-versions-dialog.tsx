'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { PlanVersions } from '@/components/studio/plan-list-versions';
import type { PlanLine } from '@/server/answers/plan-shapes';
import { failureOf } from '../failure';
import { useTRPC } from '../trpc';
import { useRefreshPlans } from './use-plan-list';

interface Props {
  line: Pick<PlanLine, 'id' | 'title' | 'status'>;
  onClose: () => void;
  /** Told when an earlier version has become the newest. */
  onRestored?: () => void;
}

/** The kept versions of a plan: go back to one, or name it. */
export function PlanVersionsDialog({ line: { id, title, status }, onClose, onRestored }: Props) {
  const { plans } = useTRPC();
  const refresh = useRefreshPlans();
  const versions = useQuery(plans.versions.queryOptions({ id }, { staleTime: 0 }));
  const name = useMutation(plans.nameVersion.mutationOptions({ onSettled: refresh }));
  const restore = useMutation(
    plans.restore.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onRestored?.();
      },
    }),
  );
  const failure = failureOf(versions);
  return (
    <PlanVersions
      title={title}
      versions={versions.data?.data}
      restorable={status !== 'adopted'}
      busy={restore.isPending}
      restored={restore.isSuccess ? restore.variables.revision : null}
      onRestore={(revision) => restore.mutate({ id, revision })}
      onName={(revision, text) => name.mutate({ id, revision, name: text })}
      onClose={onClose}
    >
      {failure ? <Failed {...failure} /> : <Loading bars={5} />}
    </PlanVersions>
  );
}
