/** How many move in each period: of the country, of a place or along a corridor. */
import { pairOf } from './arranged-flows';
import { toldSeries } from './corridors';
import type { FlowScene } from './flow-scene';
import { totalsOver } from './place-figures';

export type CourseOf =
  | { readonly kind: 'all' }
  | { readonly kind: 'in' | 'out' | 'gross'; readonly place: number }
  | { readonly kind: 'corridor'; readonly origin: number; readonly destination: number };

/**
 * Movers of every period that can be shown, those too whose pair is not told.
 * @returns null for a period of which that is not told: never 0 for want of a figure
 */
export function courseOf(scene: FlowScene, of: CourseOf): (number | null)[] {
  const { offered, counts } = scene;
  switch (of.kind) {
    case 'all':
      return offered.map((period) => moversOf(scene, period));
    case 'corridor':
      return toldSeries(counts, pairOf(scene.flows.cube, of.origin, of.destination), offered);
    case 'in':
    case 'out':
    case 'gross':
      return offered.map((period) => {
        const totals = totalsOver(scene, { from: period, to: period });
        if (totals.untold[of.place]) return null;
        const [came, left] = [totals.in[of.place]!, totals.out[of.place]!];
        return of.kind === 'in' ? came : of.kind === 'out' ? left : came + left;
      });
    default:
      return of satisfies never;
  }
}

/** All who crossed a border in a period: each of them left one place, told with its pair or without. */
function moversOf({ counts, flows, meant }: FlowScene, period: number): number | null {
  const { pairs, counts: movers, periods } = counts;
  let sum = 0;
  for (let pair = 0; pair < pairs.origin.length; pair++)
    if (pairs.origin[pair] !== pairs.destination[pair]) sum += movers[pair * periods + period]!;
  const { period: when, group, out } = flows.hidden;
  for (let k = 0; k < when.length; k++) {
    if (when[k] !== period || !meant[group[k]!]) continue;
    const left = out[k] ?? null;
    if (left === null) return null;
    sum += left;
  }
  return sum;
}
