/**
 * The embedded country: real provinces with invented communes and people, made from facts by a
 * seeded generator. It is for trying the program without data, and says so wherever it is shown.
 */
import { fileURLToPath } from 'node:url';
import type { Draft, Source } from '@/data/build/draft';
import { insertRows, type Row } from '@/data/build/insert-rows';
import { drawBoundaries } from './boundaries';
import { makeCountry, type SampleCountry } from './country';
import { EVENTS } from './events';
import { OUTLINE_FILE } from './outlines';
import { totalsOfGroups, totalsOfPlaces } from './people/communes';
import { DATES } from './people/demography';
import { fillPopulation } from './people/population';
import { FACT_FILES } from './provinces';
import { randomOf } from './random';
import { EDITIONS, positionOf } from './units';

/** The seed of the sample that `npm run -s data -- sample` builds. */
export const SAMPLE_SEED = 2025;

/** @param options.seed the same seed gives the same release, byte for byte */
export async function sampleSource({ seed }: { seed: number }): Promise<Source> {
  const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return {
    title: { vi: 'Việt Nam (dữ liệu mẫu)', en: 'Viet Nam (sample data)' },
    sample: true,
    bounds: [102.1, 8.4, 109.6, 23.5],
    places: [
      {
        ...{ name: 'Quần đảo Hoàng Sa (Đà Nẵng)', nameEn: 'Hoàng Sa archipelago (Đà Nẵng)' },
        ...{ lon: 111.9, lat: 16.5 },
      },
      {
        ...{ name: 'Quần đảo Trường Sa (Khánh Hòa)', nameEn: 'Trường Sa archipelago (Khánh Hòa)' },
        ...{ lon: 113.2, lat: 9.7 },
      },
    ],
    inputs: [OUTLINE_FILE, ...FACT_FILES.map((file) => `facts/${file}`)].map((file) => ({
      path: here(`./${file}`),
      name: `data/sample/${file}`,
    })),
    fill: (draft) => fill(draft, seed),
  };
}

async function fill(draft: Draft, seed: number): Promise<void> {
  draft.progress('cut the provinces into communes', 0);
  const sample = makeCountry(seed);
  draft.progress('draw boundaries', 0.3);
  await drawBoundaries(sample, draft);
  await fillUnits(sample, draft);
  await fillPeople(sample, draft, seed);
}

async function fillUnits(sample: SampleCountry, { db }: Draft): Promise<void> {
  const [start, merger, dongNai] = EDITIONS;
  await insertRows(db, 'edition', [
    {
      ...{ edition: start, title: 'Trước sắp xếp (63 tỉnh, thành phố)' },
      ...{ title_en: 'Before the rearrangement (63 provinces)', decree: null },
    },
    { edition: merger, ...EVENTS.merger.edition, decree: EVENTS.merger.decree },
    { edition: dongNai, ...EVENTS.dongNai.edition, decree: EVENTS.dongNai.decree },
  ]);
  await insertRows(
    db,
    'unit',
    sample.units.map((unit): Row<'unit'> => {
      const [lon, lat] = positionOf(unit);
      return {
        ...{ code: unit.code, valid_from: unit.validFrom, valid_to: unit.validTo },
        ...{ level: unit.level, kind: unit.kind, name: unit.name, name_en: unit.nameEn },
        ...{ parent_code: unit.parent, terrain: unit.terrain, lon, lat },
        ...{ area_declared_km2: unit.declared, area_geometric_km2: unit.geometric },
      };
    }),
  );
  await insertRows(
    db,
    'event',
    Object.values(EVENTS).map(({ id, effective, decree, title, title_en }) => ({
      ...{ id, effective, decree, title, title_en, status: 'adopted' },
    })),
  );
  await insertRows(
    db,
    'transfer',
    sample.transfers.map((row) => ({
      ...{ event_id: row.event, from_code: row.from, to_code: row.to, kind: row.kind },
      ...{ share_population: row.people, share_area: row.area, basis: row.basis, note: null },
    })),
  );
}

async function fillPeople(sample: SampleCountry, { db, progress }: Draft, seed: number) {
  await insertRows(db, 'source', [
    {
      ...{ id: 'sample-census', title: 'Số liệu mẫu, khớp Tổng điều tra 01/04/2019 theo tỉnh' },
      ...{ title_en: 'Sample data, fitted to the 2019 census by province', publisher: 'Dân Đồ' },
      licence: 'Apache-2.0',
    },
    {
      ...{ id: 'sample-register', title: 'Số liệu mẫu, sinh theo số liệu toàn quốc đã công bố' },
      ...{ title_en: 'Sample data, made from published national figures', publisher: 'Dân Đồ' },
      licence: 'Apache-2.0',
    },
  ]);
  const { country, before, groups, after, natures, atomPeople } = sample;
  const random = randomOf(seed, 'shifts');
  const shifts = new Map([...before, ...after].map(({ code }) => [code, random()]));
  const totals = [
    ...totalsOfPlaces(country.places, before, natures),
    ...totalsOfGroups(country, groups, after, natures, atomPeople),
  ].map((total) => ({ ...total, shift: shifts.get(total.code)! }));
  await fillPopulation(db, totals, (date) =>
    progress(`people of ${date}`, 0.4 + (0.4 * DATES.indexOf(date)) / DATES.length),
  );
}
