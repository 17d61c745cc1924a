import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Draft } from '@/data/build/draft';
import { InputError } from '@/data/build/input-error';
import { compareOutlines, dissolve, polygonsByCode, topologyFaults } from '@/geo/topology';
import { type CleanBoundaries, cleanBoundaries } from '../clean-boundaries';
import { enterAccount } from '../ledger';
import {
  type BoundaryFeature,
  geoJsonFeatures,
  geoJsonLines,
  selfCrossing,
} from '../read/features';
import { officialSpelling } from '../tone-marks';
import { CENSUS, DONG_NAI, EVE, MERGER } from './editions';
import type { Facts } from './facts';
import { FILES } from './files';
import { oldProvinces } from './old-provinces';
import type { Ground } from './units';

/** Change of a unit's area by cleaning above which it is told. */
const AREA_TOLERANCE = 0.01;
/** Area inside only one of two outlines of a province, as a share of it, above which it is told. */
const OUTLINE_TOLERANCE = 0.01;

/**
 * Cleans the boundaries of the communes, draws the provinces of both times from them, and enters all
 * of it into the release at two levels of detail.
 */
export async function importBoundaries(dir: string, facts: Facts, draft: Draft): Promise<Ground> {
  draft.progress('clean boundaries', 0.1);
  const cleaned = await cleanBoundaries(checkedFeatures(dir, facts, draft), draft.scratch);
  draft.progress('check boundaries', 0.6);
  tellCleaning(cleaned, facts, draft);
  const oldProvince = oldProvinces(facts, draft);
  const province = (code: string) => facts.communes.get(code)?.province_code;
  const drawn = { provinces: cleaned.detail, provincesBefore: cleaned.detail };
  for (const detail of ['overview', 'detail'] as const) {
    const communes = cleaned[detail];
    assertClean(communes, detail, draft);
    const provinces = dissolve(communes, province);
    const provincesBefore = dissolve(communes, (code) => oldProvince.get(code));
    Object.assign(drawn, { provinces, provincesBefore });
    for (const edition of [MERGER, DONG_NAI]) {
      const common = { edition, detail, approximate: false };
      await draft.boundary({ ...common, level: 'commune', topology: communes });
      await draft.boundary({ ...common, level: 'province', topology: provinces });
    }
    for (const edition of [CENSUS, EVE])
      await draft.boundary({
        ...{ edition, detail, approximate: true },
        level: 'province',
        topology: provincesBefore,
      });
  }
  draft.progress('compare outlines', 0.75);
  await compareProvinces(dir, drawn.provinces, facts, draft);
  return { communes: cleaned.detail, communeAreas: cleaned.areas, ...drawn, oldProvince };
}

/** @throws Error when units overlap or have no ground; a crossing finer than the grid is told. */
function assertClean(communes: Topology, detail: string, draft: Draft): void {
  const { doubleCodes, empty, overlapping, crossing, gaps } = topologyFaults(communes);
  if (doubleCodes.length + empty.length + overlapping.length > 0)
    throw new Error(`cleaning left ${overlapping.length} overlaps in the ${detail} boundaries`);
  const found = `${overlapping.length} overlaps, ${gaps.length} gaps, ${crossing.length} crossings`;
  draft.defect({
    severity: crossing.length > 0 ? 'warning' : 'info',
    ...{ defect: 'boundaries_cleaned', file: FILES.boundaries, field: detail },
    ...{ found: [found, ...crossing.slice(0, 3)].join('; '), expected: 'none', action: 'kept' },
  });
}

