import { afterAll, beforeAll } from 'vitest';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { CurrentRelease } from '../current-release';
import { readEnv } from '../env';
import { appRouter } from '../routers/app';
import { callerFactory } from '../routers/trpc';
import { ANYONE } from '../viewer';
import { noStore } from './no-store';

/** A release of the tiny country, built before the tests of a file and served to them as a server does. */
export function serveTiny() {
  let tiny: TinyRelease;
  let current: CurrentRelease;
  beforeAll(async () => {
    tiny = await buildTinyRelease();
    current = new CurrentRelease(readEnv({ DANDO_DATA: tiny.root }));
  });
  afterAll(async () => {
    current.close();
    await tiny.remove();
  });
  const ask = (threshold: number) =>
    callerFactory(appRouter)({ current, store: noStore, viewer: ANYONE, threshold });
  return {
    current: () => current,
    /** The folder of the release. */
    folder: () => tiny.folder,
    /** The questions of the atlas. @param threshold counts from 1 to below it are hidden */
    atlas: (threshold: number) => ask(threshold).atlas,
    /** The questions of the studio. @param threshold as for the atlas */
    studio: (threshold: number) => ask(threshold).studio,
  };
}
