/** One search for proposals and what is told of it, whichever thread it runs on. */
import { type Progress, type Proposal, type Proposed, proposePlans } from '@/geo/plans';

export type SearchNews =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Plans while better ones are still looked for. */
  | { readonly kind: 'found'; readonly proposed: Proposed }
  | { readonly kind: 'done'; readonly proposed: Proposed }
  | { readonly kind: 'failed'; readonly message: string };

/** Milliseconds between two words of progress: more are never seen. */
const QUIET = 80;

/** @param now milliseconds of any clock */
export function runSearch(
  proposal: Proposal,
  tell: (news: SearchNews) => void,
  now: () => number,
): void {
  let told = Number.NEGATIVE_INFINITY;
  try {
    const proposed = proposePlans(
      proposal,
      (progress) => {
        if (now() - told >= QUIET) {
          told = now();
          tell({ kind: 'progress', progress });
        }
        return true;
      },
      (sofar) => tell({ kind: 'found', proposed: sofar }),
    );
    tell({ kind: 'done', proposed });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
