import { useCallback, useEffect, useRef, useState } from 'react';
import type { Proposal } from '@/geo/plans';
import { type SearchState, searchPlans } from './search-plans';

export interface Search {
  readonly proposal: Proposal;
  readonly state: SearchState;
}

const startThread = () =>
  new Worker(new URL('./propose-worker.ts', import.meta.url), { type: 'module' });

/** A search for proposals that outlives the dialog it was begun in, one at a time. */
export function useProposals() {
  const [search, setSearch] = useState<Search | null>(null);
  const end = useRef<() => void>(() => {});
  const start = useCallback((proposal: Proposal) => {
    end.current();
    end.current = searchPlans(startThread(), proposal, (state) => setSearch({ proposal, state }));
  }, []);
  const cancel = useCallback(() => end.current(), []);
  const forget = useCallback(() => {
    end.current();
    setSearch(null);
  }, []);
  useEffect(() => () => end.current(), []);
  return { search, start, cancel, forget };
}
