import { currentRelease } from './current-release';
import { drafts } from './drafts';
import { env } from './env';
import type { Context } from './routers/trpc';
import { currentStore } from './store/current-store';
import { ANYONE } from './viewer';

/**
 * What a request of this process is answered with.
 * @param draft the draft that the request names; null where it asks for what is law
 */
export function context(draft: string | null = null): Context {
  return {
    current: draft === null ? currentRelease() : drafts().serving(draft),
    store: currentStore,
    viewer: ANYONE,
    threshold: env().threshold,
  };
}
