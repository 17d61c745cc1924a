/** What is told of places: who came, who left, what is gained, by 1,000 people where they are known. */

import { CELL } from '@/geo/disclosure';
import { type PlaceTotals, perThousand, placeTotals } from '@/geo/flows';
import type { Figure } from '@/server/answers/shapes';
import type { Counts, Span } from './corridors';
import type { FlowScene } from './flow-scene';

export const FLOW_MEASURES = ['net', 'in', 'out', 'gross'] as const;
export type FlowMeasure = (typeof FLOW_MEASURES)[number];
export const FLOW_PER = ['thousand', 'people'] as const;
export type FlowPer = (typeof FLOW_PER)[number];

/** All who came and left, those too who are not told by pair. */
export interface ToldTotals extends PlaceTotals {
  /** 1 for a place of which not all who came and left are told. */
  readonly untold: Uint8Array;
}

/** Totals by span: colours that stay while time plays ask for those of every period, each time again. */
const made = new WeakMap<Counts, Map<string, ToldTotals>>();

/** Movers of every place over a span of periods, of the groups that are meant. */
export function totalsOver(scene: FlowScene, span: Span): ToldTotals {
  const ofCounts = made.get(scene.counts) ?? new Map<string, ToldTotals>();
  made.set(scene.counts, ofCounts);
  const key = `${span.from} ${span.to}`;
  const found = ofCounts.get(key) ?? sumOver(scene, span);
  ofCounts.set(key, found);
  return found;
}

function sumOver(scene: FlowScene, { from, to }: Span): ToldTotals {
  const { flows, counts, meant } = scene;
  const { pairs, counts: all, periods } = counts;
  const movers = Int32Array.from(pairs.origin, (_, pair) => {
    let sum = 0;
    for (let period = from; period <= to; period++) sum += all[pair * periods + period]!;
    return sum;
  });
  const totals = { ...placeTotals(pairs, movers), untold: new Uint8Array(flows.abroad + 1) };
  const { hidden } = flows;
  for (const [k, place] of hidden.place.entries()) {
    const period = hidden.period[k]!;
    if (period < from || period > to || !meant[hidden.group[k]!]) continue;
    const [came, left] = [hidden.in[k] ?? null, hidden.out[k] ?? null];
    if (came === null || left === null) totals.untold[place] = 1;
    totals.in[place]! += came ?? 0;
    totals.out[place]! += left ?? 0;
  }
  return totals;
}

/** A count of movers of a place. */
export function countOf(totals: PlaceTotals, place: number, measure: FlowMeasure): number {
  const [came, left] = [totals.in[place]!, totals.out[place]!];
  switch (measure) {
    case 'in':
      return came;
    case 'out':
      return left;
    case 'net':
      return came - left;
    case 'gross':
      return came + left;
    default:
      return measure satisfies never;
  }
}

/** One figure of a unit: movers, or movers per 1,000 people and year. */
export function placeFigure(
  scene: FlowScene,
  totals: ToldTotals,
  span: Span,
  place: number,
  measure: FlowMeasure,
  per: FlowPer,
): Figure {
  if (totals.untold[place]) return { value: null, cell: CELL.hidden };
  const count = countOf(totals, place, measure);
  if (per === 'people') return { value: count, cell: CELL.value };
  const risk = scene.risk(place, span);
  const rate = risk === null ? null : perThousand(count, risk);
  return { value: rate, cell: rate === null ? CELL.missing : CELL.value };
}

/** A figure of every unit in what is shown, and all figures that its colours are to be compared with. */
export function figuresOverTime(scene: FlowScene, measure: FlowMeasure, per: FlowPer) {
  const { span, offered, flows } = scene;
  const over = (each: Span) => {
    const totals = totalsOver(scene, each);
    return flows.code.map((_, place) => placeFigure(scene, totals, each, place, measure, per));
  };
  const shown = over(span);
  const compared =
    span.from === span.to
      ? offered.flatMap((period) =>
          period === span.to ? shown : over({ from: period, to: period }),
        )
      : shown;
  return { shown, compared };
}

/**
 * Movers whom the flows between places do not tell of, for small flows are protected.
 * @param inSight 1 for each place looked at: those who left it; all places where it is left out
 */
export function hiddenMovers(scene: FlowScene, inSight?: Uint8Array): number {
  const { flows, span, meant, asked } = scene;
  const { place, period, group, in: came, out: left } = flows.hidden;
  const { selected, direction } = asked;
  const ofPlace = selected && direction !== 'all' && direction !== 'between' ? selected : null;
  let sum = 0;
  for (let k = 0; k < place.length; k++) {
    if (period[k]! < span.from || period[k]! > span.to || !meant[group[k]!]) continue;
    if (inSight && !inSight[place[k]!]) continue;
    // In the whole country each of them leaves one place: counted there, and not where they came to.
    if (!ofPlace) sum += left[k] ?? 0;
    else if (ofPlace[place[k]!])
      sum +=
        (direction === 'out_of' ? 0 : (came[k] ?? 0)) + (direction === 'into' ? 0 : (left[k] ?? 0));
  }
  return sum;
}
