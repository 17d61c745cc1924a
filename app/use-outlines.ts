'use client';
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type BoundaryTopology, type Outlines, readOutlines } from '@/components/map/outlines';
import type { Edition } from '@/geo/units';
import type { ReleaseData, UnitsData } from '@/server/answers/shapes';
import type { DrawnLevel } from './auto-level';
import { boundaryFile } from './boundary-file';

/** From this zoom on the finer outlines can be told from the coarse ones. */
export const DETAIL_FROM = 9;

async function fetchTopology(url: string, signal: AbortSignal): Promise<BoundaryTopology> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/**
 * The outlines of a level, ready to draw.
 * @param edition null while they are not wanted
 * @param units the units of the same level and edition: they tell whose child each is
 */
export function useOutlines(
  release: ReleaseData | undefined,
  level: DrawnLevel,
  edition: Edition | null,
  fine: boolean,
  units: UnitsData | undefined,
): { outlines: Outlines | null; failed: boolean; retry: () => void } {
  const file = (detail: 'overview' | 'detail') =>
    release && edition ? boundaryFile(release, level, edition, detail)?.url : undefined;
  const first = useQuery(boundaryQuery(file('overview')));
  const second = useQuery(boundaryQuery(fine ? file('detail') : undefined));
  const topology = second.data ?? first.data;
  const outlines = useMemo(() => {
    if (!topology || !units || edition === null) return null;
    const parents = new Map(units.code.map((code, i) => [code, units.parent[i] ?? null]));
    return readOutlines(topology, level, edition, (code) => parents.get(code) ?? null);
  }, [topology, units, level, edition]);
  return { outlines, failed: first.isError, retry: () => void first.refetch() };
}

/** A boundary file is named by its content: once here, it never changes. */
export function boundaryQuery(url: string | undefined) {
  return queryOptions({
    queryKey: ['boundaries', url],
    queryFn: url ? ({ signal }) => fetchTopology(url, signal) : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}
