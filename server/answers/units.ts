import type { Unit } from '@/geo/units';
import type { Release } from '../release';
import type { UnitsInput } from '../routers/inputs';
import type { Viewer } from '../viewer';
import { visible } from './area';
import { countryOf } from './country';
import type { Draft } from './draft';
import type { UnitsData } from './shapes';

/** The names that go with the boundaries of a level, ordered by code. */
export async function units(
  current: Release,
  viewer: Viewer,
  asked: UnitsInput,
): Promise<Draft<UnitsInput, Record<string, never>, UnitsData>> {
  const country = await countryOf(current);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  const list = visible(viewer, inEdition, inEdition.byLevel(asked.level), undefined);
  const column = <T>(of: (unit: Unit) => T): T[] => list.map(of);
  return {
    question: { ...asked, edition },
    about: { edition, codes: column((unit) => unit.code) },
    source: null,
    notes: [],
    guarded: {},
    compose: () => ({
      data: {
        code: column((unit) => unit.code),
        name: column((unit) => unit.name),
        nameEn: column((unit) => unit.nameEn),
        kind: column((unit) => unit.kind),
        parent: column((unit) => unit.parentCode),
        lon: column((unit) => unit.lon),
        lat: column((unit) => unit.lat),
      },
    }),
  };
}
