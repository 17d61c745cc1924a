import { useTranslations } from 'use-intl';
import type { DossierUnit } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { densityDecimals, formatArea, formatDate, formatNumber } from '../../theme';
import { estimatedPeople, isHidden, type Readings } from './readings';

/** Figures of a dossier as texts: ≈ before what is partly estimated, a word for what is not told. */
export function useFigures(readings: Readings) {
  const t = useTranslations();
  const language = useLanguage();
  const number = (value: number, decimals = 0) => formatNumber(value, language, decimals);
  const absent = (unit: DossierUnit) =>
    t(isHidden(unit, readings) ? 'figure.hiddenWhy' : 'figure.missing');
  const mark = (isEstimated: boolean) => (isEstimated ? '≈ ' : '');
  return {
    language,
    number,
    day: (date: string) => formatDate(date, language),
    people: (unit: DossierUnit) =>
      unit.people === null
        ? absent(unit)
        : `${mark(estimatedPeople(unit, readings) > 0)}${number(unit.people)}`,
    area: (unit: DossierUnit) =>
      unit.areaKm2 === null
        ? t('figure.missing')
        : `${mark(unit.areaEstimated)}${formatArea(unit.areaKm2, language)}`,
    density: (unit: DossierUnit) =>
      unit.density === null ? '–' : number(unit.density, densityDecimals(unit.density)),
  };
}
