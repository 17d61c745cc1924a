'use client';
import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useLanguage } from '@/components/i18n/language';
import { areaText } from '@/components/studio/plan-list-area';
import type { Edition } from '@/geo/units';
import type { PlanLine } from '@/server/answers/plan-shapes';
import { useTRPC } from '../trpc';

/** The provinces of plans in words, each by the names of the plan's own edition. */
export function useAreaOf(lines: readonly PlanLine[] | undefined): (line: PlanLine) => string {
  const t = useTranslations('planList');
  const language = useLanguage();
  const { atlas } = useTRPC();
  const named = lines?.filter(({ within }) => within.length > 0) ?? [];
  const editions = [...new Set(named.map(({ edition }) => edition))].sort();
  const answers = useQueries({
    queries: editions.map((edition) => atlas.units.queryOptions({ level: 'province', edition })),
  });
  const names = new Map<Edition, Map<string, string>>();
  answers.forEach(({ data }, i) => {
    if (!data) return;
    const { code, name, nameEn } = data.data;
    const written = language === 'vi' ? name : nameEn;
    names.set(editions[i]!, new Map(code.map((each, u) => [each, written[u]!])));
  });
  const words = {
    wholeCountry: t('wholeCountry'),
    more: (some: string, count: number) => t('areaMore', { names: some, count }),
  };
  return (line) => areaText(line, (code) => names.get(line.edition)?.get(code) ?? code, words);
}
