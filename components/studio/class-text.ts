/** Points and class of a unit in words: what is not known is told as that, and never filled in. */
import type { Classification, ClassificationSet, CriterionPoints } from '@/geo/plans';
import type { Words } from '../states/words';
import { formatNumber, type Language } from '../theme';

/** Points of one criterion, or why there are none. */
export function pointsText(
  { criterion, points, most, why }: CriterionPoints,
  t: Words,
  language: Language,
): string {
  const name = t(`criteria.${criterion}`);
  if (points === null) return t('unitClass.open', { name, why: t(`unitClass.why.${why}`) });
  const number = (value: number) => formatNumber(value, language, value % 1 === 0 ? 0 : 1);
  return t('unitClass.points', { name, points: number(points), most: number(most) });
}

/** The class, or how many points there are and what the classes ask. */
export function classText(
  { class: reached, atLeast, points }: Classification,
  { classes }: ClassificationSet,
  t: Words,
  language: Language,
): string {
  if (reached !== null) return t('unitClass.class', { class: reached });
  if (points.length === 0) return t('unitClass.noScale');
  const asked = classes.filter(({ minPoints }) => minPoints > 0);
  return t('unitClass.classOpen', {
    points: formatNumber(atLeast, language, atLeast % 1 === 0 ? 0 : 1),
    classes: asked
      .map(({ name, minPoints }) => t('unitClass.from', { class: name, points: minPoints }))
      .join('; '),
  });
}

/** All of it in one line, for a table. */
export function classLine(told: Classification, t: Words, language: Language): string {
  const points = told.points.map((each) => pointsText(each, t, language)).join('; ');
  const reached =
    told.class === null ? t('unitClass.notKnown') : t('unitClass.class', { class: told.class });
  return t('unitClass.line', { points, reached });
}
