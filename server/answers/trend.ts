/** People of a unit over time: its own figures, and before its life those of whole predecessors. */
import { wholeAncestry } from '@/geo/crosswalk';
import type { Concept } from '@/geo/measures';
import type { IsoDate, Unit } from '@/geo/units';
import { peopleOverTime } from '../queries/people-over-time';
import type { SeriesKey } from '../queries/unit-figures';
import type { Release } from '../release';
import type { Country } from './country';
import type { Guarded } from './draft';
import { CELL, type Figures, type Note, type ProfileData } from './shapes';

export interface Trend {
  readonly points: readonly { key: SeriesKey; through: 'own' | 'predecessors' }[];
  /** The people of each unit that a point is the sum of. */
  readonly guarded: readonly Guarded[];
  readonly notes: readonly Note[];
}

export async function trend(
  release: Release,
  country: Country,
  unit: Unit,
  concept: Concept,
  signal?: AbortSignal,
): Promise<Trend> {
  const dates = seriesDates(country, unit, concept);
  const traced = dates.flatMap((key) => {
    const lives = wholeAncestry(unit, key.edition, country.livesOf, country.transfersInto);
    if (!lives) return [];
    const own = lives.length === 1 && lives[0] === unit;
    return [{ key, codes: lives.map((life) => life.code), own }];
  });
  const codes = [...new Set(traced.flatMap((point) => point.codes))];
  const rows = codes.length > 0 ? await peopleOverTime(release, codes, concept, signal) : [];
  const people = new Map(rows.map((r) => [`${r.edition} ${r.date} ${r.code}`, r.persons]));

  const notes: Note[] = [];
  const summed = Math.max(0, ...traced.map((point) => (point.own ? 0 : point.codes.length)));
  if (summed > 0) notes.push({ code: 'trend_through_whole_mergers', count: summed });
  const since = traced[0]?.key.date;
  if (since !== undefined && dates.some((key) => key.date < since)) {
    notes.push({ code: 'trend_cut', since });
  }
  return {
    points: traced.map(({ key, own }) => ({ key, through: own ? 'own' : 'predecessors' })),
    guarded: traced.map(({ key, codes }) => ({
      series: key,
      values: codes.map((code) => people.get(`${key.edition} ${key.date} ${code}`) ?? null),
      code: (i) => codes[i]!,
      figure: () => 'people',
    })),
    notes,
  };
}

/** Each point is the sum of its parts; one hidden part hides it, else one missing part does. */
export function trendData(trend: Trend, shown: readonly Figures[]): ProfileData['trend'] {
  const date: IsoDate[] = trend.points.map((point) => point.key.date);
  const cells = shown.map((figures) => {
    if (figures.cells.includes(CELL.hidden)) return CELL.hidden;
    return figures.cells.includes(CELL.missing) ? CELL.missing : CELL.value;
  });
  const values = shown.map((figures, i) =>
    cells[i] === CELL.value ? figures.values.reduce<number>((sum, v) => sum + (v ?? 0), 0) : null,
  );
  return { date, through: trend.points.map((point) => point.through), values, cells };
}

/** Every date of a concept until the end of the unit's life, at which its level has figures. */
function seriesDates(country: Country, unit: Unit, concept: Concept): SeriesKey[] {
  const keys = new Map<string, SeriesKey>();
  for (const row of country.series) {
    const ended = unit.validTo !== null && row.edition >= unit.validTo;
    if (row.concept !== concept || ended) continue;
    const key = { edition: row.edition, date: row.date, concept };
    if (country.seriesFor(unit.level, key).series) keys.set(`${row.edition} ${row.date}`, key);
  }
  return [...keys.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
