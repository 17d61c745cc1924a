/**
 * The embedded country: real provinces with invented communes and people, made from facts by a
 * seeded generator. It is for trying the program without data, and says so wherever it is shown.
 */
import { fileURLToPath } from 'node:url';
import type { Draft, Source } from '@/data/build/draft';
import { insertRows, type Row } from '@/data/build/insert-rows';
import { meshNeighbours } from '@/geo/topology';
import { shortName } from '@/geo/units';
import { drawBoundaries } from './boundaries';
import { makeCountry, type SampleCountry } from './country';
import { EVENTS } from './events';
import { placeNeighbours } from './merge';
import { OUTLINE_FILE } from './outlines';
import { type CommuneTotal, totalsOfGroups, totalsOfPlaces } from './people/communes';
import { DATE_AFTER, DATES, type SeriesDate } from './people/demography';
import { fillFlows } from './people/flows';
import { fillIndicators } from './people/indicators';
import { fillPopulation } from './people/population';
import { fillConceptMoves, fillFormerResidence } from './people/residence';
import { fillSchools } from './people/schools';
import { vitalOn } from './people/vital';
import { FACT_FILES, PROVINCES_BEFORE } from './provinces';
import { randomOf } from './random';
import { spotsOf } from './spots';
import { EDITIONS, editionOn, positionOf } from './units';

/** The seed of the sample that `npm run -s data -- sample` builds where it is given none. */
export const SAMPLE_SEED = 1;

export interface SampleOptions {
  /** The same seed gives the same release, byte for byte. */
  readonly seed: number;
  /** The days of the series, the last one among them; fewer make a smaller sample of the same land. */
  readonly dates?: readonly SeriesDate[];
}

export async function sampleSource(options: SampleOptions): Promise<Source> {
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
    moverSources: {
      ...{ flow: 'sample-register', concept_move: 'sample-register' },
      former_residence: 'sample-census',
    },
    inputs: [OUTLINE_FILE, ...FACT_FILES.map((file) => `facts/${file}`)].map((file) => ({
      path: here(`./${file}`),
      name: `data/sample/${file}`,
    })),
    fill: (draft) => fill(draft, { dates: DATES, ...options }),
  };
}

async function fill(draft: Draft, options: Required<SampleOptions>): Promise<void> {
  draft.progress('cut the provinces into communes', 0);
  const sample = makeCountry(options.seed);
  draft.progress('draw boundaries', 0.3);
  await drawBoundaries(sample, draft);
  await fillUnits(sample, draft);
  await fillPeople(sample, draft, options);
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

async function fillPeople(
  sample: SampleCountry,
  draft: Draft,
  { seed, dates }: Required<SampleOptions>,
): Promise<void> {
  const { db, progress } = draft;
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
  ]
    .filter(({ date }) => dates.includes(date))
    .map((total) => ({ ...total, shift: shifts.get(total.code)! }));
  const vital: Row<'vital'>[] = [];
  await fillPopulation(draft, totals, (day) => {
    progress(`people of ${day.date}`, 0.4 + (0.4 * dates.indexOf(day.date)) / dates.length);
    vital.push(...vitalOn(day).map((row) => ({ ...row, edition: editionOn(day.date) })));
  });
  progress('births, deaths, households and cards', 0.8);
  await insertRows(db, 'vital', vital);
  await fillIndicators(db, totals);
  progress('who moves', 0.85);
  await fillFlows(
    db,
    dates.map((date) => Number(date.slice(0, 4))),
    moversOf(sample, totals),
    (edition) => (code) => (edition === EDITIONS[0] ? code : (MERGED_INTO.get(code) ?? code)),
    randomOf(seed, 'flows'),
  );
  await fillConceptMoves(db);
  if (dates.includes('2019-04-01')) await fillFormerResidence(db);
  progress('schools', 0.95);
  const spots = spotsOf(country);
  const schools = groups.map(({ atoms }, g) => ({
    code: after[g]!.code,
    bare: `Mẫu ${(after[g]!.bare ?? shortName(after[g]!.name)).replace(/^Mẫu /, '')}`,
    spots: [...atoms].map((atom) => spots[atom]!),
  }));
  await fillSchools(db, schools, randomOf(seed, 'schools'));
}

const MERGED_INTO = new Map(PROVINCES_BEFORE.map(({ code, merged_into }) => [code, merged_into]));

/** The communes that people leave and come to in a year, on the units then in force. */
function moversOf(
  { country, before, groups, after, natures, mesh }: SampleCountry,
  totals: readonly CommuneTotal[],
) {
  const people = new Map(totals.map((total) => [`${total.date} ${total.code}`, total]));
  const near = meshNeighbours(mesh);
  const neighboursBefore = placeNeighbours(country, near);
  const neighboursAfter = placeNeighbours(
    { places: groups.map(({ atoms }) => ({ atoms: [...atoms] })), atoms: country.atoms },
    near,
  );
  return (year: number) => {
    const date = year === 2025 ? DATE_AFTER : (`${year}-04-01` as SeriesDate);
    const whose = (code: string, place: number) => {
      const { home, temporary } = people.get(`${date} ${code}`)!;
      const { urban } = country.places[place]!;
      const here = home + temporary;
      return { leave: here * natures[place]!.absence, draw: here * (0.5 + urban) };
    };
    if (date === DATE_AFTER) {
      const places = groups.map(({ members, province }, g) => {
        const { code } = after[g]!;
        return { code, province, near: neighboursAfter[g]!, ...whose(code, members[0]!) };
      });
      return { edition: EDITIONS[1], places };
    }
    const places = country.places.map(({ province }, i) => {
      const { code } = before[i]!;
      return { code, province, near: neighboursBefore[i]!, ...whose(code, i) };
    });
    return { edition: EDITIONS[0], places };
  };
}
