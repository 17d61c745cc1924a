'use client';
import { useTranslations } from 'use-intl';
import { useLanguage } from '@/components/i18n/language';
import { formatTime } from '@/components/theme';
import type { UseSavedPlan } from '../use-saved-plan';

/** How saving stands: "đã lưu 14:02". */
export function SavedLine({ saved: { status, savedAt } }: { saved: UseSavedPlan }) {
  const t = useTranslations('studio');
  const language = useLanguage();
  return (
    <span data-saving={status}>
      {status === 'saved' && savedAt
        ? t('saved', { time: formatTime(savedAt, language) })
        : t(`status.${status}`)}
    </span>
  );
}
