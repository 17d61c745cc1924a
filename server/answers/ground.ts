import type { Concept } from '@/geo/measures';
import { COUNTRY_CODE, type Edition, type Unit } from '@/geo/units';
import { districts } from '../queries/districts';
import type { GroundInput } from '../routers/studio-inputs';
import type { Asking } from '../routers/trpc';
import { mustLieWithin, visible } from './area';
import { type Country, countryOf } from './country';
import type { Draft, Guarded } from './draft';
import { groundFlows } from './ground-flows';
import { latestPeople } from './latest-people';
import { levelFigures } from './level-figures';
import { outlineNotes } from './outline-notes';
import type { GroundCounts, GroundData } from './plan-shapes';
import { schoolCounts } from './school-counts';
import type { Note } from './shapes';

type Sealed = Record<Concept, readonly Guarded[]>;

/**
 * What a plan is drawn on: the units of a level with the people of every concept that is told of them,
 * their schools and their land.
 */
export async function ground(
  ask: Asking,
  asked: GroundInput,
): Promise<Draft<GroundInput, Sealed, GroundData>> {
  const country = await countryOf(ask.release);
  const edition = country.editionOn(asked.edition);
  const list = groundUnits(ask, country, asked, edition);
  const keys = latestPeople(country, asked.level, edition);
  const people = await Promise.all(
    keys.map(async (key) => ({
      concept: key.concept,
      figures: await levelFigures(ask, country, asked.level, list, key, ['people']),
    })),
  );
  const schools = await schoolCounts(
    ask.release,
    asked.level,
    country.in(edition),
    list,
    ask.signal,
  );
  // Where people of an area go is told of the whole country or not at all.
  const isWhole = ask.viewer.area === COUNTRY_CODE;
  const flows = isWhole ? await groundFlows(ask, asked.level, edition, list) : null;
  const districtOf = await districts(ask.release, edition);
  const column = <T>(of: (unit: Unit) => T): T[] => list.map(of);
  const [first] = people;
  return {
    question: { ...asked, edition },
    about: { edition, codes: column((unit) => unit.code) },
    source: first?.figures.series?.source ?? null,
    notes: once([
      ...(first ? [] : [{ code: 'no_series' } as const]),
      ...people.flatMap(({ figures }) => figures.notes),
      ...outlineNotes(ask.release, asked.level, edition),
    ]),
    guarded: Object.fromEntries(
      people.map(({ concept, figures }) => [concept, figures.guarded]),
    ) as Sealed,
    flows: flows?.keys ?? [],
    compose: async (shown, told) => {
      const read = people.map(({ concept, figures }) => ({
        concept,
        ...figures.read(shown[concept]),
      }));
      const counts = read.map(
        ({ concept, measures: { people: told }, estimates }): GroundCounts => ({
          ...{ id: concept, cells: 1, values: told.values, reading: told.cells },
          estimates: estimates?.share.some((share) => share > 0) ? estimates : null,
        }),
      );
      return {
        data: {
          code: column((unit) => unit.code),
          name: column((unit) => unit.name),
          nameEn: column((unit) => unit.nameEn),
          kind: column((unit) => unit.kind),
          terrain: column((unit) => unit.terrain),
          parent: column((unit) => unit.parentCode),
          district: districtOf.size > 0 ? column(({ code }) => districtOf.get(code) ?? null) : null,
          until: list.some(({ validTo }) => validTo) ? column((unit) => unit.validTo) : null,
          areaDeclaredKm2: column((unit) => unit.areaDeclaredKm2),
          lon: column((unit) => unit.lon),
          lat: column((unit) => unit.lat),
          date: keys[0]?.date ?? null,
          countedOn: first?.figures.series?.edition ?? null,
          counts: [...counts, ...schools],
          flows: flows && (await flows.open(told)),
        },
        notes: once(read.flatMap(({ notes }) => notes)),
        hidden: read.reduce((sum, { hidden }) => sum + hidden, 0),
      };
    },
  };
}

/**
 * The units that a ground is made of, ordered by code.
 * @throws AtlasError `UnknownUnit`, `OutsideArea` for a province to keep to that is not there or not the viewer's
 */
export function groundUnits(
  { viewer }: Pick<Asking, 'viewer'>,
  country: Country,
  { level, within }: Pick<GroundInput, 'level' | 'within'>,
  edition: Edition,
): readonly Unit[] {
  const inEdition = country.in(edition);
  for (const code of within ?? []) country.unit(code, edition);
  if (within) mustLieWithin(viewer, inEdition, within);
  const all = visible(viewer, inEdition, inEdition.byLevel(level), undefined);
  if (!within) return all;
  return all.filter(({ code }) => within.some((area) => inEdition.within(code, area)));
}

/** Notes of several concepts, each said once. */
function once(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
