'use client';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { GroundAnswer } from '@/components/answers';
import { useLanguage } from '@/components/i18n/language';
import type { Draft } from '@/geo/plans';

/** What units and groups are called where they stand alone. */
export function useNames({ data }: GroundAnswer) {
  const t = useTranslations('studio');
  const language = useLanguage();
  const byCode = useMemo(() => {
    const names = language === 'vi' ? data.name : data.nameEn;
    return new Map(data.code.map((code, i) => [code, names[i]!]));
  }, [data, language]);
  return {
    unitName: useCallback((code: string) => byCode.get(code) ?? code, [byCode]),
    /** A group without a name goes by its place. */
    groupName: useCallback(
      ({ plan }: Draft, group: number) =>
        plan.groups[group]?.name || t('groupNumber', { number: group + 1 }),
      [t],
    ),
  };
}
