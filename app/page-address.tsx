'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import {
  unstable_createAdapterProvider as createAdapterProvider,
  renderQueryString,
  type unstable_UpdateUrlFunction as UpdateUrl,
} from 'nuqs/adapters/custom';
import { useEffect, useMemo, useSyncExternalStore } from 'react';

/**
 * The search of a page's address as nuqs reads and writes it. The bar of the browser is the one truth.
 *
 * nuqs's own adapter hands every change to the router, which commits it in a transition and then writes
 * the bar again. Of two choices made shortly after one another the first is committed after the second
 * was written: it takes the second out of the bar, and a third choice is then added to what is left.
 * Here a change goes to the bar alone, and the router may not write another search over it.
 */

/** What Next.js writes into an entry of the history: it leaves calls with this mark as they are. */
interface RouterState {
  __NA?: boolean;
}

const listeners = new Set<() => void>();
let watched: Pick<History, 'pushState' | 'replaceState'> | null = null;

/** The router writes while React commits, where nothing may be rendered yet. */
const tellLater = () => queueMicrotask(() => listeners.forEach((listener) => void listener()));

/** Tells of what the router writes, and keeps the search where it replaces it with an older one. */
function watchRouter(): Pick<History, 'pushState' | 'replaceState'> {
  if (watched) return watched;
  const own = {
    pushState: history.pushState.bind(history),
    replaceState: history.replaceState.bind(history),
  };
  history.pushState = (state, unused, url) => {
    own.pushState(state, unused, url);
    tellLater();
  };
  history.replaceState = (state: RouterState | null, unused, url) => {
    const here = new URL(location.href);
    const older = url != null && new URL(url, here).pathname === here.pathname;
    own.replaceState(state, unused, state?.__NA && older ? here : url);
    tellLater();
  };
  window.addEventListener('popstate', tellLater);
  watched = own;
  return own;
}

const updateUrl: UpdateUrl = (search, { history: entry, scroll }) => {
  const { pushState, replaceState } = watchRouter();
  const url = new URL(location.href);
  url.search = renderQueryString(search);
  // The router's own state goes along: coming back to this entry, it finds its page there.
  (entry === 'push' ? pushState : replaceState)(history.state, '', url);
  for (const listener of listeners) listener();
  if (scroll) window.scrollTo({ top: 0 });
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The search in the bar while it is this page's: a page is rendered before its address is in the bar. */
function useSearchOf(pathname: string): string | null {
  return useSyncExternalStore(
    subscribe,
    () => (location.pathname === pathname ? location.search : null),
    () => null,
  );
}

function usePageAddress() {
  const pathname = usePathname();
  const routed = useSearchParams();
  const shown = useSearchOf(pathname) ?? routed.toString();
  useEffect(() => void watchRouter(), []);
  return {
    searchParams: useMemo(() => new URLSearchParams(shown), [shown]),
    updateUrl,
  };
}

/** Around all that keeps its state in the address. */
export const PageAddress = createAdapterProvider(usePageAddress);
