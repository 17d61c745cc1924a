/** From what the server and a boundary file tell to the ground on which the browser works a plan. */
import type { Topology } from 'topojson-specification';
import { CELL } from '@/geo/disclosure';
import { unpackColumn } from '@/geo/flows';
import { type CountColumns, type FlowColumns, type Ground, groundOf } from '@/geo/plans';
import type { Edition } from '@/geo/units';
import type { GroundCounts, GroundData, GroundFlows } from '@/server/answers/plan-shapes';

/**
 * Lays out the ground.
 * @param topology the outlines of the level and edition of the data; null where there are none
 * @throws RangeError as `groundOf`
 */
export function readGround(data: GroundData, edition: Edition, topology: Topology | null): Ground {
  return groundOf({
    edition,
    units: data.code.map((code, i) => ({
      ...{ code, name: data.name[i]!, kind: data.kind[i]!, terrain: data.terrain[i]! },
      ...{ parentCode: data.parent[i]!, areaDeclaredKm2: data.areaDeclaredKm2[i]! },
      ...{ lon: data.lon[i]!, lat: data.lat[i]!, district: data.district?.[i] ?? null },
      until: data.until?.[i] ?? null,
    })),
    topology,
    counts: data.counts.map(columnsOf),
    flows: data.flows && flowsOf(data.flows, data.code.length),
  });
}

/** A unit whose count is hidden is unknown to a plan, as is one that has none: both leave a sum untold. */
function columnsOf({ id, cells, values, reading }: GroundCounts): CountColumns {
  return {
    ...{ id, cells },
    values: Int32Array.from(values, (value) => value ?? 0),
    missing: Uint8Array.from(reading, (cell) => (cell === CELL.value ? 0 : 1)),
  };
}

/** @param flows in the order of their origins */
function flowsOf(flows: GroundFlows, units: number): FlowColumns {
  const start = new Uint32Array(units + 1);
  for (const from of unpackColumn(flows.origin)) start[from + 1]! += 1;
  for (let i = 0; i < units; i++) start[i + 1]! += start[i]!;
  const isHidden = (count: number | null) => Number(count !== 0);
  return {
    start,
    destination: Uint32Array.from(unpackColumn(flows.destination)),
    movers: Float64Array.from(unpackColumn(flows.movers)),
    hiddenOut: Uint8Array.from(flows.hidden.out, isHidden),
    hiddenIn: Uint8Array.from(flows.hidden.in, isHidden),
  };
}
