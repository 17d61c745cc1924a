'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { CrosswalkSpan } from '@/components/export/use-crosswalk-downloads';
import { useTRPC } from './trpc';

/** Asks for a crosswalk when a file of it is wanted. */
export function useAskCrosswalk() {
  const { atlas } = useTRPC();
  const answers = useQueryClient();
  return (span: CrosswalkSpan) => answers.fetchQuery(atlas.crosswalk.queryOptions(span));
}
