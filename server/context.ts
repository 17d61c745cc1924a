import { currentRelease } from './current-release';
import { env } from './env';
import type { Context } from './routers/trpc';
import { ANYONE } from './viewer';

/** What every request of this process is answered with. */
export function context(): Context {
  return { current: currentRelease(), viewer: ANYONE, threshold: env().threshold };
}
