import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FirstWords } from '@/components/i18n/first-words';
import { MESSAGES } from '@/components/i18n/messages';
import type { Language } from '@/components/theme';
import { AsIf } from './as-if';

interface Props {
  language: Language;
  /** What was asked on the server travels with the page. */
  answers?: QueryClient;
  /** The draft that is asked; null and nothing where it is what is law. */
  draft?: string | null;
  children: ReactNode;
}

/** What the server sends with every page: the words of its reader, and the first answers. */
export function PageFrame({ language, answers, draft = null, children }: Props) {
  const words = { language, messages: MESSAGES[language] };
  const page = <FirstWords words={words}>{children}</FirstWords>;
  if (!answers) return page;
  return (
    <AsIf draft={draft}>
      <HydrationBoundary state={dehydrate(answers)}>{page}</HydrationBoundary>
    </AsIf>
  );
}
