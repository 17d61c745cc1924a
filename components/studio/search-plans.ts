/** A search on a thread of its own, and its end by whoever asked for it. */
import type { Progress, Proposal, Proposed } from '@/geo/plans';
import type { SearchNews } from './propose-job';

/** What of a `Worker` a search needs. */
export interface Thread {
  postMessage(proposal: Proposal): void;
  terminate(): void;
  addEventListener(type: 'message', hear: (event: { data: SearchNews }) => void): void;
  addEventListener(type: 'error', hear: (event: { message?: string }) => void): void;
}

export type SearchState =
  | {
      readonly status: 'searching';
      readonly progress: Progress | null;
      readonly sofar: Proposed | null;
    }
  | { readonly status: 'done'; readonly proposed: Proposed }
  /** Ended before anything was found. */
  | { readonly status: 'nothing' }
  | { readonly status: 'failed'; readonly message: string };

/**
 * Begins a search.
 * @param hear is told of every state; the last is not `searching`
 * @returns ends the search: what was found until then is its result
 */
export function searchPlans(
  thread: Thread,
  proposal: Proposal,
  hear: (state: SearchState) => void,
): () => void {
  let progress: Progress | null = null;
  let sofar: Proposed | null = null;
  let over = false;
  const end = (state: SearchState) => {
    if (over) return;
    over = true;
    // A search takes no word while it runs: its thread ends with it.
    thread.terminate();
    hear(state);
  };
  thread.addEventListener('message', ({ data: news }) => {
    if (over) return;
    switch (news.kind) {
      case 'progress':
        progress = news.progress;
        return hear({ status: 'searching', progress, sofar });
      case 'found':
        sofar = news.proposed;
        return hear({ status: 'searching', progress, sofar });
      case 'done':
        return end({ status: 'done', proposed: news.proposed });
      case 'failed':
        return end({ status: 'failed', message: news.message });
      default:
        return news satisfies never;
    }
  });
  thread.addEventListener('error', ({ message }) =>
    end({ status: 'failed', message: message ?? '' }),
  );
  hear({ status: 'searching', progress, sofar });
  thread.postMessage(proposal);
  return () => end(sofar ? { status: 'done', proposed: sofar } : { status: 'nothing' });
}
