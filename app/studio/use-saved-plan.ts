'use client';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Draft } from '@/geo/plans';
import { PlanSaver } from './plan-saver';
import type { SavedPlanView } from './saved-plan';
import { useKeeping } from './use-keeping';

export interface UseSavedPlan extends SavedPlanView {
  /** The plan is now this. Kept in the browser at once, on the server within a second. */
  change: (next: Draft) => void;
  /** Saves at once, tries a failed opening again, or looks for a newer revision. */
  retry: () => void;
}

/** A saved plan under the hands of its maker: nothing that was changed is lost. */
export function useSavedPlan(id: string): UseSavedPlan {
  const keeping = useKeeping();
  const saver = useMemo(() => new PlanSaver(id, keeping), [id, keeping]);
  useEffect(() => {
    const again = () => void saver.lookAgain();
    const gone = () => void saver.flush();
    const seen = () => void (document.hidden ? saver.flush() : saver.lookAgain());
    // Only where this browser keeps nothing is there something to lose by leaving.
    const leaving = (event: BeforeUnloadEvent) => {
      const { status, keptHere } = saver.view();
      if (!keptHere && status !== 'saved') event.preventDefault();
    };
    void saver.open();
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pagehide', gone);
    window.addEventListener('online', again);
    window.addEventListener('beforeunload', leaving);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pagehide', gone);
      window.removeEventListener('online', again);
      window.removeEventListener('beforeunload', leaving);
      saver.close();
    };
  }, [saver]);
  const view = useSyncExternalStore(saver.subscribe, saver.view, saver.view);
  const change = useCallback((next: Draft) => saver.change(next), [saver]);
  const retry = useCallback(() => void saver.lookAgain(), [saver]);
  return useMemo(() => ({ ...view, change, retry }), [view, change, retry]);
}
