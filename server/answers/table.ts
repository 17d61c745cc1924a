import { MEASURE_IDS, type MeasureId } from '@/geo/measures';
import type { Release } from '../release';
import type { TableInput } from '../routers/inputs';
import type { Viewer } from '../viewer';
import { areaOf, mustLieWithin, visible } from './area';
import { countryOf } from './country';
import type { Draft, Guarded } from './draft';
import { areaNotes, guardedMeasure, levelFigures, seriesNotes } from './level-figures';
import { outlineNotes } from './outline-notes';
import { CELL, type TableData } from './shapes';

/** The map's twin: every measure of every unit of a level, or of those below one unit. */
export async function table(
  current: Release,
  viewer: Viewer,
  asked: TableInput,
  signal?: AbortSignal,
): Promise<Draft<TableInput, Record<MeasureId, Guarded>, TableData>> {
  const country = await countryOf(current);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  if (asked.within !== undefined) {
    country.unit(asked.within, edition);
    mustLieWithin(viewer, inEdition, [asked.within]);
  }
  const list = visible(viewer, inEdition, inEdition.byLevel(asked.level), asked.within);
  const key = { edition, date: asked.date, concept: asked.concept };
  const figures = await levelFigures(current, country, asked.level, list, key, signal);
  const guarded = Object.fromEntries(
    MEASURE_IDS.map((id) => [id, guardedMeasure(figures, id)]),
  ) as Record<MeasureId, Guarded>;
  return {
    question: { ...asked, edition },
    about: { edition, codes: list.map((unit) => unit.code) },
    source: figures.match.series?.source ?? null,
    notes: [
      ...seriesNotes(figures, MEASURE_IDS),
      ...areaNotes(figures),
      ...outlineNotes(current, asked.level, edition),
    ],
    guarded,
    compose: (measures) => {
      const missing = measures.people.cells.filter((cell) => cell === CELL.missing).length;
      return {
        data: {
          code: list.map((unit) => unit.code),
          name: list.map((unit) => unit.name),
          nameEn: list.map((unit) => unit.nameEn),
          kind: list.map((unit) => unit.kind),
          parentName: list.map((unit) =>
            unit.parentCode === null ? null : (inEdition.get(unit.parentCode)?.name ?? null),
          ),
          areaKm2: list.map((unit) => areaOf(unit).km2),
          measures,
        },
        notes: missing > 0 ? [{ code: 'missing_units', count: missing }] : [],
      };
    },
  };
}
