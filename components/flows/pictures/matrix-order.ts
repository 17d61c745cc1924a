/** Orders in which the places of a table of flows may stand. */
import { grossOf, netOf, type PlaceTotals } from '@/geo/flows';
import type { FlowPicture } from './picture';

export const MATRIX_ORDERS = ['north', 'net', 'gross', 'alike'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/**
 * Numbers of the places in an order; abroad always last, and only where anybody came from or went to it.
 * @param seriate the order by likeness, asked only where it is wanted
 */
export function matrixOrder(
  order: MatrixOrder,
  totals: PlaceTotals,
  centres: FlowPicture['centres'],
  seriate: () => readonly number[],
): number[] {
  const abroad = totals.in.length - 1;
  const home = Array.from({ length: abroad }, (_, place) => place);
  const gross = grossOf(totals);
  const down = (weight: (place: number) => number) =>
    home.sort((a, b) => weight(b) - weight(a) || a - b);
  const sorted = {
    north: () => down((place) => centres[place]?.lat ?? Number.NEGATIVE_INFINITY),
    net: () => {
      const net = netOf(totals);
      return down((place) => net[place]!);
    },
    gross: () => down((place) => gross[place]!),
    alike: () => seriate().filter((place) => place !== abroad),
  }[order]();
  return gross[abroad]! > 0 ? [...sorted, abroad] : sorted;
}
