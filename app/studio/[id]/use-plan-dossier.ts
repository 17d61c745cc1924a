'use client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { GroundAnswer } from '@/components/answers';
import { useLanguage } from '@/components/i18n/language';
import type { DossierAbout } from '@/components/studio/dossier/dossier-about';
import { dossierInEnglish } from '@/components/studio/dossier/dossier-in-english';
import { readingsOf } from '@/components/studio/dossier/readings';
import { judgedConcept } from '@/components/studio/plan-views';
import type { Concept } from '@/geo/measures';
import {
  type Draft,
  derive,
  dossierOf,
  type Ground,
  type PublishedFigures,
  rulesOn,
} from '@/geo/plans';
import type { IsoDate } from '@/geo/units';
import { useTRPC } from '../../trpc';
import type { UseSavedPlan } from '../use-saved-plan';
import { useWardShares } from './use-ward-shares';

interface Asked {
  draft: Draft;
  saved: UseSavedPlan;
  ground: Ground;
  answer: GroundAnswer;
  /** What the release publishes of units that are law already, by the place of their group. */
  published: ReadonlyMap<number, PublishedFigures>;
  /** The province that it is drawn up for; null for the whole plan. */
  province: string | null;
  today: IsoDate;
}

/**
 * The dossier of a plan with all that is said beside its figures: in the reader's language, and with the
 * official names, for files that programs read again.
 */
export function usePlanDossier(asked: Asked) {
  const { draft, saved, ground, answer, published, province, today } = asked;
  const { plan } = draft;
  const provinces = useQuery(
    useTRPC().atlas.units.queryOptions({ level: 'province', edition: plan.edition }),
  ).data?.data;
  const language = useLanguage();
  const names = useMemo(() => {
    const all = [answer.data, ...(provinces ? [provinces] : [])];
    return new Map(
      all.flatMap(({ code, name, nameEn }) =>
        code.map((each, i) => [each, (language === 'vi' ? name : nameEn)[i] ?? each] as const),
      ),
    );
  }, [answer, provinces, language]);
  const nameOf = useCallback((code: string) => names.get(code) ?? code, [names]);
  const concept = conceptOf(ground);
  const derived = useMemo(() => derive(ground, plan), [ground, plan]);
  const rules = useMemo(() => rulesOn(plan.effective), [plan.effective]);
  const wardShares = useWardShares(draft);
  const official = useMemo(
    () =>
      dossierOf(ground, derived, {
        ...{ concept: concept ?? 'registered', rules, province, published },
        ...(draft.level === 'province' && { wardShares }),
      }),
    [ground, derived, concept, rules, province, published, draft.level, wardShares],
  );
  const dossier = useMemo(
    () => (language === 'vi' ? official : dossierInEnglish(official, nameOf)),
    [official, language, nameOf],
  );
  const about = useMemo((): DossierAbout => {
    const counts = answer.data.counts.find((columns) => columns.id === concept);
    return {
      ...{ title: draft.title, effective: plan.effective, edition: plan.edition },
      ...{ remarks: draft.remarks, rules, concept, date: answer.data.date, madeOn: today },
      status: saved.plan?.status ?? 'draft',
      province: soleProvince(dossier.provinces, province, nameOf),
      links: draft.links.map((link) => ({
        ...{ ...link, from: nameOf(link.from), to: nameOf(link.to) },
      })),
      ...{ provenance: answer.provenance, notes: answer.notes },
      readings: readingsOf(counts, answer.data.code),
      revision:
        saved.revision !== null && saved.savedAt !== null
          ? { number: saved.revision, savedAt: saved.savedAt }
          : null,
    };
  }, [answer, concept, draft, nameOf, plan, rules, saved, today, dossier, province]);
  return { official, dossier, derived, about, nameOf, provinces };
}

/** The people that the plan is judged by; null where the release tells of none. */
export function conceptOf(ground: Ground): Concept | null {
  const concept = judgedConcept(ground);
  return ground.counts.some(({ id }) => id === concept) ? concept : null;
}

/** The name of the province where there is only one to speak of. */
function soleProvince(
  provinces: readonly { code: string }[],
  asked: string | null,
  nameOf: (code: string) => string,
): string | null {
  const code = asked ?? (provinces.length === 1 ? provinces[0]!.code : null);
  return code === null ? null : nameOf(code);
}
