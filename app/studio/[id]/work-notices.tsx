'use client';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { later } from '@/components/controls/later';
import { Notice } from '@/components/controls/notice';
import { useLanguage } from '@/components/i18n/language';
import { useGroupWords } from '@/components/studio/group-words';
import type { PlanView } from '@/components/studio/plan-views';
import { LaterUnitsNotice, PartedNotice } from '@/components/studio/work-notices';
import { formatDate } from '@/components/theme';
import { done } from '@/geo/plans';
import { planAddress } from '../../addresses';
import { useTRPC } from '../../trpc';
import { useGroundAhead } from '../use-ground';
import { useProblemWords } from '../use-plan-fault';
import type { UseSavedPlan } from '../use-saved-plan';
import type { EditedDraft } from './use-draft';

interface Props {
  saved: UseSavedPlan;
  edited: EditedDraft;
  view: PlanView;
  nameOf: (code: string) => string;
}

/** What has happened to the plan elsewhere: others saved it, it became law, the server refused it, its units changed. */
export const WorkNotices = later(function WorkNotices({ saved, edited, view, nameOf }: Props) {
  const t = useTranslations('studio');
  const tActs = useTranslations('planActs');
  const words = useGroupWords();
  const told = useProblemWords();
  const language = useLanguage();
  const { draft, settled } = edited;
  const { parted, plan, status, problem } = saved;
  const { groups } = draft.plan;
  // A reform that has happened has nowhere to be carried to.
  const happened = view.groups.length > 0 && view.groups.every(({ published }) => published);
  const later = plan?.later ?? null;
  const outdated = !settled && !happened && later !== null && draft.plan.edition < later;
  const carried = useCarried(outdated ? plan!.id : null, saved, edited);
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
      {happened && !settled && (
        <Notice dismiss={t('understood')}>
          {tActs('happened', { day: formatDate(draft.plan.effective, language) })}
        </Notice>
      )}
      {outdated && carried.changes && (
        <LaterUnitsNotice
          from={draft.plan.edition}
          to={later}
          {...{ changes: carried.changes, nameOf }}
          groupAt={(place) => words.name(groups[place] ?? { name: '' }, place)}
          onCarry={carried.carry}
        />
      )}
    </>
  );
});

/**
 * What carrying the plan to the last units changes, and the act itself.
 * @param id null where there is nothing to carry
 */
function useCarried(id: string | null, { status }: UseSavedPlan, { draft, edit }: EditedDraft) {
  const { plans } = useTRPC();
  const answers = useQueryClient();
  const ahead = useGroundAhead();
  const question = plans.carried.queryOptions(id === null ? skipToken : { id }, {
    // To look for what two answers on thousands of groups share takes longer than to draw one.
    ...{ staleTime: 0, structuralSharing: false },
  });
  // Only what the server has can be carried by it: while a pick is being saved the last answer stays.
  const saved = status === 'saved';
  const told = useQuery({ ...question, enabled: id !== null && saved }).data?.data;
  const { mutate, isPending } = useMutation({
    mutationFn: async (asked: EditedDraft['draft']) => {
      const { data } = await answers.fetchQuery(question);
      await ahead({ level: asked.level, edition: data.to });
      return { asked, carried: data.draft };
    },
    // What was picked while the server worked is not to be lost to what it made of the plan before.
    onSuccess: ({ asked, carried }) => edit((now) => (now === asked ? done(carried) : done(now))),
  });
  return {
    changes: told?.changes ?? null,
    carry: saved && !isPending ? () => mutate(draft) : null,
  };
}
