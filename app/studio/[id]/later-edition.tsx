'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import notice from '@/components/controls/notice.module.css';
import { useLanguage } from '@/components/i18n/language';
import { formatDate } from '@/components/theme';
import type { CarriedDraft } from '@/server/answers/plan-shapes';
import { useTRPCClient } from '../../trpc';
import { newPlanId } from '../new-plan-id';
import { planAddressOf } from '../search-params';
import type { UseSavedPlan } from '../use-saved-plan';

/** Names of more units than these are counted. */
const MOST = 5;

/**
 * Tells that units have changed since the edition of the plan, what would become of it on those of
 * today, and makes that a plan of its own: the one it came from stays as it is.
 */
export function LaterEdition({
  saved,
  nameOf,
}: {
  saved: UseSavedPlan;
  nameOf: (code: string) => string;
}) {
  const t = useTranslations('studio.laterEdition');
  const language = useLanguage();
  const { plans } = useTRPCClient();
  const router = useRouter();
  const [carried, setCarried] = useState<CarriedDraft | null>(null);
  const [state, setState] = useState<'rest' | 'busy' | 'failed'>('rest');
  const later = saved.plan?.later;
  if (!saved.plan || !later) return null;
  const { id, draft } = saved.plan;
  const date = (day: string) => formatDate(day, language);

  const attempt = async (act: () => Promise<void>) => {
    setState('busy');
    await act().then(
      () => setState('rest'),
      () => setState('failed'),
    );
  };
  const look = () => attempt(async () => setCarried((await plans.carried.query({ id })).data));
  const carry = () =>
    attempt(async () => {
      if (!carried) return;
      const { title } = carried.draft;
      const own = newPlanId();
      await plans.create.mutate({
        ...{ id: own, writer: newPlanId(), step: 1 },
        draft: { ...carried.draft, title: t('title', { title, to: date(carried.to) }) },
      });
      router.push(planAddressOf(`/studio/${own}`, { lang: language }));
    });
  const gone = carried?.changes.filter(({ change }) => change === 'gone') ?? [];
  return (
    <div role="status" className={notice.notice} data-testid="later-edition">
      <span>
        {carried
          ? t('report', {
              to: date(carried.to),
              gone: gone.length,
              kept: carried.changes.length - gone.length,
            })
          : t('says', { from: date(draft.plan.edition), to: date(later) })}
        {gone.length > 0 &&
          ` ${t('gone', { names: listed(gone.map(({ code }) => nameOf(code))) })}`}
        {state === 'failed' && ` ${t('failed')}`}
      </span>
      <button
        type="button"
        disabled={state === 'busy' || saved.status !== 'saved'}
        onClick={() => void (carried ? carry() : look())}
      >
        {t(carried ? 'carry' : 'look')}
      </button>
    </div>
  );

  function listed(names: readonly string[]): string {
    const rest = names.length - MOST;
    const first = names.slice(0, MOST).join(', ');
    return rest > 0 ? `${first} ${t('more', { count: rest })}` : `${first}.`;
  }
}
