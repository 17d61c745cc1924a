/** Names and figures of groups in words, alike on every card. */
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Group } from '@/geo/plans';
import { shortName } from '@/geo/units';
import { useLanguage } from '../i18n/language';
import { formatArea, formatNumber } from '../theme';

export function useGroupWords() {
  const t = useTranslations('studio');
  const language = useLanguage();
  return useMemo(
    () => ({
      /** The name without its kind; a group without one goes by its place. */
      name: ({ name }: Pick<Group, 'name'>, place: number) =>
        name === '' ? t('groupNumber', { number: place + 1 }) : shortName(name),
      people: (people: number | null) =>
        people === null ? t('noPeople') : t('people', { value: formatNumber(people, language) }),
      area: (km2: number | null) =>
        km2 === null ? t('noArea') : t('area', { value: formatArea(km2, language) }),
    }),
    [t, language],
  );
}
