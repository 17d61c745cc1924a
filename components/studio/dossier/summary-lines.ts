import type { Dossier, RearrangementTally } from '@/geo/plans';
import type { Words } from '../../states/words';
import { formatArea, formatNumber, type Language } from '../../theme';

export interface SummaryLine {
  readonly name: string;
  readonly value: number;
  /** The value as it is read, with what is left out of it. */
  readonly text: string;
}

/** The plan in a few numbers: units before and after, people, land, and how many meet the standards. */
export function summaryLines(
  { totals, verdicts, changes, rearrangement }: Dossier,
  t: Words,
  language: Language,
): SummaryLine[] {
  const units = (key: string, count: number): SummaryLine => ({
    name: t(`dossier.summary.${key}`),
    value: count,
    text: t('dossier.summary.units', { count }),
  });
  const sum = (key: string, value: number, shown: string, without: number): SummaryLine => ({
    name: t(`dossier.summary.${key}`),
    value,
    text: [
      t(`dossier.summary.${key}Value`, { value: shown }),
      ...(without > 0 ? [t('dossier.summary.without', { count: without })] : []),
    ].join(', '),
  });
  const toRearrange = ({ set, must, open }: RearrangementTally): SummaryLine => ({
    name: t('dossier.summary.mustRearrange', { set }),
    value: must,
    text: [
      t('dossier.summary.units', { count: must }),
      ...(open > 0 ? [t('dossier.summary.rearrangeOpen', { count: open })] : []),
    ].join(', '),
  });
  const cut = new Set(changes.flatMap(({ code, whole }) => (whole ? [] : [code]))).size;
  return [
    units('before', totals.unitsBefore),
    ...(cut > 0 ? [units('cut', cut)] : []),
    ...(rearrangement ? [toRearrange(rearrangement)] : []),
    units('after', totals.unitsAfter),
    sum('people', totals.people, formatNumber(totals.people, language), totals.peopleUnknown),
    sum('area', totals.areaKm2, formatArea(totals.areaKm2, language), totals.areaUnknown),
    units('meets', verdicts.meets),
    units('fails', verdicts.fails),
    units('open', verdicts.not_judged),
  ];
}

export const AFFECTED = ['unit', 'code', 'name', 'kind', 'province', 'seat'] as const;

/**
 * People by what changes for them, and what part they are of those whom the plan takes. Where the people
 * of some units are not known the numbers are least numbers, and of no whole that could be told.
 */
export function affectedLines({ affected, changes }: Dossier) {
  const all = changes.reduce((sum, { people }) => sum + (people ?? 0), 0);
  const atLeast = affected.unknown.length > 0;
  return AFFECTED.map((key) => ({
    key,
    atLeast,
    people: affected[key],
    percent: all === 0 || atLeast ? null : (100 * affected[key]) / all,
  }));
}
