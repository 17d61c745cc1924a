/**
 * The figures of units of one level, laid beside them in their order: their own where a series counts
 * them, else those of a series on other units, restated.
 */
import { figureOf, MEASURES, type MeasureId, type Parts } from '@/geo/measures';
import { COUNTRY_CODE, type Level, type Unit } from '@/geo/units';
import type { SeriesRow } from '../queries/series';
import type { SeriesKey } from '../queries/unit-figures';
import type { Asking } from '../routers/trpc';
import { areaOf } from './area';
import type { Country, SeriesMatch } from './country';
import { nativeRows } from './native-rows';
import { restatedFigures } from './restated-figures';
import { restatementOf } from './restatement';
import { areaNotes, byMeasure, type LevelFigures } from './sealed-figures';
import { CELL, type Figures, type Note } from './shapes';

/** Seals the figures of units that all stand at one level. */
export async function levelFigures(
  { release, threshold, signal }: Asking,
  country: Country,
  level: Level,
  units: readonly Unit[],
  key: SeriesKey,
  measures: readonly MeasureId[],
): Promise<LevelFigures> {
  const match = country.seriesFor(level, key);
  const { series } = match;
  const notes = seriesNotes(match, units, measures);
  if (!series) return nothing(units, measures, notes);
  if (series.edition === key.edition) {
    const parts = await ownParts(release, series, units, signal);
    return ownFigures(series, units, parts, measures, notes);
  }
  const restatement = await restatementOf(release, threshold, country, series, key.edition);
  if (!restatement) return nothing(units, measures, [{ code: 'not_restated', reason: 'no_units' }]);
  return restatedFigures(release, restatement, units, measures, notes, signal);
}

async function ownParts(
  release: Asking['release'],
  series: SeriesRow,
  units: readonly Unit[],
  signal: AbortSignal | undefined,
): Promise<(Parts | null)[]> {
  const { columns, at } = await nativeRows(release, series.level, series, signal);
  return units.map((unit) => {
    const i = at.get(unit.code);
    if (i === undefined) return null;
    return {
      people: columns.persons[i]!,
      males: columns.male[i]!,
      females: columns.female[i]!,
      under_15: columns.under15[i]!,
      age_65_over: columns.age65Over[i]!,
      median_age: columns.medianAge[i]!,
      area_km2: areaOf(unit).km2,
    };
  });
}

function ownFigures(
  series: SeriesRow,
  units: readonly Unit[],
  parts: readonly (Parts | null)[],
  measures: readonly MeasureId[],
  notes: readonly Note[],
): LevelFigures {
  return {
    series,
    guarded: measures.map((measure) => ({
      series,
      values: parts.map((each) => (each ? figureOf(measure, each) : null)),
      code: (i) => units[i]!.code,
      figure: () => measure,
    })),
    notes: [...notes, ...(measures.includes('density') ? areaNotes(units, parts) : [])],
    read: (shown) => ({
      measures: byMeasure(measures, (i) => shown[i]!),
      estimates: null,
      notes: [],
      hidden: 0,
    }),
  };
}

/** Every figure is missing, and the notes say why. */
function nothing(
  units: readonly Unit[],
  measures: readonly MeasureId[],
  notes: readonly Note[],
): LevelFigures {
  const missing: Figures = {
    values: units.map(() => null),
    cells: units.map(() => CELL.missing),
  };
  return {
    series: null,
    guarded: [],
    notes,
    read: () => ({
      measures: byMeasure(measures, () => missing),
      estimates: null,
      notes: [],
      hidden: 0,
    }),
  };
}

/** What must be said of the series that answers, or of the lack of one. */
function seriesNotes(
  { series, coarser }: SeriesMatch,
  units: readonly Unit[],
  measures: readonly MeasureId[],
): Note[] {
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
  if (series.concept === 'registered' && units.some((unit) => unit.code === COUNTRY_CODE)) {
    notes.push({ code: 'registered_counts_movers_twice' });
  }
  return notes;
}