/** The communes of the boundary file, held against the list of communes. */
async function* checkedFeatures(
  dir: string,
  facts: Facts,
  draft: Draft,
): AsyncGenerator<BoundaryFeature> {
  const file = FILES.boundaries;
  const drawn = new Set<string>();
  for await (const feature of geoJsonLines(join(dir, file), 'code')) {
    const { code, row, properties } = feature;
    const commune = facts.communes.get(code);
    if (!commune)
      throw new InputError('the code is in no edition', { file, row, column: 'code', value: code });
    drawn.add(code);
    const place = { file, row, unitCode: code, unitName: officialSpelling(commune.name) };
    const name = String(properties.name ?? '');
    if (officialSpelling(name) !== place.unitName)
      draft.defect({
        ...{ severity: 'info', defect: 'name_differs', ...place, field: 'name' },
        ...{ found: name, expected: `${place.unitName} (${FILES.communes})`, action: 'ignored' },
      });
    const at = selfCrossing(feature);
    if (at)
      draft.defect({
        ...{ severity: 'warning', defect: 'boundary_crosses_itself', ...place },
        ...{ field: 'geometry', found: at.map((d) => d.toFixed(6)).join(', '), action: 'mended' },
      });
    yield feature;
  }
  for (const [code, { name, row }] of facts.communes)
    if (!drawn.has(code))
      draft.defect({
        ...{ severity: 'error', defect: 'missing_elsewhere', file: FILES.communes, row },
        ...{ unitCode: code, unitName: officialSpelling(name), edition: MERGER },
        ...{ field: 'code', expected: file, action: 'kept' },
      });
  enterAccount(draft, { file, read: drawn.size, used: drawn.size, setAside: {} });
}

/** Tells what cleaning did, over all and for each unit that it changed notably. */
function tellCleaning(cleaned: CleanBoundaries, facts: Facts, draft: Draft): void {
  const { changes, vertices, log } = cleaned;
  const file = FILES.boundaries;
  const all = [...changes.values()];
  const sum = (pick: 'gap' | 'overlap') =>
    all.reduce((s, change) => s + change[pick], 0).toFixed(3);
  const summary: [field: string, found: string][] = [
    ['vertices', `${vertices.given} read, ${vertices.cleaned} on shared borders, each once`],
    ['detail', `${vertices.detail} vertices; overview ${vertices.overview}`],
    ['overlaps', `${sum('overlap')} km² given to one of two neighbours`],
    ['gaps', `${sum('gap')} km² filled`],
    ...log
      .filter((line) => /gap|sliver|intersection/i.test(line))
      .map((line): [string, string] => ['log', line]),
  ];
  for (const [field, found] of summary)
    draft.defect({
      severity: 'info',
      defect: 'boundaries_cleaned',
      file,
      field,
      found,
      action: 'mended',
    });
  for (const [code, { given, cleaned: km2 }] of changes)
    if (Math.abs(km2 / given - 1) > AREA_TOLERANCE)
      draft.defect({
        ...{ severity: 'warning', defect: 'area_changed_by_cleaning', file, unitCode: code },
        ...{ unitName: officialSpelling(facts.communes.get(code)!.name), field: 'geometry' },
        ...{
          found: `${given.toFixed(3)} km²`,
          expected: `${km2.toFixed(3)} km²`,
          action: 'mended',
        },
      });
}

/** Holds the provinces made of communes against the outlines given for them. */
async function compareProvinces(
  dir: string,
  provinces: ReturnType<typeof dissolve>,
  facts: Facts,
  draft: Draft,
): Promise<void> {
  const file = FILES.outlines;
  const made = polygonsByCode(provinces);
  const given = new Set<string>();
  for await (const { code, polygons, row } of geoJsonFeatures(join(dir, file), 'code')) {
    const ours = made.get(code);
    if (!ours)
      throw new InputError('the code is in no edition', { file, row, column: 'code', value: code });
    given.add(code);
    const { overlap, difference } = compareOutlines(ours, polygons);
    const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
    draft.defect({
      severity: difference > OUTLINE_TOLERANCE ? 'warning' : 'info',
      ...{ defect: 'outline_differs', file, row, unitCode: code },
      ...{ unitName: officialSpelling(facts.provinces.get(code)!.name), field: 'geometry' },
      found: `${percent(difference)} of the area lies in one outline only, overlap ${percent(overlap)}`,
      expected: `at most ${percent(OUTLINE_TOLERANCE)}`,
      action: 'ignored',
    });
  }
  for (const [code, { name, row }] of facts.provinces)
    if (!given.has(code))
      draft.defect({
        ...{ severity: 'warning', defect: 'missing_elsewhere', file: FILES.provinces, row },
        ...{ unitCode: code, unitName: officialSpelling(name), expected: file, action: 'kept' },
      });
  enterAccount(draft, { file, read: given.size, used: given.size, setAside: {} });
}
