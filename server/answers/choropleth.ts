import { classify, histogram, type MeasureId } from '@/geo/measures';
import { AtlasError } from '../errors';
import type { Release } from '../release';
import type { ChoroplethInput } from '../routers/inputs';
import type { Viewer } from '../viewer';
import { visible } from './area';
import { countryOf } from './country';
import type { Draft, Guarded } from './draft';
import { areaNotes, guardedMeasure, levelFigures, seriesNotes } from './level-figures';
import { outlineNotes } from './outline-notes';
import { CELL, type ChoroplethData, type Note } from './shapes';

/** One figure a unit, with the classes and the histogram of what is shown. */
export async function choropleth(
  current: Release,
  viewer: Viewer,
  asked: ChoroplethInput,
  signal?: AbortSignal,
): Promise<Draft<ChoroplethInput, { figures: Guarded }, ChoroplethData>> {
  const { method, count, breaks } = asked.classes;
  if (method === 'manual' && !breaks?.length) {
    throw new AtlasError({
      code: 'BadInput',
      field: 'classes.breaks',
      reason: 'the method manual needs at least one limit',
    });
  }
  const country = await countryOf(current);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  const list = visible(viewer, inEdition, inEdition.byLevel(asked.level), undefined);
  const key = { edition, date: asked.date, concept: asked.concept };
  const figures = await levelFigures(current, country, asked.level, list, key, signal);
  const codes = list.map((unit) => unit.code);
  return {
    question: { ...asked, edition },
    about: { edition, codes },
    source: figures.match.series?.source ?? null,
    notes: [
      ...seriesNotes(figures, [asked.measure]),
      ...(asked.measure === 'density' ? areaNotes(figures) : []),
      ...outlineNotes(current, asked.level, edition),
    ],
    guarded: { figures: guardedMeasure(figures, asked.measure) },
    compose: ({ figures: { values, cells } }) => {
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
        },
        notes: missingNote(cells.filter((cell) => cell === CELL.missing).length),
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
