import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type Derived, type Dossier, type Draft, GROUP_COLOURS, type Ground } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { formatDate } from '../../theme';
import { groupUnits, NO_GROUP } from '../plan-painting';
import { type Archipelago, isNamedIn } from './archipelagos';
import { PlanPicture } from './plan-picture';
import { layOutSheet, type PlanSheet, type SheetLabel, type SheetUnit } from './plan-sheet';

interface Props {
  ground: Ground;
  derived: Derived;
  marks: Draft['marks'];
  dossier: Dossier;
  /** Indices of the units that are drawn. */
  units: readonly number[];
  /** Those that belong to what is drawn. */
  islands: readonly Archipelago[];
  approximate: boolean;
  names: MapNames;
}

/** Short names in the reader's language. */
export interface MapNames {
  readonly unit: (unit: number) => string;
  readonly group: (place: number) => string;
}

/** The maps before and after, with the same colours for the same ground. */
export function PlanMaps(props: Props) {
  const { ground, derived, marks, dossier, units, islands, approximate, names } = props;
  const t = useTranslations();
  const language = useLanguage();
  const { before, after } = useMemo(
    () => sheetsOf(ground, derived, marks, dossier, units, names),
    [ground, derived, marks, dossier, units, names],
  );
  const called = ({ id }: Archipelago) => t(`dossier.map.${id}`);
  const unshown = (sheet: PlanSheet) =>
    islands.filter((each) => !sheet.insets.some(({ caption }) => isNamedIn(caption, each)));
  const withNames = (sheet: PlanSheet): PlanSheet => ({
    ...sheet,
    insets: sheet.insets.map((inset) => {
      const shown = islands.find((each) => isNamedIn(inset.caption, each));
      return shown ? { ...inset, caption: called(shown) } : inset;
    }),
  });
  const hasCuts = derived.cuts.length > 0;
  const level = dossier.level === 'province' ? 'province' : 'commune';
  const caution = [
    ...(hasCuts ? [t('dossier.map.cut')] : []),
    ...(approximate ? [t('notes.approximate_outlines', { level })] : []),
  ].join(' ');
  return (
    <>
      <PlanPicture
        title={t('dossier.map.before', { date: formatDate(ground.edition, language) })}
        sheet={withNames(before)}
        islands={unshown(before).map(called)}
        caution={`${t('dossier.map.colour')} ${caution}`}
      />
      <PlanPicture
        title={t('dossier.map.after')}
        sheet={withNames(after)}
        islands={unshown(after).map(called)}
        caution={caution}
      />
    </>
  );
}

function sheetsOf(
  ground: Ground,
  derived: Derived,
  marks: Draft['marks'],
  dossier: Dossier,
  units: readonly number[],
  names: MapNames,
): { before: PlanSheet; after: PlanSheet } {
  const groups = groupUnits(ground, derived).groups;
  const cut = new Set(derived.cuts.map(({ unit }) => ground.indexOf.get(unit)));
  const orders = new Map(dossier.units.map(({ group }, i) => [group, i + 1]));
  const drawn = units.map((unit): SheetUnit => {
    const group = groups[unit]!;
    const free = group === NO_GROUP;
    return {
      ...{ unit, cut: cut.has(unit), label: unit },
      colour: free ? null : (marks[group]?.colour ?? group) % GROUP_COLOURS,
      region: free ? -1 - unit : group,
    };
  });
  const old = new Map(
    units.map((unit): [number, SheetLabel] => {
      const number = orders.get(groups[unit]!) ?? null;
      return [unit, { name: names.unit(unit), number }];
    }),
  );
  const now = new Map(
    derived.plan.groups.map((_, group): [number, SheetLabel] => [
      group,
      { name: names.group(group), number: orders.get(group) ?? null },
    ]),
  );
  for (const { unit, region } of drawn)
    if (region < 0) now.set(region, { name: names.unit(unit), number: null });
  return {
    before: layOutSheet(ground, drawn, old),
    after: layOutSheet(
      ground,
      drawn.map((each) => ({ ...each, label: each.region })),
      now,
    ),
  };
}
