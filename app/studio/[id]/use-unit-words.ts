'use client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { GroundAnswer } from '@/components/answers';
import { useLanguage } from '@/components/i18n/language';
import { useGroupWords } from '@/components/studio/group-words';
import { NO_GROUP, unitsNear } from '@/components/studio/plan-painting';
import type { PlanPicture } from '@/components/studio/plan-picture';
import type { Findable } from '@/components/studio/unit-finder';
import {
  componentsOf,
  type Draft,
  type Ground,
  type GroupFigures,
  type UnitLookup,
} from '@/geo/plans';
import { fold, shortName, shortNameEn } from '@/geo/units';
import { useTRPC } from '../../trpc';

/** Units in words: their names in the reader's language, where they stand in the plan, and how to find them. */
export function useUnitWords(
  ground: Ground,
  answer: GroundAnswer,
  draft: Draft,
  { derived, grouped, scene }: PlanPicture,
  selected: number | null,
) {
  const { scope } = scene;
  const groupOf = grouped.groups;
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
  const { groups } = draft.plan;
  const { cuts } = derived;
  const cut = useMemo(() => new Set(cuts.map(({ unit }) => unit)), [cuts]);
  const placeOf = useCallback(
    (code: string) => {
      if (cut.has(code)) return t('cut');
      const unit = ground.indexOf.get(code);
      const place = unit === undefined ? NO_GROUP : groupOf[unit]!;
      if (place === NO_GROUP) return t(unit !== undefined && !scope[unit] ? 'outside' : 'free');
      if (place === selected) return t('inThis');
      return t('inGroup', { group: groupWords.name(groups[place]!, place) });
    },
    [cut, ground, groupOf, scope, selected, groups, groupWords, t],
  );
  const findable = useMemo(() => {
    const short = language === 'vi' ? shortName : shortNameEn;
    const several = draft.level === 'commune' && draft.within.length !== 1;
    // A province is named with each of its units: it is folded once.
    const folded = new Map<string, string>();
    const foldedOnce = (words: string) => {
      const known = folded.get(words) ?? fold(words);
      folded.set(words, known);
      return known;
    };
    return ground.units.flatMap(({ code, parentCode }, unit): Findable[] => {
      if (!scope[unit]) return [];
      const name = nameOf(code);
      const province = parentCode === null ? '' : nameOf(parentCode);
      const where = several ? short(province) : null;
      return [{ code, name, where, folded: `${fold(name)} ${fold(code)} ${foldedOnce(province)}` }];
    });
  }, [ground.units, scope, nameOf, draft.level, draft.within, language]);
  /** The neighbours of the selected group: they are what is picked next. */
  const near = useMemo(
    () =>
      new Set(
        selected === null ? [] : unitsNear(ground, groups[selected]!.members, groupOf, selected),
      ),
    [ground, groups, groupOf, selected],
  );

  /** Whether a group is in one piece only thanks to a declared link. */
  const hangsByLink = ({ components }: GroupFigures): boolean => {
    if (draft.links.length === 0 || components.length !== 1) return false;
    const units = components[0]!.flatMap((code) => ground.indexOf.get(code) ?? []);
    return componentsOf(ground.borders, units).length > 1;
  };
  return { nameOf, lookup, placeOf, findable, near, hangsByLink };
}
