import Flatbush from 'flatbush';
import type { Topology } from 'topojson-specification';
import type { Draft } from '@/data/build/draft';
import { rounded } from '@/data/checks/quantities';
import {
  distanceKm,
  isInside,
  type MultiPolygon,
  type Position,
  polygonsByCode,
} from '@/geo/topology';
import type { Edition } from '@/geo/units';
import { officialSpelling } from '@/geo/units/tone-marks';
import { EVE, MERGER } from './editions';
import type { Facts } from './facts';
import { FILES } from './files';

/** Kilometres outside its ground within which a centre is not told: drawing and rounding. */
const TOLERANCE_KM = 1;

/**
 * Tells centres that lie outside the country, or outside the ground on which the unit or its
 * successors are known to lie. All are kept as given.
 * @param topology the communes of the merger
 */
export function checkCentres(facts: Facts, topology: Topology, draft: Draft): void {
  const polygons = polygonsByCode(topology);
  const country = pointInCountry([...polygons.values()]);
  const successors = new Map<string, string[]>();
  for (const { old_code, new_code } of facts.mapping)
    successors.set(old_code, [...(successors.get(old_code) ?? []), new_code]);

  const tell = (
    file: string,
    unit: { code: string; name: string; row: number; lon: number | null; lat: number | null },
    edition: Edition,
    ground: readonly string[],
    elsewhere: 'centre_outside_successors' | 'centre_outside_unit',
  ) => {
    const place = { file, row: unit.row, unitCode: unit.code, edition };
    const unitName = officialSpelling(unit.name);
    if (unit.lon === null || unit.lat === null) {
      draft.defect({
        ...{ severity: 'info', defect: 'no_centre', ...place, unitName },
        ...{ field: 'lon, lat', action: 'kept' },
      });
      return;
    }
    const at: Position = [unit.lon, unit.lat];
    const drawn = ground.flatMap((code) => polygons.get(code) ?? []);
    if (drawn.length === 0) return;
    const away = distanceKm(drawn, at);
    if (away <= TOLERANCE_KM) return;
    draft.defect({
      severity: 'warning',
      defect: country(at) ? elsewhere : 'centre_outside_country',
      ...{ ...place, unitName, field: 'lon, lat', found: `${unit.lon}, ${unit.lat}` },
      ...{ expected: { distance_km: rounded(away, 1), units: ground }, action: 'kept' },
    });
  };
  for (const unit of facts.communesBefore.values()) {
    const ground = successors.get(unit.code) ?? [];
    tell(FILES.communesBefore, unit, EVE, ground, 'centre_outside_successors');
  }
  for (const unit of facts.communes.values())
    tell(FILES.communes, unit, MERGER, [unit.code], 'centre_outside_unit');
  draft.defect({
    ...{ severity: 'info', defect: 'no_boundary', file: FILES.communesBefore, edition: EVE },
    ...{ found: { communes: facts.communesBefore.size }, action: 'kept' },
  });
}

/** Whether a position lies in any of the units; their boxes are searched first. */
function pointInCountry(units: readonly MultiPolygon[]): (at: Position) => boolean {
  const boxes = new Flatbush(units.length);
  for (const polygons of units) {
    const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
    for (const polygon of polygons)
      for (const [x, y] of polygon[0]!) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
      }
    boxes.add(...box);
  }
  boxes.finish();
  return (at) => boxes.search(at[0], at[1], at[0], at[1]).some((i) => isInside(units[i]!, at));
}
