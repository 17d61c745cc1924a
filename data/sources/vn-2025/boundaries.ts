import { join } from 'node:path';
import type { Draft } from '@/data/build/draft';
import { InputError } from '@/data/build/input-error';
import { rounded } from '@/data/checks/quantities';
import { compareOutlines, dissolve, polygonsByCode } from '@/geo/topology';
import { officialSpelling } from '@/geo/units/tone-marks';
import { approximateOutlines } from '../approximate/approximate-outlines';
import { cleanBoundaries } from '../clean-boundaries';
import { enterAccount } from '../ledger';
import {
  type BoundaryFeature,
  collectionFeatures,
  geoJsonLines,
  readJson,
  selfCrossing,
} from '../read/features';
import { assertClean, tellCleaning } from '../tell-cleaning';
import { sitesBefore } from './communes-before';
import { CENSUS, DONG_NAI, EVE, MERGER } from './editions';
import type { Facts } from './facts';
import { FILES } from './files';
import { oldProvinces } from './old-provinces';
import type { Ground } from './units';

/** Area inside only one of two outlines of a province, as a share of it, above which it is told. */
const OUTLINE_TOLERANCE = 0.01;

/**
 * Cleans the boundaries of the communes, draws the provinces of both times from them, and enters all
 * of it into the release at two levels of detail.
 */
export async function importBoundaries(dir: string, facts: Facts, draft: Draft): Promise<Ground> {
  const file = FILES.boundaries;
  draft.progress('clean boundaries', 0.1);
  const cleaned = await cleanBoundaries(checkedFeatures(dir, facts, draft), file, draft.scratch);
  draft.progress('check boundaries', 0.6);
  tellCleaning(draft, cleaned, file, (code) => officialSpelling(facts.communes.get(code)!.name));
  const oldProvince = oldProvinces(facts, draft);
  const province = (code: string) => facts.communes.get(code)?.province_code;
  draft.progress('place communes of before', 0.65);
  const sites = sitesBefore(facts, cleaned.overview, draft);
  const drawn = { provinces: cleaned.detail, provincesBefore: cleaned.detail };
  for (const detail of ['overview', 'detail'] as const) {
    const communes = cleaned[detail];
    assertClean(draft, communes, file, detail);
    const provinces = dissolve(communes, province);
    const before = approximateOutlines(communes, sites);
    assertClean(draft, before, FILES.communesBefore, detail);
    const provincesBefore = dissolve(
      before,
      (code) => facts.communesBefore.get(code)!.province_code,
    );
    Object.assign(drawn, { provinces, provincesBefore });
    for (const edition of [MERGER, DONG_NAI]) {
      const common = { edition, detail, approximate: false };
      await draft.boundary({ ...common, level: 'commune', topology: communes });
      await draft.boundary({ ...common, level: 'province', topology: provinces });
    }
    await draft.boundary({
      ...{ edition: EVE, detail, approximate: true, level: 'commune', topology: before },
    });
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
        ...{
          found: name,
          expected: { name: place.unitName, file: FILES.communes },
          action: 'ignored',
        },
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
  const outlines = await readJson(join(dir, file));
  for (const { code, polygons, row } of collectionFeatures(outlines, file, 'code')) {
    const ours = made.get(code);
    if (!ours)
      throw new InputError('the code is in no edition', { file, row, column: 'code', value: code });
    given.add(code);
    const { overlap, difference } = compareOutlines(ours, polygons);
    const percent = (share: number) => rounded(share * 100, 2);
    draft.defect({
      severity: difference > OUTLINE_TOLERANCE ? 'warning' : 'info',
      ...{ defect: 'outline_differs', file, row, unitCode: code },
      ...{ unitName: officialSpelling(facts.provinces.get(code)!.name), field: 'geometry' },
      found: { difference_percent: percent(difference), overlap_percent: percent(overlap) },
      expected: { at_most_percent: percent(OUTLINE_TOLERANCE) },
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
