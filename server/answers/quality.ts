import { COUNTRY_CODE } from '@/geo/units';
import { AtlasError } from '../errors';
import { defectCounts, defects } from '../queries/defects';
import type { Release } from '../release';
import type { QualityInput } from '../routers/inputs';
import type { Viewer } from '../viewer';
import type { Draft } from './draft';
import type { QualityData } from './shapes';

/**
 * The defects of the input: a page of them, and the counts of all. They tell of the whole country's
 * files, so a viewer of a part is refused.
 */
export async function quality(
  current: Release,
  viewer: Viewer,
  asked: QualityInput,
  signal?: AbortSignal,
): Promise<Draft<QualityInput, Record<string, never>, QualityData>> {
  if (viewer.area !== COUNTRY_CODE) {
    throw new AtlasError({ code: 'OutsideArea', unit: COUNTRY_CODE, area: viewer.area });
  }
  const counts = await current.facts.get('defect counts', () => defectCounts(current));
  const page = await defects(current, asked, signal);
  const listed = counts.defect.map((defect, i) => ({
    defect,
    severity: counts.severity[i]!,
    count: counts.count[i]!,
  }));
  const asks = listed.filter(({ defect }) => asked.defect === undefined || defect === asked.defect);
  return {
    question: asked,
    about: null,
    source: null,
    notes: [],
    // No mask is laid: what was found and expected is quoted from the input, names, areas and totals
    // of units, never their detail.
    guarded: {},
    compose: () => ({
      data: {
        total: asks.reduce((sum, { count }) => sum + count, 0),
        counts: listed,
        rows: page.id.map((id, i) => ({
          id,
          severity: page.severity[i]!,
          defect: page.defect[i]!,
          file: page.file[i]!,
          row: page.row[i]!,
          unitCode: page.unitCode[i]!,
          unitName: page.unitName[i]!,
          field: page.field[i]!,
          found: page.found[i]!,
          expected: page.expected[i]!,
          action: page.action[i]!,
        })),
      },
    }),
  };
}
