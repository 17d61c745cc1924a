import type { Topology } from 'topojson-specification';
import type { Draft } from '@/data/build/draft';
import { distanceKm, type Position, polygonsByCode } from '@/geo/topology';
import { officialSpelling } from '@/geo/units/tone-marks';
import {
  type GroundPassed,
  placingsOf,
  type Sites,
  sitesOf,
} from '../approximate/approximate-outlines';
import { tellCells } from '../approximate/tell-cells';
import { EVE } from './editions';
import type { Facts } from './facts';
import { FILES } from './files';

/** Kilometres from the ground of its successors beyond which a centre is not believed. */
const BELIEVED_KM = 1;

/** Sites of the communes of before inside those of the merger, told where no centre places them. */
export function sitesBefore(facts: Facts, communes: Topology, draft: Draft): Sites {
  const passed: GroundPassed[] = facts.mapping
    .filter(({ old_code, transfer }) => old_code !== '' && transfer !== 'part_of_people_no_land')
    .map(({ old_code, new_code }) => ({ from: old_code, to: new_code }));
  const polygons = polygonsByCode(communes);
  const successors = new Map<string, string[]>();
  for (const { from, to } of passed) successors.set(from, [...(successors.get(from) ?? []), to]);
  const centreOf = (code: string): Position | null => {
    const { lon, lat } = facts.communesBefore.get(code)!;
    if (lon === null || lat === null) return null;
    const ground = successors.get(code)!.flatMap((to) => polygons.get(to) ?? []);
    return distanceKm(ground, [lon, lat]) <= BELIEVED_KM ? [lon, lat] : null;
  };
  const sites = sitesOf(communes, passed, centreOf);
  tellCells(draft, placingsOf(sites), { file: FILES.communesBefore, edition: EVE }, (code) => {
    const { row, name, lon, lat } = facts.communesBefore.get(code)!;
    const found = lon === null || lat === null ? undefined : `${lon}, ${lat}`;
    return { row, unitName: officialSpelling(name), ...(found && { found }) };
  });
  return sites;
}
