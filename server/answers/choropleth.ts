import { classify, histogram, type MeasureId } from '@/geo/measures';
import { AtlasError } from '../errors';
import type { ChoroplethInput } from '../routers/inputs';
import type { Asking } from '../routers/trpc';
import { visible } from './area';
import { countryOf } from './country';
import type { Draft, Guarded } from './draft';
import { levelFigures } from './level-figures';
import { outlineNotes } from './outline-notes';
import { CELL, type ChoroplethData, type Note } from './shapes';

/** One figure a unit, with the classes and the histogram of what is shown. */
export async function choropleth(
  ask: Asking,
  asked: ChoroplethInput,
): Promise<Draft<ChoroplethInput, { figures: readonly Guarded[] }, ChoroplethData>> {
  const { method, count, breaks } = asked.classes;
  if (method === 'manual' && !breaks?.length) {
    throw new AtlasError({
      code: 'BadInput',
      field: 'classes.breaks',
      reason: 'the method manual needs at least one limit',
    });
  }
  const country = await countryOf(ask.release);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  const list = visible(ask.viewer, inEdition, inEdition.byLevel(asked.level), undefined);
  const key = { edition, date: asked.date, concept: asked.concept };
  const figures = await levelFigures(ask, country, asked.level, list, key, [asked.measure]);
  const codes = list.map((unit) => unit.code);
  return {
    question: { ...asked, edition },
    about: { edition, codes },
    source: figures.series?.source ?? null,
    notes: [...figures.notes, ...outlineNotes(ask.release, asked.level, edition)],
    guarded: { figures: figures.guarded },
    compose: ({ figures: seen }) => {
      const { measures, estimates, notes, hidden } = figures.read(seen);
      const { values, cells } = measures[asked.measure];
      const shown = rounded(values, asked.measure);
      // A zero has a swatch of its own: it stands outside the classes and the histogram.
      const classed = shown.map((value) => (value === 0 ? null : value));
      return {
        data: {
          code: codes,
          values: shown,
          cells,
          classes: classify(classed, method, count, breaks),
          histogram: histogram(classed),
          estimates,
        },
        notes: [...notes, ...missingNote(cells.filter((cell) => cell === CELL.missing).length)],
        hidden,
      };
    },
  };
}

/** Six significant digits are more than is ever shown, and half the bytes of a quotient. */
function rounded(values: readonly (number | null)[], measure: MeasureId): (number | null)[] {
  if (measure === 'people') return [...values];
  return values.map((value) => (value === null ? null : Number(value.toPrecision(6))));
}

function missingNote(count: number): Note[] {
  return count > 0 ? [{ code: 'missing_units', count }] : [];
}
