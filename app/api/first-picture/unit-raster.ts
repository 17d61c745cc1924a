import {
  type BoundaryTopology,
  boxAround,
  type DrawnLevel,
  readOutlines,
} from '@/components/map/outlines';
import { rasterOf, type UnitRaster } from '@/components/map/unit-raster';
import type { Edition } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { boundaryResponse } from '@/server/boundaries';
import { callerOf } from '@/server/caller';
import { context } from '@/server/context';
import { Memo } from '@/server/memo';

/** Rasters kept, 3 MB each: both levels of the editions that people look at. */
const drawn = new Memo(6);

/** The units of a boundary file on the pixels of the first picture, drawn once. */
export function unitRaster(
  { contentHash, bounds, places }: ReleaseData,
  file: { url: string },
  units: { level: DrawnLevel; edition: Edition },
  draft: string | null,
): Promise<UnitRaster> {
  return drawn.get(`${contentHash} ${file.url}`, async () => {
    const hash = new URL(file.url, 'http://server').pathname.split('/').at(-1) ?? '';
    const response = await boundaryResponse(context(draft).current, hash, new Headers());
    if (!response.ok) throw new Error(`${file.url} answered ${response.status}`);
    const topology: BoundaryTopology = await response.json();
    const { data } = await callerOf(draft).atlas.units(units);
    const parents = new Map(data.code.map((code, i) => [code, data.parent[i] ?? null]));
    const outlines = readOutlines(
      topology,
      units.level,
      units.edition,
      (code) => parents.get(code) ?? null,
    );
    return rasterOf(outlines, boxAround(bounds, places));
  });
}
