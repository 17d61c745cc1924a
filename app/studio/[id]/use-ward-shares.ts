'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Draft, wardSharesAfter } from '@/geo/plans';
import { useTRPC } from '../../trpc';

const NONE: ReadonlyMap<string, number> = new Map();

/** Wards among the communes of each province as the plan leaves it; empty for plans of communes. */
export function useWardShares({ level, plan }: Draft): ReadonlyMap<string, number> {
  const communes = useQuery(
    useTRPC().atlas.units.queryOptions(
      level === 'province' ? { level: 'commune', edition: plan.edition } : skipToken,
    ),
  ).data?.data;
  return useMemo(() => {
    if (!communes) return NONE;
    const { code, kind, parent } = communes;
    const units = code.map((each, i) => ({
      ...{ code: each, kind: kind[i]!, parentCode: parent[i] ?? null },
    }));
    return wardSharesAfter(plan, units);
  }, [communes, plan]);
}
