import { useTranslations } from 'use-intl';
import type { Concept } from '@/geo/measures';
import { contributorsOf, type Ground, type Group, unitsToRearrange } from '@/geo/plans';
import type { IsoDate } from '@/geo/units';
import texts from './studio-words.module.css';

interface Props {
  ground: Ground;
  group: Group;
  concept: Concept;
  day: IsoDate;
  nameOf: (code: string) => string;
}

/** Which units of a group have to be rearranged as they stand, by the decree of the plan's day. */
export function RearrangeLine({ ground, group, concept, day, nameOf }: Props) {
  const t = useTranslations('rules.rearrange');
  const told = unitsToRearrange(ground, contributorsOf(group), day, concept);
  const all = told ? [...told] : [];
  const [first] = all;
  if (!first) return null;
  const of = (verdict: 'must' | 'not_judged') => all.filter(([, r]) => r.verdict === verdict);
  const must = of('must').map(([code]) => nameOf(code));
  return (
    <p className={texts.small}>
      {t('line', { id: first[1].set, count: must.length, all: all.length })}
      {must.length > 0 && `: ${must.join(', ')}`}
      {of('not_judged').length > 0 && ` · ${t('open', { count: of('not_judged').length })}`}
    </p>
  );
}
