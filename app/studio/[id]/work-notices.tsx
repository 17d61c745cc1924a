'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { later } from '@/components/controls/later';
import { Notice } from '@/components/controls/notice';
import { useLanguage } from '@/components/i18n/language';
import { useGroupWords } from '@/components/studio/group-words';
import { LaterUnitsNotice, PartedNotice } from '@/components/studio/work-notices';
import { planAddress } from '../../addresses';
import { useTRPC } from '../../trpc';
import { useProblemWords } from '../use-plan-fault';
import type { UseSavedPlan } from '../use-saved-plan';
import type { EditedDraft } from './use-draft';

interface Props {
  saved: UseSavedPlan;
  edited: EditedDraft;
  nameOf: (code: string) => string;
}

/** What has happened to the plan elsewhere: others saved it, it became law, the server refused it, its units changed. */
export const WorkNotices = later(function WorkNotices({ saved, edited, nameOf }: Props) {
  const t = useTranslations('studio');
  const words = useGroupWords();
  const told = useProblemWords();
  const language = useLanguage();
  const { draft, edit, settled } = edited;
  const { parted, plan, status, problem } = saved;
  const { groups } = draft.plan;
  const later = plan?.later ?? null;
  const outdated = !settled && later !== null && draft.plan.edition < later;
  // Only what the server has can be carried by it.
  const id = outdated && status === 'saved' ? plan!.id : null;
  const carried = useQuery(
    useTRPC().plans.carried.queryOptions(id === null ? skipToken : { id }, {
      staleTime: 0,
      structuralSharing: false,
    }),
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
      {status === 'refused' && problem && (
        <Notice key={problem.code} dismiss={t('understood')}>
          {told(problem)}
        </Notice>
      )}
      {outdated && carried && (
        <LaterUnitsNotice
          from={draft.plan.edition}
          to={later}
          {...{ changes: carried.changes, nameOf }}
          groupAt={(place) => words.name(groups[place] ?? { name: '' }, place)}
          onCarry={() => edit(() => ({ draft: carried.draft, refused: [] }))}
        />
      )}
    </>
  );
});
