import type { CriterionVerdict, Judgement } from '@/geo/plans';
import type { Words } from '../../states/words';
import { formatArea, formatNumber, formatPercent, type Language } from '../../theme';

/** A value of a criterion with its unit: people, km², or a share. */
export function criterionValue(
  { criterion }: Pick<CriterionVerdict, 'criterion'>,
  value: number,
  t: Words,
  language: Language,
): string {
  switch (criterion) {
    case 'population':
      return t('criteria.peopleValue', { value: formatNumber(value, language) });
    case 'area':
      return t('criteria.areaValue', { value: formatArea(value, language) });
    case 'ward_share':
    case 'urbanisation':
      return formatPercent(100 * value, language);
    default:
      return criterion satisfies never;
  }
}

/**
 * A percentage of a standard. Rounded away from 100, so that what falls short by a hair never reads as
 * if it reached the standard.
 */
export function percentText({ percent, verdict }: CriterionVerdict, language: Language): string {
  if (percent === null) return '';
  const shown = verdict === 'fails' ? Math.min(99.9, Math.floor(percent * 10) / 10) : percent;
  return formatPercent(shown, language);
}

/** Which of several thresholds is told, where the terrain is not known; empty where there is but one. */
export const amongOf = ({ among }: CriterionVerdict, t: Words): string =>
  among === null ? '' : t(`criteria.among.${among}`);

/** What data would have to tell for a criterion that has no figure; empty where it has one. */
export const needOf = ({ criterion, value }: CriterionVerdict, t: Words): string =>
  value === null ? ` · ${t(`criteria.need.${criterion}`)}` : '';

/** One criterion in a line: value, threshold, percentage, verdict, or why there is none. */
export function criterionLine(verdict: CriterionVerdict, t: Words, language: Language): string {
  const { criterion, value, threshold, why } = verdict;
  const name = t(`criteria.${criterion}`);
  const told = t(`criteria.verdict.${verdict.verdict}`);
  const shown = value === null ? t('criteria.none') : criterionValue(verdict, value, t, language);
  if (value === null || threshold === null) {
    const reason = t(`criteria.why.${why ?? 'no_figure'}`);
    const open = t('dossier.units.open', { name, value: shown, verdict: told, why: reason });
    return `${open}${needOf(verdict, t)}`;
  }
  return t('dossier.units.criterion', {
    ...{ name, value: shown, verdict: told, percent: percentText(verdict, language) },
    threshold: thresholdText(verdict, threshold, t, language),
  });
}

/** A threshold, and which of several it is: "100,0 km² (cao nhất vì chưa rõ địa hình)". */
export function thresholdText(
  verdict: CriterionVerdict,
  threshold: number,
  t: Words,
  language: Language,
): string {
  const told = criterionValue(verdict, threshold, t, language);
  const among = amongOf(verdict, t);
  return among === '' ? told : `${told} (${among})`;
}

/** The threshold of a criterion and how much of it is reached: "tiêu chuẩn 15.000 người · 85,3 %". */
export function heldAgainst(verdict: CriterionVerdict, t: Words, language: Language): string {
  const { threshold, percent, why } = verdict;
  if (threshold === null) return t(`criteria.why.${why ?? 'terrain_unknown'}`);
  const told = criterionValue(verdict, threshold, t, language);
  const line = t('criteria.standard', {
    threshold: told,
    percent: percent === null ? '–' : percentText(verdict, language),
  });
  const among = amongOf(verdict, t);
  return among === '' ? line : `${line} (${among})`;
}

/** How sure the standards are on which a judgement rests, the least sure one. */
export function leastSure(judgement: Judgement): CriterionVerdict['confidence'] | null {
  const order = ['unconfirmed', 'single', 'read'] as const;
  return order.find((c) => judgement.criteria.some(({ confidence }) => confidence === c)) ?? null;
}
