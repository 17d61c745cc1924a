'use client';
import { useQuery } from '@tanstack/react-query';
import { later } from '@/components/controls/later';
import { useLanguage } from '@/components/i18n/language';
import { Proposals } from '@/components/studio/proposals-dialog';
import type { Draft, Ground } from '@/geo/plans';
import { useTRPC } from '../../trpc';
import type { EditedDraft } from './use-draft';

interface Props {
  ground: Ground;
  edited: EditedDraft;
  nameOf: (code: string) => string;
}

/** Plans proposed for this draft; taking one is an edit like any other, and can be undone. */
export const ProposedPlans = later(function ProposedPlans({ ground, edited, nameOf }: Props) {
  const language = useLanguage();
  const { draft, edit } = edited;
  const { data } = useQuery(
    useTRPC().atlas.units.queryOptions({ level: 'province', edition: draft.plan.edition }),
  );
  const provinces = data
    ? data.data.code.map((code, i) => ({
        code,
        name: (language === 'vi' ? data.data.name : data.data.nameEn)[i]!,
      }))
    : [];
  const take = (proposed: Draft) => edit(() => ({ draft: proposed, refused: [] }));
  return <Proposals {...{ ground, draft, provinces, nameOf }} onTake={take} />;
});
