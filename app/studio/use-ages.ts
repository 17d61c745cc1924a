'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { Concept } from '@/geo/measures';
import { useTRPC } from '../trpc';
import { FOR_THE_VISIT, type GroundQuestion, keptTo } from './use-ground';

/**
 * The ages of the people of a ground, asked for when it is there.
 * @param concept null while they are not wanted
 */
export function useAges({ level, edition, within = [] }: GroundQuestion, concept: Concept | null) {
  return useQuery(
    useTRPC().studio.ages.queryOptions(
      edition === null || concept === null
        ? skipToken
        : { level, edition, concept, ...keptTo(within) },
      FOR_THE_VISIT,
    ),
  );
}
