'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { ABROAD } from '@/components/flows/place-names';
import type { DrawnLevel } from '../auto-level';
import { useTRPC } from '../trpc';
import { rowsQuestion } from './questions';
import type { ShownFlows } from './resolve-flows';
import type { AskedFlows } from './search-params';
import { useLevelFlows } from './use-flow-answers';
import { useScene } from './use-scene';

/**
 * The answers behind the page: provinces always, communes where they are drawn or one of them is
 * selected. Published figures of provinces are never made of communes here: each level has its own.
 */
export function useMigration(asked: AskedFlows, shown: ShownFlows | null, level: DrawnLevel) {
  const { atlas } = useTRPC();
  const edition = shown?.edition ?? null;
  const provinceUnits = useQuery(
    atlas.units.queryOptions(edition ? { level: 'province', edition } : skipToken),
  ).data;
  const isCommune = (code: string | undefined | null): boolean =>
    code != null &&
    code !== ABROAD &&
    provinceUnits !== undefined &&
    !provinceUnits.data.code.includes(code);
  const { place, corridor } = asked;
  const ofCommune = isCommune(place) || isCommune(corridor?.from) || isCommune(corridor?.to);
  const wantsCommunes = shown?.finest === 'commune' && (level === 'commune' || ofCommune);
  const communeUnits = useQuery(
    atlas.units.queryOptions(edition && wantsCommunes ? { level: 'commune', edition } : skipToken),
  ).data;
  const provinces = useLevelFlows(asked, 'province', edition);
  const communes = useLevelFlows(asked, 'commune', wantsCommunes ? edition : null);
  const byProvince = useScene(provinces, asked, provinceUnits?.data, null);
  const byCommune = useScene(communes, asked, communeUnits?.data, provinceUnits?.data ?? null);
  return {
    ...{ provinceUnits, communeUnits, provinces, communes, byProvince, byCommune },
    /** What the map shows: provinces until the communes are there. */
    drawn: level === 'commune' && byCommune ? byCommune : byProvince,
    /** What the panel tells of: a commune only among communes. */
    told: ofCommune ? byCommune : byProvince,
    toldLevel: ofCommune ? ('commune' as const) : ('province' as const),
    /** What the map waits for while it shows provinces in place of communes. */
    awaited:
      edition && level === 'commune' && communes.waits
        ? rowsQuestion(asked, edition, 'commune')
        : null,
  };
}
