import type { Edition } from '@/geo/units';
import type { DrawnLevel } from '../auto-level';
import type { AskedFlows } from './search-params';

/** The flows of a level, asked alike by the page on the server and by the browser. */
export function rowsQuestion(
  asked: Pick<AskedFlows, 'sex' | 'age' | 'by'>,
  edition: Edition,
  level: DrawnLevel,
) {
  const split = asked.sex === null && asked.age === null ? 'none' : 'sex_age';
  return { level, edition, by: asked.by, split } as const;
}

/** Flows by sex and age in the years of a span: for pictures of ages. */
export function agesQuestion(
  edition: Edition,
  level: DrawnLevel,
  by: AskedFlows['by'],
  years: { from: number; to: number },
) {
  return { level, edition, by, split: 'sex_age' as const, ...years };
}

/** Movers between provinces in every month: for pictures of seasons. */
export const monthsQuestion = (edition: Edition) =>
  ({ level: 'province', edition, by: 'month', split: 'none' }) as const;
