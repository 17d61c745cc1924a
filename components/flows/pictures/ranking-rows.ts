/** The places of a picture of flows with what came and went, for a table that can be sorted. */
import { grossOf, netOf, perThousand } from '@/geo/flows';
import type { FlowPicture } from './picture';

export const RANKED_BY = ['in', 'out', 'net', 'gross', 'rate', 'effectiveness'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

export type RankingRow = { readonly place: number; readonly name: string } & Readonly<
  Record<RankedBy, number | null>
>;

/**
 * A row each unit, abroad left out, most first; what is not known comes last.
 * `rate` is net movers per 1,000 people and year; `effectiveness` 100 x net / gross.
 */
export function rankingRows(
  { view, names, people, years }: FlowPicture,
  by: RankedBy,
  isUp: boolean,
): RankingRow[] {
  const { totals } = view;
  const [net, gross] = [netOf(totals), grossOf(totals)];
  const rows = names.slice(0, view.level.abroad).map((name, place): RankingRow => {
    const count = people[place] ?? null;
    return {
      ...{ place, name },
      in: totals.in[place]!,
      out: totals.out[place]!,
      net: net[place]!,
      gross: gross[place]!,
      rate: count === null ? null : perThousand(net[place]!, count, years),
      effectiveness: gross[place]! > 0 ? (100 * net[place]!) / gross[place]! : null,
    };
  });
  const side = isUp ? 1 : -1;
  return rows.sort((a, b) => {
    const [x, y] = [a[by], b[by]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return side * (x - y) || a.place - b.place;
  });
}
