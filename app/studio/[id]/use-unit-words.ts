'use client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { GroundAnswer } from '@/components/answers';
import { useLanguage } from '@/components/i18n/language';
import { useGroupWords } from '@/components/studio/group-words';
import type { Findable } from '@/components/studio/unit-finder';
import {
  componentsOf,
  type Draft,
  type Ground,
  type GroupFigures,
  placesOf,
  type UnitLookup,
} from '@/geo/plans';
import { fold } from '@/geo/units';
import { useTRPC } from '../../trpc';

/** Units in words: their names in the reader's language, where they stand in the plan, and how to find them. */
export function useUnitWords(
  ground: Ground,
  answer: GroundAnswer,
  draft: Draft,
  groupOf: Int32Array,
  scope: Uint8Array,
  selected: number | null,
) {
  const t = useTranslations('studio');
  const language = useLanguage();
  const groupWords = useGroupWords();
  const { data } = useQuery(
    useTRPC().atlas.units.queryOptions({ level: 'province', edition: ground.edition }),
  );
  const provinces = data?.data;
  const names = useMemo(() => {
    const all = [answer.data, ...(provinces ? [provinces] : [])];
    return new Map(
      all.flatMap(({ code, name, nameEn }) =>
        code.map((c, i) => [c, (language === 'vi' ? name : nameEn)[i]!] as const),
      ),
    );
  }, [answer, provinces, language]);
  const nameOf = useCallback((code: string) => names.get(code) ?? code, [names]);
  const lookup = useCallback<UnitLookup>(
    (code) => ground.units[ground.indexOf.get(code) ?? -1],
    [ground],
  );
  const places = useMemo(() => placesOf(draft.plan.groups), [draft.plan.groups]);
  const placeOf = useCallback(
    (code: string) => {
      const place = places.get(code);
      if (place === undefined) {
        const unit = ground.indexOf.get(code);
        return t(unit !== undefined && !scope[unit] ? 'outside' : 'free');
      }
      if ('cut' in place) return t('cut');
      if (place.whole === selected) return t('inThis');
      return t('inGroup', { group: groupWords.name(draft.plan.groups[place.whole]!, place.whole) });
    },
    [places, ground, scope, selected, draft, groupWords, t],
  );
  const all = useMemo(
    () =>
      ground.units.flatMap(({ code, parentCode }, unit): (Findable & { unit: number })[] => {
        if (!scope[unit]) return [];
        const name = nameOf(code);
        const where = parentCode === null ? '' : nameOf(parentCode);
        return [{ code, name, unit, folded: `${fold(name)} ${fold(code)} ${fold(where)}` }];
      }),
    [ground.units, scope, nameOf],
  );
  /** The neighbours of the group first: they are what is picked next. */
  const findable = useMemo((): readonly Findable[] => {
    if (selected === null) return all;
    const { start, neighbour } = ground.adjacency;
    const near = new Set<number>();
    groupOf.forEach((group, unit) => {
      if (group !== selected) return;
      for (let e = start[unit]!; e < start[unit + 1]!; e++)
        if (groupOf[neighbour[e]!] !== selected) near.add(neighbour[e]!);
    });
    return [
      ...all.filter(({ unit }) => near.has(unit)),
      ...all.filter(({ unit }) => !near.has(unit)),
    ];
  }, [all, ground.adjacency, groupOf, selected]);

  /** Whether a group is in one piece only thanks to a declared link. */
  const hangsByLink = ({ components }: GroupFigures): boolean => {
    if (draft.links.length === 0 || components.length !== 1) return false;
    const units = components[0]!.flatMap((code) => ground.indexOf.get(code) ?? []);
    return componentsOf(ground.borders, units).length > 1;
  };
  return { nameOf, lookup, placeOf, findable, hangsByLink };
}
