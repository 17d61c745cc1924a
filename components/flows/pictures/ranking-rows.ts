/** The places of a picture of flows with what came and went, for a table that can be sorted. */
import { grossOf, netOf, perThousand } from '@/geo/flows';
import type { FlowPicture } from './picture';

export const RANKED_BY = ['in', 'out', 'net', 'gross', 'rate', 'effectiveness'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

export type RankingRow = {
  readonly place: number;
  readonly name: string;
  /** Whether its figures are hidden, and not merely unknown. */
  readonly isHidden: boolean;
} & Readonly<Record<RankedBy, number | null>>;

/**
 * A row each unit, abroad left out, most first; what is not known comes last.
 * What is not told of a place for it could give away a small flow is null too.
 * `rate` is net movers per 1,000 people and year; `effectiveness` 100 x net / gross.
 */
export function rankingRows(
  { view, totals, names, risk }: FlowPicture,
  by: RankedBy,
  isUp: boolean,
): RankingRow[] {
  const [net, gross] = [netOf(totals), grossOf(totals)];
  const rows = names.slice(0, view.level.abroad).map((name, place): RankingRow => {
    if (totals.untold[place])
      return {
        place,
        name,
        isHidden: true,
        in: null,
        out: null,
        net: null,
        gross: null,
        rate: null,
        effectiveness: null,
      };
    const [atRisk, gained, crossed] = [risk[place] ?? null, net[place]!, gross[place]!];
    return {
      ...{
        place,
        name,
        isHidden: false,
        in: totals.in[place]!,
        out: totals.out[place]!,
        net: gained,
        gross: crossed,
      },
      rate: atRisk === null ? null : perThousand(gained, atRisk),
      effectiveness: crossed > 0 ? (100 * gained) / crossed : null,
    };
  });
  const side = isUp ? 1 : -1;
  return rows.sort((a, b) => {
    const [x, y] = [a[by], b[by]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return side * (x - y) || a.place - b.place;
  });
}
