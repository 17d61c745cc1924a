'use client';
import { useEffect, useState } from 'react';
import { sendUnsaved } from './send-unsaved';
import { useKeeping } from './use-keeping';
import { useRefreshPlans } from './use-plan-list';

/**
 * Sends what this browser still keeps of any plan, from pages that ended before the server had it.
 * @returns the titles of what was found and is saved now
 */
export function useLeftWork(): string[] {
  const keeping = useKeeping();
  const refresh = useRefreshPlans();
  const [saved, setSaved] = useState<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a visit; how to ask again may change
  useEffect(() => {
    const sendAll = async () => {
      const titles: string[] = [];
      for (const work of await keeping.journal.read()) {
        // What cannot be sent now stays where it is, for the next visit.
        const sent = await sendUnsaved(work, keeping).catch(() => null);
        if (sent) titles.push(sent.work.draft.title);
      }
      if (titles.length === 0) return;
      setSaved(titles);
      await refresh();
    };
    // A browser that keeps nothing for pages has kept nothing to send.
    sendAll().catch(() => {});
  }, [keeping]);
  return saved;
}
