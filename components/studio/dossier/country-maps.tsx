import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type Derived, type Draft, GROUP_COLOURS, type Ground } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { Loading } from '../../states/loading';
import { formatDate } from '../../theme';
import { useSliced } from '../../use-sliced';
import { groupUnits, NO_GROUP } from '../plan-painting';
import type { Archipelago } from './archipelagos';
import { type CountryUnit, layOutCountry } from './country-sheet';
import { PlanPicture } from './plan-picture';

interface Props {
  ground: Ground;
  derived: Derived;
  marks: Draft['marks'];
  /** Indices of the units that are drawn. */
  units: readonly number[];
  islands: readonly Archipelago[];
  approximate: boolean;
  /** The short name of a province, by code. */
  provinceName: (code: string) => string;
}

/** The maps of a plan that is too wide to name its units: where it merges what, province by province. */
export function CountryMaps(props: Props) {
  const { ground, derived, marks, units, islands, approximate, provinceName } = props;
  const t = useTranslations();
  const language = useLanguage();
  const codes = useMemo(
    () => [...new Set(units.map((unit) => ground.units[unit]!.parentCode ?? ''))].sort(),
    [ground, units],
  );
  const names = useMemo(() => codes.map(provinceName), [codes, provinceName]);
  const layOut = useCallback(() => {
    const groups = groupUnits(ground, derived).groups;
    const places = new Map(codes.map((code, i) => [code, i]));
    const drawn = units.map((unit): CountryUnit => {
      const group = groups[unit]!;
      const free = group === NO_GROUP;
      return {
        ...{ unit, province: places.get(ground.units[unit]!.parentCode ?? '') ?? 0 },
        colour: free ? null : (marks[group]?.colour ?? group) % GROUP_COLOURS,
        region: free ? -1 - unit : group,
      };
    });
    return layOutCountry(ground, drawn, names);
  }, [ground, derived, marks, units, codes, names]);
  const sheets = useSliced(layOut);
  if (!sheets) return <Loading bars={10} />;
  const called = islands.map(({ id }) => t(`dossier.map.${id}`));
  const caution = [
    t('dossier.map.country'),
    ...(sheets.unnamed > 0 ? [t('dossier.map.unnamedProvinces', { count: sheets.unnamed })] : []),
    ...(approximate ? [t('notes.approximate_outlines', { level: 'commune' })] : []),
  ].join(' ');
  const date = formatDate(ground.edition, language);
  return (
    <>
      <PlanPicture
        title={t('dossier.map.before', { date })}
        sheet={sheets.before}
        islands={called}
        caution={caution}
        far
      />
      <PlanPicture
        title={t('dossier.map.after')}
        sheet={sheets.after}
        islands={called}
        caution={caution}
        far
      />
    </>
  );
}
