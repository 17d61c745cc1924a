/** The figures of a comparison as text, each with its unit. */
import type { ComparedId, Told } from '@/geo/plans';
import type { Words } from '../../states/words';
import { formatNumber, formatPercent, type Language } from '../../theme';

type Form = 'count' | 'people' | 'share' | 'index' | 'times' | 'km';

export const FORMS: Record<ComparedId, Form> = {
  ...{ unitsAfter: 'count', groups: 'count', unitsTaken: 'count' },
  ...{ meetsShare: 'share', fails: 'count', notJudged: 'count' },
  ...{ failsPopulation: 'count', failsArea: 'count' },
  ...{ failsWardShare: 'count', failsUrbanisation: 'count' },
  ...{ changesUnit: 'people', changesCode: 'people', changesName: 'people' },
  ...{ changesKind: 'people', changesProvince: 'people', changesSeat: 'people' },
  ...{ distanceMean: 'km', distanceMedian: 'km', distanceP90: 'km', distanceMax: 'km' },
  ...{ peopleGini: 'index', peopleRatio: 'times', landGini: 'index', landRatio: 'times' },
  ...{ compactMean: 'index', compactLeast: 'index' },
  ...{ scattered: 'count', withEnclaves: 'count', internalMovers: 'count' },
};

/** Decimals of each form, on the screen and in files. */
export const DECIMALS: Record<Form, number> = {
  ...{ count: 0, people: 0, share: 1, index: 3, times: 1, km: 1 },
};

/** "92,1 %", "0,214", "12.345"; the unit of a row stands with its name. */
export function comparedText(
  id: ComparedId,
  { value }: Pick<Told, 'value'>,
  t: Words,
  language: Language,
): string {
  if (value === null) return t('comparePlans.noFigure');
  const form = FORMS[id];
  if (form === 'share') return formatPercent(100 * value, language, DECIMALS.share);
  return formatNumber(value, language, DECIMALS[form]);
}

/**
 * People who cross, as far as they are known: "?" where nobody is, and at least so many where the people
 * of some units are not. Never a zero that stands for not knowing.
 * @param unknown units whose people nobody knows
 */
export function crossingText(people: number, unknown: number, language: Language): string {
  if (unknown === 0) return formatNumber(people, language);
  return people === 0 ? '?' : `≥ ${formatNumber(people, language)}`;
}
