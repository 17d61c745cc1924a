import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FirstWords } from '@/components/i18n/first-words';
import { MESSAGES } from '@/components/i18n/messages';
import type { Language } from '@/components/theme';

interface Props {
  language: Language;
  /** What was asked on the server travels with the page. */
  answers?: QueryClient;
  children: ReactNode;
}

/** What the server sends with every page: the words of its reader, and the first answers. */
export function PageFrame({ language, answers, children }: Props) {
  const words = { language, messages: MESSAGES[language] };
  const page = <FirstWords words={words}>{children}</FirstWords>;
  if (!answers) return page;
  return <HydrationBoundary state={dehydrate(answers)}>{page}</HydrationBoundary>;
}
