'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GroundAnswer } from '@/components/answers';
import type { DossierAbout } from '@/components/studio/dossier/dossier-about';
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

/** The dossier of a plan with all that is said beside its figures. */
export function usePlanDossier(asked: Asked) {
  const { draft, saved, ground, answer, published, province, today } = asked;
  const { plan } = draft;
  const provinces = useQuery(
    useTRPC().atlas.units.queryOptions({ level: 'province', edition: plan.edition }),
  ).data?.data;
  const names = useMemo(
    () => new Map(provinces?.code.map((code, i) => [code, provinces.name[i] ?? code])),
    [provinces],
  );
  const concept = conceptOf(ground);
  const derived = useMemo(() => derive(ground, plan), [ground, plan]);
  const rules = useMemo(() => rulesOn(plan.effective), [plan.effective]);
  const dossier = useMemo(
    () =>
      dossierOf(ground, derived, { concept: concept ?? 'registered', rules, province, published }),
    [ground, derived, concept, rules, province, published],
  );
  const about = useMemo((): DossierAbout => {
    const counts = answer.data.counts.find((columns) => columns.id === concept);
    const unitName = (code: string) => ground.units[ground.indexOf.get(code) ?? -1]?.name ?? code;
    return {
      ...{ title: draft.title, effective: plan.effective, edition: plan.edition },
      ...{ remarks: draft.remarks, rules, concept, date: answer.data.date, madeOn: today },
      status: saved.plan?.status ?? 'draft',
      province: soleProvince(dossier.provinces, province, names),
      links: draft.links.map((link) => ({
        ...{ ...link, from: unitName(link.from), to: unitName(link.to) },
      })),
      ...{ provenance: answer.provenance, notes: answer.notes },
      readings: readingsOf(counts, answer.data.code),
      revision:
        saved.revision !== null && saved.savedAt !== null
          ? { number: saved.revision, savedAt: saved.savedAt }
          : null,
    };
  }, [answer, concept, draft, ground, names, plan, rules, saved, today, dossier, province]);
  return { dossier, derived, about, names };
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
  names: ReadonlyMap<string, string>,
): string | null {
  const code = asked ?? (provinces.length === 1 ? provinces[0]!.code : null);
  return code === null ? null : (names.get(code) ?? null);
}
