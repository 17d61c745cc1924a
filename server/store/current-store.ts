import { env } from '../env';
import { PlanStore } from './plan-store';

// Next loads modules again at every change of the code, and bundles pages and routes apart.
const kept = globalThis as { dandoPlanStore?: Promise<PlanStore> };

/** The store of this process, opened when it is first needed; one that failed to open is tried again. */
export function currentStore(): Promise<PlanStore> {
  kept.dandoPlanStore ??= PlanStore.open(env()).catch((error: unknown) => {
    kept.dandoPlanStore = undefined;
    throw error;
  });
  return kept.dandoPlanStore;
}
