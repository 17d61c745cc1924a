import type { Edition, Unit } from '@/geo/units';
import type { Release } from '../release';
import type { SearchInput } from '../routers/inputs';
import type { Viewer } from '../viewer';
import { countryOf } from './country';
import type { Draft } from './draft';
import { SearchIndex } from './search-index';
import type { SearchData } from './shapes';
import { whereabouts } from './whereabouts';

/** Units by name: those of the asked edition first, then those of others, with what became of them. */
export async function search(
  current: Release,
  viewer: Viewer,
  threshold: number,
  asked: SearchInput,
): Promise<Draft<SearchInput, Record<string, never>, SearchData>> {
  const country = await countryOf(current);
  const edition = country.editionOn(asked.edition);
  const index = await current.facts.get('search index', async () => new SearchIndex(country));
  const found = index
    .find(asked.text, edition, asked.limit)
    .filter((hit) => country.in(hit.edition).within(hit.unit.code, viewer.area));
  const hits = await Promise.all(
    found.map(async ({ unit, edition: of }) => {
      const parent = unit.parentCode === null ? undefined : country.in(of).get(unit.parentCode);
      return {
        code: unit.code,
        name: unit.name,
        nameEn: unit.nameEn,
        kind: unit.kind,
        level: unit.level,
        parentName: parent?.name ?? null,
        parentNameEn: parent?.nameEn ?? null,
        edition: of,
        now: of === edition ? [] : await successors(current, threshold, unit, edition),
      };
    }),
  );
  return {
    question: { ...asked, edition },
    about: null,
    source: null,
    notes: [],
    guarded: {},
    compose: () => ({ data: { hits } }),
  };
}

async function successors(
  current: Release,
  threshold: number,
  unit: Unit,
  edition: Edition,
): Promise<SearchData['hits'][number]['now']> {
  const { found } = await whereabouts(current, threshold, unit, edition);
  return found.map(({ unit: { code, name, nameEn }, people }) => ({
    ...{ code, name, nameEn },
    people: people.share,
  }));
}
