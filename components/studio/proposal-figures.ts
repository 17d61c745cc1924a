/** The numbers of a proposal in words, and what it is best in. */
import type { PlanFigures, ProposedPlan } from '@/geo/plans';
import { formatNumber, formatPercent, type Language } from '../theme';

/** In which plans trade against each other, in the order in which they are asked about. */
export const FIGURES = [
  'peopleChanged',
  'outlineKm',
  'imbalance',
  'meanKmToSeat',
  'acrossDistricts',
  'units',
] as const satisfies readonly (keyof PlanFigures)[];
export type FigureId = (typeof FIGURES)[number];

type Words = (key: 'people' | 'km', values: { value: string }) => string;

/** A figure with its unit. */
export function figureText(id: FigureId, value: number, t: Words, language: Language): string {
  const number = (decimals: number) => formatNumber(value, language, decimals);
  switch (id) {
    case 'units':
      return number(0);
    case 'peopleChanged':
    case 'acrossDistricts':
      return t('people', { value: number(0) });
    case 'imbalance':
      return formatPercent(100 * value, language);
    case 'outlineKm':
      return t('km', { value: number(0) });
    case 'meanKmToSeat':
      return t('km', { value: number(1) });
    default:
      return id satisfies never;
  }
}

export const REASONS = ['all_meet', 'most_units', 'fewest_units', 'first'] as const;
export type Reason = (typeof REASONS)[number] | ProposedPlan['bestIn'][number];

/**
 * Why a plan is among those offered.
 * @param place among the plans, the best by the weights asked for first
 */
export function reasonsOf(
  plans: readonly ProposedPlan[],
  figures: readonly PlanFigures[],
  place: number,
): Reason[] {
  const own = figures[place]!;
  const counts = figures.map(({ units }) => units);
  const varies = new Set(counts).size > 1;
  const met = ({ met: good, units }: PlanFigures) => good === units;
  const reasons: Reason[] = [];
  if (met(own) && !figures.every(met)) reasons.push('all_meet');
  if (varies && own.units === Math.max(...counts)) reasons.push('most_units');
  if (varies && own.units === Math.min(...counts)) reasons.push('fewest_units');
  if (!varies && place === 0 && plans.length > 1) reasons.push('first');
  return [...reasons, ...plans[place]!.bestIn];
}
