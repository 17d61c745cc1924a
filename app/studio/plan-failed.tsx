'use client';
import { useTranslations } from 'use-intl';
import { useLanguage } from '@/components/i18n/language';
import { Failed } from '@/components/states/failed';
import type { ToldProblem } from '@/server/errors';
import { studioAddress } from '../addresses';

/** A plan that cannot be opened: why, and the way to those that can. */
export function PlanFailed({
  problem,
  onRetry,
}: {
  problem: ToldProblem | null;
  onRetry: () => void;
}) {
  const t = useTranslations('comparePlans');
  const language = useLanguage();
  return (
    <>
      <Failed problem={problem} onRetry={onRetry} />
      <p>
        <a href={studioAddress(language)}>{t('back')}</a>
      </p>
    </>
  );
}
