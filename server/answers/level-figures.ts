/** The counts of the units of one level, laid beside the units in their order. */
import { figureOf, MEASURES, type MeasureId, type Parts } from '@/geo/measures';
import { COUNTRY_CODE, type Level, type Unit } from '@/geo/units';
import { type SeriesKey, type UnitFigures, unitFigures } from '../queries/unit-figures';
import type { Release } from '../release';
import { areaOf } from './area';
import type { Country, SeriesMatch } from './country';
import type { Guarded } from './draft';
import type { Note } from './shapes';

export interface LevelFigures {
  readonly key: SeriesKey;
  readonly match: SeriesMatch;
  /** Parts of each unit in the order asked; null for a unit without a row. */
  readonly parts: readonly (Parts | null)[];
  readonly units: readonly Unit[];
}

/** Reads the figures of units that all stand at one level. */
export async function levelFigures(
  release: Release,
  country: Country,
  level: Level,
  units: readonly Unit[],
  key: SeriesKey,
  signal?: AbortSignal,
): Promise<LevelFigures> {
  const match = country.seriesFor(level, key);
  if (!match.series) return { key, match, units, parts: units.map(() => null) };
  const name = `figures ${level} ${key.edition} ${key.date} ${key.concept}`;
  const rows = await release.facts.get(name, () => unitFigures(release, level, key, signal));
  const at = new Map(rows.code.map((code, i) => [code, i]));
  const parts = units.map((unit) => {
    const i = at.get(unit.code);
    return i === undefined ? null : partsOf(rows, i, areaOf(unit).km2);
  });
  return { key, match, units, parts };
}

function partsOf(rows: UnitFigures, i: number, areaKm2: number | null): Parts {
  return {
    people: rows.persons[i]!,
    males: rows.male[i]!,
    females: rows.female[i]!,
    under_15: rows.under15[i]!,
    age_65_over: rows.age65Over[i]!,
    median_age: rows.medianAge[i]!,
    area_km2: areaKm2,
  };
}

/** The figures of one measure, sealed. */
export function guardedMeasure(figures: LevelFigures, measure: MeasureId): Guarded {
  return {
    series: figures.match.series ? figures.key : null,
    values: figures.parts.map((parts) => (parts ? figureOf(measure, parts) : null)),
    code: (i) => figures.units[i]!.code,
    figure: () => measure,
  };
}

/** What must be said of the series that answers, or of the lack of one. */
export function seriesNotes(figures: LevelFigures, measures: readonly MeasureId[]): Note[] {
  const { series, coarser } = figures.match;
  if (!series) {
    const notes: Note[] = [{ code: 'no_series' }];
    if (coarser) notes.push({ code: 'only_level', level: coarser });
    return notes;
  }
  const needs = new Set(
    measures.map((id) => {
      const measure = MEASURES[id];
      return measure.kind === 'count' ? 'total' : measure.needs;
    }),
  );
  const notes: Note[] = [];
  if (needs.has('age') && !series.hasAge) notes.push({ code: 'no_age' });
  if (needs.has('sex') && !series.hasSex) notes.push({ code: 'no_sex' });
  if (series.concept === 'registered' && figures.units.some((unit) => unit.code === COUNTRY_CODE)) {
    notes.push({ code: 'registered_counts_movers_twice' });
  }
  return notes;
}

/** How many densities rest on the declared area, and how many on the boundary's. */
export function areaNotes(figures: LevelFigures): Note[] {
  const counts = { declared: 0, geometric: 0 };
  figures.parts.forEach((parts, i) => {
    const { from } = areaOf(figures.units[i]!);
    if (parts && from) counts[from]++;
  });
  const notes: Note[] = [];
  if (counts.declared > 0) notes.push({ code: 'area_declared', count: counts.declared });
  if (counts.geometric > 0) notes.push({ code: 'area_geometric', count: counts.geometric });
  return notes;
}
