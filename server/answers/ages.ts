import type { Unit } from '@/geo/units';
import { PYRAMID_CELLS, pyramids } from '../queries/pyramids';
import type { SeriesRow } from '../queries/series';
import type { AgesInput } from '../routers/studio-inputs';
import type { Asking } from '../routers/trpc';
import { BLOCKS } from './blocks';
import { countryOf } from './country';
import type { Draft, Guarded } from './draft';
import { groundUnits } from './ground';
import { latestPeople } from './latest-people';
import type { AgesData } from './plan-shapes';
import { restatedPyramids } from './restated-figures';
import { restatementOf } from './restatement';
import { CELL, type Estimates, type Figures, type Note } from './shapes';

/** Pyramids of units before the last gate. */
interface SealedAges {
  readonly guarded: readonly Guarded[];
  readonly read: (shown: readonly Figures[]) => {
    readonly figures: Figures;
    readonly estimates: Estimates | null;
  };
}

/** The people of the units of a ground by sex and age, of one concept and of the ground's date. */
export async function ages(
  ask: Asking,
  asked: AgesInput,
): Promise<Draft<AgesInput, { people: readonly Guarded[] }, AgesData>> {
  const { release, threshold, signal } = ask;
  const country = await countryOf(release);
  const edition = country.editionOn(asked.edition);
  const list = groundUnits(ask, country, asked, edition);
  const codes = list.map(({ code }) => code);
  const key = latestPeople(country, asked.level, edition).find((k) => k.concept === asked.concept);
  const series = key ? country.seriesFor(asked.level, key).series : null;
  const sealed = series && (await seal(series));
  return {
    question: { ...asked, edition },
    about: { edition, codes },
    source: series?.source ?? null,
    notes: notesOf(series, sealed !== null),
    guarded: { people: sealed?.guarded ?? [] },
    compose: ({ people }) => {
      const read = sealed?.read(people);
      const restated = sealed !== null && series?.edition !== edition;
      const hidden = restated ? read!.figures.cells.filter((c) => c === CELL.hidden).length : 0;
      return {
        data: {
          code: codes,
          date: series?.date ?? null,
          countedOn: series?.edition ?? null,
          people: read?.figures ?? null,
          estimates: read?.estimates ?? null,
        },
        hidden,
      };
    },
  };

  async function seal(of: SeriesRow): Promise<SealedAges | null> {
    if (!of.hasAge || !of.hasSex) return null;
    if (of.edition === edition) return ownAges(ask, of, list);
    const restatement = await restatementOf(release, threshold, country, of, edition);
    return restatement && restatedPyramids(release, restatement, codes, signal);
  }

  function notesOf(of: SeriesRow | null, told: boolean): Note[] {
    if (!of) return [{ code: 'no_series' }];
    if (!told) return [{ code: 'no_age' }];
    return of.edition === edition ? [] : [{ code: 'restated', from: of.edition, to: edition }];
  }
}

/** The pyramids of the units as they were counted. */
async function ownAges(
  { release, signal }: Asking,
  series: SeriesRow,
  units: readonly Unit[],
): Promise<SealedAges> {
  const { code, persons } = await pyramids(release, series.level, series, undefined, signal);
  const row = new Map(code.map((each, i) => [each, i]));
  const cells = [...Array(PYRAMID_CELLS).keys()];
  return {
    guarded: [
      {
        series,
        values: units.flatMap((unit) => {
          const at = row.get(unit.code);
          return cells.map((c) => (at === undefined ? null : persons[at * PYRAMID_CELLS + c]!));
        }),
        code: (k) => units[Math.floor(k / PYRAMID_CELLS)]!.code,
        figure: (k) => BLOCKS.pyramid.figures[k % PYRAMID_CELLS]!,
      },
    ],
    read: ([figures]) => ({ figures: figures!, estimates: null }),
  };
}
