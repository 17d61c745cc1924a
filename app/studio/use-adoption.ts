'use client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Language } from '@/components/theme';
import type { Draft } from '@/geo/plans';
import type { IsoDate } from '@/geo/units';
import type { AdoptionJob } from '@/server/answers/adoption-shapes';
import { newUnitsAddress } from '../addresses';
import { useTRPC, useTRPCClient } from '../trpc';
import type { Camera } from './[id]/camera-over';

/** How often a work that goes on is looked at. */
const LOOK_EVERY_MS = 400;
/** A running server picks a published release up within this time. */
const PICKED_UP_MS = 1200;

interface Asked {
  draft: Draft;
  /** The name under which the plan is saved, and the event that it has become. */
  savedAs: string | null;
  event: string | null;
  /** Whether the dialog is open: only then the server is asked what would happen. */
  opened: boolean;
  language: Language;
  /** Where the map on what was made is to stand; null over the whole country. */
  camera: Camera | null;
  /** Told once a plan was adopted or withdrawn. */
  onSettled: () => void;
}

/** What the dialog of adopting asks of the server: what would happen, the work itself, and how far it is. */
export function useAdoption(asked: Asked) {
  const { draft, savedAs, event, opened, language, camera, onSettled } = asked;
  const { adoption } = useTRPC();
  const server = useTRPCClient().adoption;
  const store = useQueryClient();
  const [date, setDate] = useState<IsoDate>(draft.plan.effective);
  const [id, setId] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const preview = useQuery({
    // A large draft is written out for its key: only where it is asked.
    queryKey: ['adoption preview', date, opened ? draft : null],
    queryFn: opened && event === null ? () => server.preview.mutate({ draft, date }) : skipToken,
  });
  const job = useQuery(
    adoption.job.queryOptions(id === null ? skipToken : { id }, {
      refetchInterval: ({ state }) =>
        state.data?.data?.state === 'running' || !state.data ? LOOK_EVERY_MS : false,
    }),
  ).data?.data;

  const settled = job?.state === 'done' && job.act !== 'as_if' ? job.id : null;
  useEffect(() => {
    if (settled === null) return;
    // Also where the dialog is closed meanwhile: what was done is done.
    setTimeout(() => {
      onSettled();
      void store.invalidateQueries();
    }, PICKED_UP_MS);
  }, [settled, store, onSettled]);

  const begin = (start: Promise<{ data: AdoptionJob }>) => {
    setFailed(null);
    start.then(({ data }) => setId(data.id), setFailed);
  };
  return {
    preview: preview.data?.data ?? null,
    job: job ?? null,
    /** Why the server was not reached or refused to begin. */
    failed: failed ?? preview.error,
    mapHref: job ? mapOf(job, draft, language, camera) : null,
    onDate: setDate,
    onAdopt: (resolution: { decree: string; date: IsoDate; title: string }) =>
      begin(server.adopt.mutate({ draft, savedAs, ...resolution })),
    onWithdraw: () => {
      if (event !== null) begin(server.withdraw.mutate({ event, savedAs }));
    },
    onAsIf: () => begin(server.asIf.mutate({ draft, savedAs })),
    onCancel: () => {
      if (id !== null) void server.cancel.mutate({ id });
    },
    onAgain: () => setId(null),
  };
}

/** The map on what was made: a draft, the new units, or what is in force again. */
function mapOf(
  { act, state, result }: AdoptionJob,
  draft: Draft,
  lang: Language,
  camera: Camera | null,
): string | null {
  if (state !== 'done' || !result) return null;
  const { id, effective } = result;
  return newUnitsAddress(draft, effective, lang, camera, act === 'as_if' ? id : null);
}
