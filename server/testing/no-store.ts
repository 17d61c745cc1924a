import type { PlanStore } from '../store/plan-store';

/** The store of tests that ask for no plan. */
export const noStore = (): Promise<PlanStore> =>
  Promise.reject(new Error('this test was to ask for no plan'));
