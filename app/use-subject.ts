'use client';
import { useTranslations } from 'use-intl';
import { useLanguage } from '@/components/i18n/language';
import { formatDate } from '@/components/theme';
import type { Concept, MeasureId } from '@/geo/measures';
import type { IsoDate } from '@/geo/units';

/** What is counted, of whom and when, in one line. */
export function useSubject() {
  const t = useTranslations();
  const language = useLanguage();
  return (question: { measure: MeasureId; concept: Concept; date: IsoDate }) =>
    t('map.subject', {
      measure: t(`measure.${question.measure}`),
      concept: t(`concept.${question.concept}`).toLocaleLowerCase(language),
      date: formatDate(question.date, language),
    });
}
