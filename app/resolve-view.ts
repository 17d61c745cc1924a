/**
 * From what an address asks to what a release can show. An address may be older than the release:
 * what is no longer there is replaced by the nearest thing there is, and the reader is told.
 */
import { type Concept, MEASURES, type MeasureId } from '@/geo/measures';
import type { Edition, IsoDate } from '@/geo/units';
import type { ReleaseData, SeriesInfo } from '@/server/answers/shapes';
import type { AskedView } from './search-params';

/** What was asked for and could not be had; the words are in the message files, under `fallback`. */
export type Fallback =
  | { code: 'concept'; asked: Concept }
  | { code: 'date'; asked: IsoDate }
  | { code: 'edition'; asked: IsoDate }
  | { code: 'measure'; asked: MeasureId }
  | { code: 'level'; asked: 'commune' };

/** Why a measure cannot be had of a series. */
export type Lack = 'no_age' | 'no_sex';

export interface ShownView {
  series: SeriesInfo;
  /** The units to show on: those of the series, or others, on which it is then restated. */
  edition: Edition;
  /** The day by which the address names those units. */
  editionDay: IsoDate;
  measure: MeasureId;
  /** The finest level that can be drawn: `province` when communes have no figures or no outlines. */
  finest: 'province' | 'commune';
  fallbacks: Fallback[];
}

/** The order in which a concept is taken where the address names none. */
export const CONCEPT_ORDER: readonly Concept[] = [
  'de_facto',
  'registered',
  'permanent',
  'temporary',
  'absent',
];

/** What a series lacks for a measure, or null where it has all. */
export function lackFor(measure: MeasureId, series: SeriesInfo): Lack | null {
  const rule = MEASURES[measure];
  const needs = rule.kind === 'count' ? 'total' : rule.needs;
  if (needs === 'age' && !series.hasAge) return 'no_age';
  if (needs === 'sex' && !series.hasSex) return 'no_sex';
  return null;
}

/** The concepts that a release has, in the order they are offered. */
export function conceptsOf(release: ReleaseData): Concept[] {
  return CONCEPT_ORDER.filter((c) => release.series.some((s) => s.concept === c));
}

/** The days on which a concept was counted, ascending. */
export function datesOf(release: ReleaseData, concept: Concept): IsoDate[] {
  const days = release.series.filter((s) => s.concept === concept).map((s) => s.date);
  return [...new Set(days)].sort();
}

/** The day of `days` nearest to `day`; the later of two equally near. */
export function nearestDay(days: readonly IsoDate[], day: IsoDate): IsoDate | undefined {
  const distance = (other: IsoDate) => Math.abs(Date.parse(other) - Date.parse(day));
  return [...days].sort((a, b) => distance(a) - distance(b) || (a < b ? 1 : -1))[0];
}

/**
 * @returns null for a release without any series
 */
export function resolveView(
  asked: Pick<AskedView, 'concept' | 'date' | 'edition' | 'measure' | 'level'> &
    Partial<Pick<AskedView, 'draft'>>,
  release: ReleaseData,
): ShownView | null {
  const fallbacks: Fallback[] = [];
  const concepts = conceptsOf(release);
  const { series: all } = release;

  if (asked.concept !== null && !concepts.includes(asked.concept))
    fallbacks.push({ code: 'concept', asked: asked.concept });
  const named = asked.concept !== null && concepts.includes(asked.concept) ? asked.concept : null;

  // A draft is looked at for the units that it makes: they are its last.
  const last = asked.draft ? (release.editions.at(-1)?.edition ?? null) : null;
  const chosen = unitsOn(release, asked.edition ?? last);
  const daysAmong = (list: SeriesInfo[]) => [...new Set(list.map((s) => s.date))].sort();
  const days = named ? datesOf(release, named) : daysAmong(all);
  let date = days.at(-1);
  if (asked.date !== null) {
    if (!days.includes(asked.date)) fallbacks.push({ code: 'date', asked: asked.date });
    date = nearestDay(days, asked.date);
  } else if (chosen) {
    const ofEdition = all.filter(
      (s) => s.edition === chosen.edition && (named === null || s.concept === named),
    );
    date = daysAmong(ofEdition).at(-1) ?? date;
  }
  const onDay = all.filter((s) => s.date === date && (named === null || s.concept === named));
  const concept = named ?? CONCEPT_ORDER.find((c) => onDay.some((s) => s.concept === c));
  const editions = onDay.filter((s) => s.concept === concept);
  const series = editions.find((s) => s.edition === chosen?.edition) ?? editions.at(-1);
  if (!series) return null;
  if (asked.edition !== null && !chosen) fallbacks.push({ code: 'edition', asked: asked.edition });
  const edition = chosen?.edition ?? series.edition;

  const measure = lackFor(asked.measure, series) === null ? asked.measure : 'density';
  if (measure !== asked.measure) fallbacks.push({ code: 'measure', asked: asked.measure });

  const drawn = release.boundaries.some((b) => b.edition === edition && b.level === 'commune');
  const known = edition === series.edition || hasCommunes(release, edition, series.edition);
  const finest = series.level === 'commune' && known && drawn ? 'commune' : 'province';
  if (asked.level === 'commune' && finest === 'province')
    fallbacks.push({ code: 'level', asked: 'commune' });

  const editionDay = (chosen && asked.edition) ?? edition;
  return { series, edition, editionDay, measure, finest, fallbacks };
}

/** The edition in force on a day; undefined for no day and for one before the first edition. */
function unitsOn(release: ReleaseData, day: IsoDate | null) {
  return day === null ? undefined : release.editions.findLast(({ edition }) => edition <= day);
}

/** Whether the communes of both editions are known: without them figures cannot go from one to the other. */
function hasCommunes(release: ReleaseData, ...both: Edition[]): boolean {
  return both.every((day) => (unitsOn(release, day)?.communes ?? 0) > 0);
}
