/** Movers as readers may see them: pairs that are told, and of every place who is not told by pair. */

/** Rows of movers; places are the units in their order, abroad is -1. */
export interface FlowRowsOf {
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  readonly period: Int32Array;
  readonly group: Int32Array;
  readonly movers: Int32Array;
}

/** How many periods, groups and units there are. */
export interface FlowSize {
  readonly periods: number;
  readonly groups: number;
  readonly units: number;
}

export interface ShownFlows extends FlowSize {
  readonly rows: FlowRowsOf;
  /**
   * Movers of each period, group and place, abroad the last, who left it for a place that is not told,
   * and who came from one; NaN where that is not told either.
   */
  readonly restOut: Float64Array;
  readonly restIn: Float64Array;
}

/** Where a place's rest stands. @param place a unit, or -1 for abroad */
export const restAt = (
  { groups, units }: FlowSize,
  period: number,
  group: number,
  place: number,
): number => (period * groups + group) * (units + 1) + (place < 0 ? units : place);

/** Splits rows into those that are told and the rest of their places. @param tells by row, 1 where it is told */
export function showRows(rows: FlowRowsOf, size: FlowSize, tells: Uint8Array): ShownFlows {
  const cells = size.periods * size.groups * (size.units + 1);
  const restOut = new Float64Array(cells);
  const restIn = new Float64Array(cells);
  let told = 0;
  for (let row = 0; row < tells.length; row++) {
    if (tells[row]) {
      told++;
      continue;
    }
    const { period, group } = { period: rows.period[row]!, group: rows.group[row]! };
    restOut[restAt(size, period, group, rows.origin[row]!)]! += rows.movers[row]!;
    restIn[restAt(size, period, group, rows.destination[row]!)]! += rows.movers[row]!;
  }
  const keep = (column: Int32Array): Int32Array => {
    const kept = new Int32Array(told);
    let at = 0;
    for (let row = 0; row < tells.length; row++) if (tells[row]) kept[at++] = column[row]!;
    return kept;
  };
  return {
    ...size,
    rows: {
      origin: keep(rows.origin),
      destination: keep(rows.destination),
      period: keep(rows.period),
      group: keep(rows.group),
      movers: keep(rows.movers),
    },
    restOut,
    restIn,
  };
}
