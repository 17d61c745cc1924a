/**
 * Undo and redo without end. Drafts share all that an edit did not touch, so that a thousand of them
 * take little more room than one.
 */
import type { Draft } from './draft';

interface Step {
  readonly draft: Draft;
  readonly next: Step | null;
}

export interface DraftHistory {
  readonly now: Draft;
  /** The nearest first. */
  readonly past: Step | null;
  readonly future: Step | null;
  /** What the last edit was about; edits of one thing in a row (the letters of a name) are one step. */
  readonly about: string | null;
}

export const historyOf = (draft: Draft): DraftHistory => ({
  ...{ now: draft, past: null, future: null, about: null },
});

/** Goes on with a draft; what was undone before is given up. */
export function record(
  history: DraftHistory,
  draft: Draft,
  about: string | null = null,
): DraftHistory {
  if (draft === history.now) return history;
  const same = about !== null && about === history.about;
  const past = same ? history.past : { draft: history.now, next: history.past };
  return { now: draft, past, future: null, about };
}

export function undo(history: DraftHistory): DraftHistory {
  const { now, past, future } = history;
  if (past === null) return history;
  return { now: past.draft, past: past.next, future: { draft: now, next: future }, about: null };
}

export function redo(history: DraftHistory): DraftHistory {
  const { now, past, future } = history;
  if (future === null) return history;
  return { now: future.draft, past: { draft: now, next: past }, future: future.next, about: null };
}
