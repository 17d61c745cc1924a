'use client';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { cssVariablesResolver, theme } from '@/components/mantine';
import { PageAddress } from './page-address';
import { makeQueryClient } from './query-client';
import { makeClient, TRPCProvider } from './trpc';

/** What every page needs around it: the look, the store of answers, and the URL as state. */
export function Providers({ children }: { children: ReactNode }) {
  const [answers] = useState(makeQueryClient);
  const [server] = useState(makeClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={answers}>
        <TRPCProvider trpcClient={server} queryClient={answers}>
          <PageAddress>{children}</PageAddress>
        </TRPCProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
