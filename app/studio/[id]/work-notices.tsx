'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/components/i18n/language';
import { LaterUnitsNotice, PartedNotice } from '@/components/studio/work-notices';
import { planAddress } from '../../addresses';
import { useTRPC } from '../../trpc';
import type { UseSavedPlan } from '../use-saved-plan';
import type { EditedDraft } from './use-draft';

interface Props {
  saved: UseSavedPlan;
  edited: EditedDraft;
}

/** What has happened to the plan elsewhere: others saved it, it became law, its units have changed. */
export function WorkNotices({ saved, edited }: Props) {
  const language = useLanguage();
  const { draft, edit, settled } = edited;
  const { parted, plan, status } = saved;
  const later = plan?.later ?? null;
  const outdated = !settled && later !== null && draft.plan.edition < later;
  // Only what the server has can be carried by it.
  const id = outdated && status === 'saved' ? plan!.id : null;
  const carried = useQuery(
    useTRPC().plans.carried.queryOptions(id === null ? skipToken : { id }, { staleTime: 0 }),
  ).data?.data;
  return (
    <>
      {parted && (
        <PartedNotice
          title={parted.copy.title}
          href={planAddress(parted.copy.id, language)}
          here={parted.here}
          law={parted.revision === null}
        />
      )}
      {outdated && carried && (
        <LaterUnitsNotice
          from={draft.plan.edition}
          to={later}
          onCarry={() => edit(() => ({ draft: carried.draft, refused: [] }))}
        />
      )}
    </>
  );
}
