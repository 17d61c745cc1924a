'use client';
import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useState } from 'react';
import { makeQueryClient } from './query-client';
import { makeClient, TRPCProvider } from './trpc';

const DraftContext = createContext<string | null>(null);

/**
 * Asks everything below it of a draft, with a store of answers of its own: an answer of a draft and
 * one of law can never stand for each other.
 * @param draft null where the address names none
 */
export function AsIf({ draft, children }: { draft: string | null; children: ReactNode }) {
  if (draft === null) return children;
  return (
    <OfDraft key={draft} draft={draft}>
      {children}
    </OfDraft>
  );
}

function OfDraft({ draft, children }: { draft: string; children: ReactNode }) {
  const [answers] = useState(makeQueryClient);
  const [server] = useState(() => makeClient(draft));
  return (
    <DraftContext value={draft}>
      <QueryClientProvider client={answers}>
        <TRPCProvider trpcClient={server} queryClient={answers}>
          {children}
        </TRPCProvider>
      </QueryClientProvider>
    </DraftContext>
  );
}

/** The draft that is asked here; null where it is what is law. */
export const useDraft = (): string | null => use(DraftContext);
