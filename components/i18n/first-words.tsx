'use client';
import { createContext, type ReactNode } from 'react';
import type { Language } from '../theme';
import type { Messages } from './vi';

/** The words of one language. */
export interface Words {
  readonly language: Language;
  readonly messages: Messages;
}

/** The words that came with the page. */
export const FirstWordsContext = createContext<Words | null>(null);

/** Hands on the words that the server sent, so that no script holds a language that nobody reads. */
export function FirstWords({ words, children }: { words: Words; children: ReactNode }) {
  return <FirstWordsContext value={words}>{children}</FirstWordsContext>;
}
