import { unpackColumn } from '@/geo/flows';
import type { FlowRowsData } from '../answers/flow-shapes';

/** Who came to each place and who left it in a period, rows and the rest together; null where it is not told. */
export function placeTotals(data: FlowRowsData, period: number, group: number | null = null) {
  const places = data.code.length + 1;
  const came = Array<number | null>(places).fill(0);
  const left = Array<number | null>(places).fill(0);
  const add = (to: (number | null)[], place: number, count: number | null) => {
    to[place] = count === null || to[place] === null ? null : to[place]! + count;
  };
  const [origin, destination, periods, groups, movers] = (
    ['origin', 'destination', 'period', 'group', 'movers'] as const
  ).map((column) => unpackColumn(data.rows[column])) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  movers.forEach((count, k) => {
    if (periods[k] !== period || origin[k] === destination[k]) return;
    if (group !== null && groups[k] !== group) return;
    add(left, origin[k]!, count);
    add(came, destination[k]!, count);
  });
  data.hidden.place.forEach((place, k) => {
    if (data.hidden.period[k] !== period) return;
    if (group !== null && data.hidden.group[k] !== group) return;
    add(came, place, data.hidden.in[k]!);
    add(left, place, data.hidden.out[k]!);
  });
  return { came, left };
}

export const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);
