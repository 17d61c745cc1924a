import type { Draft } from '@/data/build/draft';
import { insertRows, type Row } from '@/data/build/insert-rows';
import { officialSpelling } from '@/geo/units/tone-marks';
import { CENSUS_2019 } from '../census-2019';
import { REGISTERED_2025 } from '../registered-2025';
import { CENSUS, MERGER } from './editions';
import type { Facts } from './facts';
import { FILES } from './files';
import { CENSUS_SOURCE, FIGURES_SOURCE } from './sources';

/** The file in the repository that holds the census: named in defects like an input. */
const CENSUS_FILE = 'census-2019';

/** Enters the census and the registered population of provinces and communes, each as given. */
export async function importPopulation(facts: Facts, draft: Draft): Promise<void> {
  const census = { edition: CENSUS, reference_date: CENSUS, concept: 'de_facto' } as const;
  const registered = { edition: MERGER, reference_date: MERGER, concept: 'registered' } as const;
  const plain = { has_sex: false, has_age: false };
  await insertRows(draft.db, 'series', [
    { ...census, ...plain, level: 'province', source_id: CENSUS_SOURCE },
    { ...registered, ...plain, level: 'province', source_id: FIGURES_SOURCE },
    { ...registered, ...plain, level: 'commune', source_id: FIGURES_SOURCE },
  ]);
  const rows: Row<'population'>[] = [];
  for (const [code, { persons }] of Object.entries(CENSUS_2019))
    rows.push({ ...census, unit_code: code, persons });
  for (const { code, population } of facts.provinces.values())
    rows.push({ ...registered, unit_code: code, persons: population });
  for (const { code, population } of facts.communes.values())
    if (population !== null) rows.push({ ...registered, unit_code: code, persons: population });
  await insertRows(draft.db, 'population', rows);
  tellRecalled(draft);
  tellBlanks(facts, draft);
  tellProvinceSums(facts, draft);
  tellOtherSource(facts, draft);
}

function tellRecalled(draft: Draft): void {
  for (const [code, { name, persons, confirmed }] of Object.entries(CENSUS_2019))
    if (!confirmed)
      draft.defect({
        ...{ severity: 'info', defect: 'figure_recalled', file: CENSUS_FILE, unitCode: code },
        ...{ unitName: name, edition: CENSUS, field: 'persons', found: { people: persons } },
        action: 'kept',
      });
}

function tellBlanks({ communes }: Facts, draft: Draft): void {
  for (const { code, name, row, population, area_km2 } of communes.values()) {
    const place = { file: FILES.communes, row, unitCode: code, edition: MERGER };
    const unitName = officialSpelling(name);
    if (population === null)
      draft.defect({
        ...{ severity: 'warning', defect: 'no_population', ...place, unitName },
        ...{ field: 'population', action: 'kept' },
      });
    if (!area_km2)
      draft.defect({
        ...{ severity: 'warning', defect: 'no_area', ...place, unitName },
        ...{ field: 'area_km2', ...(area_km2 === 0 && { found: { area_km2 } }) },
        action: area_km2 === 0 ? 'blanked' : 'kept',
      });
  }
}

function tellProvinceSums({ communes, provinces }: Facts, draft: Draft): void {
  for (const { code, name, row, population } of provinces.values()) {
    const members = [...communes.values()].filter((commune) => commune.province_code === code);
    const blanks = members.filter((commune) => commune.population === null).length;
    const sum = members.reduce((s, commune) => s + (commune.population ?? 0), 0);
    if (sum === population) continue;
    draft.defect({
      ...{ severity: 'warning', defect: 'province_sum_differs', file: FILES.provinces, row },
      ...{ unitCode: code, unitName: officialSpelling(name), edition: MERGER },
      ...{ field: 'population', found: { people: population } },
      expected: { people: sum, communes: members.length, blank_communes: blanks },
      action: 'kept',
    });
  }
}

/** Where resolution or list give another figure for a province than the file. */
function tellOtherSource({ provinces }: Facts, draft: Draft): void {
  const others: Readonly<Record<string, { persons: number; source: string }>> = REGISTERED_2025;
  for (const { code, name, row, population } of provinces.values()) {
    const other = others[code];
    if (!other || other.persons === population) continue;
    draft.defect({
      ...{ severity: 'warning', defect: 'sources_differ', file: FILES.provinces, row },
      ...{ unitCode: code, unitName: officialSpelling(name), edition: MERGER },
      ...{ field: 'population', found: { people: population } },
      ...{ expected: { people: other.persons, source: other.source }, action: 'kept' },
    });
  }
}
