'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Draft,
  type DraftHistory,
  done,
  type Edited,
  historyOf,
  type Refusal,
  record,
  redo,
  undo,
} from '@/geo/plans';
import type { UseSavedPlan } from '../use-saved-plan';

/** What is done to a draft, and what it is about: edits of one thing in a row are undone at once. */
export type Edit = (act: (draft: Draft) => Edited, about?: string) => Edited;

export interface EditedDraft {
  readonly draft: Draft;
  readonly edit: Edit;
  /** Whether it has become law: nothing of it can be changed then. */
  readonly settled: boolean;
  /** Null where there is nothing to undo or redo. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** What the last edit would not do; empty once another went well. */
  readonly refused: readonly Refusal[];
  readonly understood: () => void;
}

const NONE: readonly Refusal[] = [];

/**
 * The draft under the hands: every change can be undone, and is kept as it is made. One that is law
 * stays as it is.
 */
export function useDraft({
  draft: opened,
  opened: count,
  plan,
  change,
}: UseSavedPlan): EditedDraft {
  const settled = plan?.status === 'adopted';
  const [state, setState] = useState(() => ({ count, history: historyOf(opened!) }));
  const [refused, setRefused] = useState(NONE);
  // A plan that came from elsewhere begins a history of its own.
  const history = state.count === count ? state.history : historyOf(opened!);
  // Two edits may come before the screen is drawn again: the second builds on the first.
  const latest = useRef(history);
  latest.current = history;

  const go = useCallback(
    (next: DraftHistory) => {
      if (next === latest.current) return;
      latest.current = next;
      setState({ count, history: next });
      change(next.now);
    },
    [count, change],
  );
  const edit = useCallback<Edit>(
    (act, about) => {
      if (settled) return done(latest.current.now);
      performance.clearMarks('pick');
      performance.mark('pick');
      const edited = act(latest.current.now);
      go(record(latest.current, edited.draft, about ?? null));
      setRefused(edited.refused.length > 0 ? edited.refused : NONE);
      return edited;
    },
    [go, settled],
  );
  // The map and the cards are told of an edit before this: what an edit takes, from press to picture.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once an edit
  useEffect(() => {
    if (performance.getEntriesByName('pick', 'mark').length === 0) return;
    performance.measure('pick', 'pick');
    performance.clearMarks('pick');
  }, [history.now]);
  return useMemo(
    () => ({
      ...{ draft: history.now, edit, refused, understood: () => setRefused(NONE) },
      settled,
      undo: settled ? null : history.past && (() => go(undo(latest.current))),
      redo: settled ? null : history.future && (() => go(redo(latest.current))),
    }),
    [history, edit, refused, settled, go],
  );
}
