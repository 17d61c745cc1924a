/** Which places the circle of flows puts together: regions, or the largest places and all others. */
import { grossOf, groupedMatrix, matrixOf } from '@/geo/flows';
import type { RegionsOfDay } from '@/geo/units';
import type { FlowPicture } from './picture';

export interface ChordGroups {
  /** For each place, abroad last, its group. */
  readonly of: readonly number[];
  readonly names: readonly string[];
}

/** More arcs than this cannot be told apart. */
const LARGEST = 8;

/** The regions as groups, and abroad as one more. */
export function groupsByRegion(
  { of, regions }: RegionsOfDay,
  nameOf: (region: RegionsOfDay['regions'][number]) => string,
  abroad: string,
): ChordGroups {
  return { of: [...of, regions.length], names: [...regions.map(nameOf), abroad] };
}

/** The places with most comings and goings one by one, then all others, then abroad. */
export function groupsBySize(
  { view, names, totals }: Pick<FlowPicture, 'view' | 'names' | 'totals'>,
  rest: string,
): ChordGroups {
  const { abroad } = view.level;
  const gross = grossOf(totals);
  const largest = [...gross.keys()]
    .filter((place) => place !== abroad)
    .sort((a, b) => gross[b]! - gross[a]! || a - b)
    .slice(0, LARGEST);
  const hasRest = abroad > largest.length;
  const groupOf = (place: number): number => {
    const at = largest.indexOf(place);
    if (place === abroad) return largest.length + Number(hasRest);
    return at === -1 ? largest.length : at;
  };
  return {
    of: names.map((_, place) => groupOf(place)),
    names: [...largest.map((place) => names[place]!), ...(hasRest ? [rest] : []), names[abroad]!],
  };
}

export interface ChordMatrix {
  /** Movers from one place to another, group by group: `[from * groups + to]`. */
  readonly movers: Float64Array;
  /** Who moved from a place to another of its group. */
  readonly withinGroups: number;
  /** Who moved within one place: on the level below, and in no group of the matrix. */
  readonly withinPlaces: number;
}

/** Who moves from each group to each. */
export function chordMatrix(
  { view: { pairs, movers } }: Pick<FlowPicture, 'view'>,
  { of, names }: ChordGroups,
): ChordMatrix {
  let withinPlaces = 0;
  const crossing = movers.map((count, pair) => {
    if (pairs.origin[pair] !== pairs.destination[pair]) return count;
    withinPlaces += count;
    return 0;
  });
  const grouped = groupedMatrix(matrixOf(pairs, crossing), of, names.length).movers;
  const withinGroups = names.reduce((sum, _, at) => sum + grouped[at * names.length + at]!, 0);
  return { movers: grouped, withinGroups, withinPlaces };
}
