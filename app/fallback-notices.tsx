'use client';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/controls/notice';
import { useLanguage } from '@/components/i18n/language';
import { formatDate } from '@/components/theme';
import type { Fallback, ShownView } from './resolve-view';

/** Says what the address asked for and could not have, and what is shown in its place. */
export function FallbackNotices({ view }: { view: ShownView }) {
  const t = useTranslations();
  const language = useLanguage();
  const { series, measure } = view;
  const say = (fallback: Fallback) => {
    switch (fallback.code) {
      case 'concept':
        return t('fallback.concept', {
          asked: t(`concept.${fallback.asked}`),
          shown: t(`concept.${series.concept}`),
        });
      case 'date':
        return t('fallback.date', {
          asked: formatDate(fallback.asked, language),
          shown: formatDate(series.date, language),
        });
      case 'edition':
        return t('fallback.edition', {
          asked: formatDate(fallback.asked, language),
          shown: formatDate(view.edition, language),
        });
      case 'measure':
        return t('fallback.measure', {
          asked: t(`measure.${fallback.asked}`),
          shown: t(`measure.${measure}`),
        });
      case 'level':
        return t('fallback.level');
      default:
        return fallback satisfies never;
    }
  };
  return view.fallbacks.map((fallback) => (
    <Notice key={`${fallback.code} ${fallback.asked}`} dismiss={t('map.understood')}>
      {say(fallback)}
    </Notice>
  ));
}
