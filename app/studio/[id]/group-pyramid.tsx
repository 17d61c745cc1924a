'use client';
import dynamic from 'next/dynamic';
import { memo, useDeferredValue, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '@/components/i18n/language';
import { groupPyramid, pyramidConcept } from '@/components/studio/group-pyramid';
import texts from '@/components/studio/studio-words.module.css';
import { CELL } from '@/geo/disclosure';
import type { Concept } from '@/geo/measures';
import { countOf, type Derived, type Draft, type Ground } from '@/geo/plans';
import { useAges } from '../use-ages';

/** Where the network is gone a chart may be missing, but never the plan that is being made. */
const loadChart = () =>
  import('@/components/charts/pyramid-chart').catch(() => ({ default: () => null }));
const Chart = memo(dynamic(loadChart));

interface Props {
  ground: Ground;
  draft: Draft;
  derived: Derived;
  concept: Concept;
  place: number;
}

/** The people of a group by age and sex, once their ages are here; nothing where none are told. */
export function GroupPyramid({ ground, draft, derived, concept: judged, place }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { level, plan } = draft;
  const concept = pyramidConcept(level, ground.counts, judged);
  const ages = useAges({ level, edition: plan.edition }, concept).data?.data;
  const drawn = useMemo(() => {
    if (!ages?.people || derived.plan.groups[place] === undefined) return null;
    const value = countOf(ground, derived.groups[place]!, concept);
    const total = { value, cell: value === null ? CELL.missing : CELL.value };
    return { pyramid: groupPyramid(ground, derived, place, ages.people), total };
  }, [ground, derived, place, ages, concept]);
  // A chart takes longer to draw than all that a pick works out: it follows a moment later.
  const shown = useDeferredValue(drawn);
  if (!ages || derived.plan.groups[place] === undefined) return null;
  if (!drawn) return <p className={texts.hint}>{t('pyramid.none')}</p>;
  return (
    shown && (
      <div>
        <Chart {...shown} />
        {concept !== judged && (
          <p className={texts.small}>
            {t('rules.concept', { concept: t(`concept.${concept}`).toLocaleLowerCase(language) })}
          </p>
        )}
      </div>
    )
  );
}
