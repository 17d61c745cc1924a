import type { Crosswalk } from '@/geo/crosswalk';
import { BASES, type Unit } from '@/geo/units';
import type { SettlementsInput } from '../routers/studio-inputs';
import type { Asking } from '../routers/trpc';
import { mustLieWithin } from './area';
import { countryOf } from './country';
import { crosswalkOf } from './crosswalks';
import type { Draft, Guarded } from './draft';
import { levelFigures } from './level-figures';
import type { SettlementsData } from './plan-shapes';

/**
 * Where the people of a unit were counted apart from each other: the units of an earlier edition that
 * came to it whole, each with its people at its centre. None where it was not made of several, where
 * only a part of one came to it, or where they were never counted so.
 * @throws AtlasError `UnknownUnit`, `OutsideArea`
 */
export async function settlements(
  ask: Asking,
  asked: SettlementsInput,
): Promise<Draft<SettlementsInput, { people: readonly Guarded[] }, SettlementsData>> {
  const { release, threshold, viewer } = ask;
  const { level, code, concept } = asked;
  const country = await countryOf(release);
  const edition = country.editionOn(asked.edition);
  country.unit(code, edition);
  mustLieWithin(viewer, country.in(edition), [code]);
  const counted = country.series.findLast(
    (row) => row.level === level && row.concept === concept && row.edition < edition,
  );
  const units = counted
    ? wholeGivers(
        (await crosswalkOf(release, threshold, level, counted.edition, edition)).crosswalk,
        code,
      ).flatMap((giver) => country.in(counted.edition).get(giver) ?? [])
    : [];
  const placed = units.filter(isPlaced);
  const told = counted && placed.length === units.length && placed.length > 1 ? counted : null;
  const figures =
    told &&
    (await levelFigures(ask, country, level, placed, { ...told, concept: told.concept }, [
      'people',
    ]));
  return {
    question: { ...asked, edition },
    about: told && { edition: told.edition, codes: placed.map((unit) => unit.code) },
    source: told?.source ?? null,
    notes: [],
    guarded: { people: figures?.guarded ?? [] },
    compose: ({ people }) => {
      const values = figures?.read(people).measures.people.values;
      return {
        data: {
          edition: told?.edition ?? null,
          date: told?.date ?? null,
          places: values
            ? placed.map((unit, i) => ({
                ...{ code: unit.code, name: unit.name, nameEn: unit.nameEn },
                ...{ lon: unit.lon, lat: unit.lat, people: values[i] ?? null },
              }))
            : [],
        },
      };
    },
  };
}

/** The units that a unit is made of, if each came to it whole by law; none if any did not. */
function wholeGivers({ from, to, start, target, people }: Crosswalk, code: string): string[] {
  const into = to.indexOf.get(code);
  const decree = BASES.indexOf('decree');
  const found: string[] = [];
  for (let i = 0; i < from.codes.length; i++)
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      if (target[e] !== into) continue;
      if (people.share[e] !== 1 || people.basis[e] !== decree) return [];
      found.push(from.codes[i]!);
    }
  return found;
}

type Placed = Unit & { readonly lon: number; readonly lat: number };
const isPlaced = (unit: Unit): unit is Placed => unit.lon !== null && unit.lat !== null;
