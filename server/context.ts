import { currentRelease } from './current-release';
import { env } from './env';
import type { Context } from './routers/trpc';
import { currentStore } from './store/current-store';
import { ANYONE } from './viewer';

/** What every request of this process is answered with. */
export function context(): Context {
  return {
    current: currentRelease(),
    store: currentStore,
    viewer: ANYONE,
    threshold: env().threshold,
  };
}
