'use client';
import { useHotkeys } from '@mantine/hooks';

/** What the keys of the studio do. */
export interface StudioKeys {
  undo: (() => void) | null;
  redo: (() => void) | null;
  onNewGroup: () => void;
  onFind: () => void;
  onLock: () => void;
  onRemove: () => void;
  onHelp: () => void;
}

type Key = (event: KeyboardEvent) => void;

/** What is open over the map takes the keys itself. */
const inDialog = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

/** Words of several lines are not of the plan until they are given: there the browser undoes. */
const inText = ({ target }: KeyboardEvent) => target instanceof HTMLTextAreaElement;

/** The keys of the studio, while nothing is open over its map. */
export function useStudioKeys(keys: StudioKeys): void {
  const when =
    (act: (() => void) | null, not: (event: KeyboardEvent) => boolean = inDialog): Key =>
    (event) => {
      if (not(event)) return;
      event.preventDefault();
      act?.();
    };
  const plain = { preventDefault: false };
  const typing = (event: KeyboardEvent) => inDialog(event) || inText(event);
  useHotkeys(
    [
      ['mod+Z', when(keys.undo, typing), plain],
      ['mod+shift+Z', when(keys.redo, typing), plain],
      ['mod+Y', when(keys.redo, typing), plain],
    ],
    [],
  );
  useHotkeys([
    ['N', when(keys.onNewGroup), plain],
    ['F', when(keys.onFind), plain],
    ['L', when(keys.onLock), plain],
    ['Delete', when(keys.onRemove), plain],
    ['shift+?', when(keys.onHelp), plain],
    ['?', when(keys.onHelp), plain],
  ]);
}
