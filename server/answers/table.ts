import { MEASURE_IDS } from '@/geo/measures';
import type { TableInput } from '../routers/inputs';
import type { Asking } from '../routers/trpc';
import { areaOf, mustLieWithin, visible } from './area';
import { countryOf } from './country';
import type { Draft, Guarded } from './draft';
import { levelFigures } from './level-figures';
import { outlineNotes } from './outline-notes';
import { CELL, type TableData } from './shapes';

/** The map's twin: every measure of every unit of a level, or of those below one unit. */
export async function table(
  ask: Asking,
  asked: TableInput,
): Promise<Draft<TableInput, { figures: readonly Guarded[] }, TableData>> {
  const country = await countryOf(ask.release);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  if (asked.within !== undefined) {
    country.unit(asked.within, edition);
    mustLieWithin(ask.viewer, inEdition, [asked.within]);
  }
  const list = visible(ask.viewer, inEdition, inEdition.byLevel(asked.level), asked.within);
  const parents = list.map(({ parentCode }) =>
    parentCode === null ? undefined : inEdition.get(parentCode),
  );
  const key = { edition, date: asked.date, concept: asked.concept };
  const figures = await levelFigures(ask, country, asked.level, list, key, MEASURE_IDS);
  return {
    question: { ...asked, edition },
    about: { edition, codes: list.map((unit) => unit.code) },
    source: figures.series?.source ?? null,
    notes: [...figures.notes, ...outlineNotes(ask.release, asked.level, edition)],
    guarded: { figures: figures.guarded },
    compose: ({ figures: seen }) => {
      const { measures, estimates, notes, hidden } = figures.read(seen);
      const missing = measures.people.cells.filter((cell) => cell === CELL.missing).length;
      return {
        data: {
          code: list.map((unit) => unit.code),
          name: list.map((unit) => unit.name),
          nameEn: list.map((unit) => unit.nameEn),
          kind: list.map((unit) => unit.kind),
          parentName: parents.map((parent) => parent?.name ?? null),
          parentNameEn: parents.map((parent) => parent?.nameEn ?? null),
          areaKm2: list.map((unit) => areaOf(unit).km2),
          measures,
          estimates,
        },
        notes: missing > 0 ? [...notes, { code: 'missing_units', count: missing }] : notes,
        hidden,
      };
    },
  };
}
