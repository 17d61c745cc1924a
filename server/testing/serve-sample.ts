import { afterAll, beforeAll } from 'vitest';
import type { SeriesDate } from '@/data/sample/people/demography';
import { uncheckedSample } from '@/data/sample/testing/unchecked-release';
import { CurrentRelease } from '../current-release';
import { readEnv } from '../env';
import { appRouter } from '../routers/app';
import { callerFactory } from '../routers/trpc';
import { ANYONE } from '../viewer';
import { noStore } from './no-store';

/** The sample country with the people of some days, made before the tests of a file. */
export function serveSample(dates: readonly SeriesDate[]) {
  let made: Awaited<ReturnType<typeof uncheckedSample>>;
  let current: CurrentRelease;
  beforeAll(async () => {
    made = await uncheckedSample(dates);
    current = new CurrentRelease(readEnv({ DANDO_DATA: made.root }));
  });
  afterAll(async () => {
    current.close();
    await made.remove();
  });
  return {
    /** @param threshold counts from 1 to below it are hidden */
    ask: (threshold: number) =>
      callerFactory(appRouter)({ current, store: noStore, viewer: ANYONE, threshold }),
  };
}
