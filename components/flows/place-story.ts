/** All that the panel tells of one place: who came, who left, from where and to where, and the change. */

import { CELL } from '@/geo/disclosure';
import { compareCounts } from '@/geo/flows';
import type { Figure } from '@/server/answers/shapes';
import {
  type Corridor,
  corridorsOf,
  daysOf,
  FALSE_MARKS,
  type MarkedChange,
  moversOver,
  type Span,
} from './corridors';
import type { FlowScene } from './flow-scene';
import { countOf, type FlowMeasure, placeFigure, totalsOver } from './place-figures';

export interface PlaceStory {
  readonly facts: readonly {
    readonly measure: FlowMeasure;
    readonly count: Figure;
    readonly rate: Figure;
    /** Of those who came and of those who left; null for sums and differences of both. */
    readonly change: MarkedChange | null;
  }[];
  /** In each period that can be shown; null where it is not told. */
  readonly course: Readonly<Record<'in' | 'out', readonly (number | null)[]>>;
  /** The places that people leave it for, and come to it from: the most of them first. */
  readonly leaving: readonly Corridor[];
  readonly coming: readonly Corridor[];
  /** Who came and left by pairs that are not told. */
  readonly hidden: Readonly<Record<'in' | 'out', number>>;
}

const one = (period: number): Span => ({ from: period, to: period });

export function placeStory(scene: FlowScene, place: number): PlaceStory {
  const { span, offered, compared, dispersion } = scene;
  const totals = totalsOver(scene, span);
  const overTime = offered.map((period) => totalsOver(scene, one(period)));
  const course = (which: 'in' | 'out') =>
    overTime.map((each) => (each.untold[place] ? null : each[which][place]!));
  const changeOf = (which: 'in' | 'out'): MarkedChange | null => {
    if (!compared) return null;
    const of = ({ index, period }: { index: number; period: string }) => {
      const each = overTime[offered.indexOf(index)]!;
      return { told: !each.untold[place], count: each[which][place]!, exposure: daysOf(period) };
    };
    const [before, after] = [of(compared.before), of(compared.after)];
    if (!before.told || !after.told || before.count + after.count === 0) return null;
    const change = compareCounts(before, after, { dispersion });
    return { ...change, marked: change.p < FALSE_MARKS };
  };
  const { leaving, coming } = pairsOf(scene, place);
  const told = (list: readonly Corridor[]) => list.reduce((sum, { movers }) => sum + movers, 0);
  return {
    facts: (['in', 'out', 'net', 'gross'] as const).map((measure) => ({
      measure,
      count: placeFigure(scene, totals, span, place, measure, 'people'),
      rate: placeFigure(scene, totals, span, place, measure, 'thousand'),
      change: measure === 'in' || measure === 'out' ? changeOf(measure) : null,
    })),
    course: { in: course('in'), out: course('out') },
    leaving,
    coming,
    hidden: {
      in: countOf(totals, place, 'in') - told(coming),
      out: countOf(totals, place, 'out') - told(leaving),
    },
  };
}

/** The corridors that begin and that end in a place, with their changes. */
function pairsOf(scene: FlowScene, place: number) {
  const { counts, span, compared, dispersion } = scene;
  const { origin, destination } = counts.pairs;
  const movers = (pair: number) => moversOver(counts, pair, span);
  const listed = (isOne: (pair: number) => boolean) => {
    const pairs: number[] = [];
    for (let pair = 0; pair < origin.length; pair++)
      if (origin[pair] !== destination[pair] && isOne(pair) && movers(pair) > 0) pairs.push(pair);
    const each = new Map(pairs.map((pair) => [pair, movers(pair)]));
    return pairs.sort((a, b) => each.get(b)! - each.get(a)! || a - b);
  };
  const told = (pairs: number[]) => corridorsOf(counts, pairs, span, compared, dispersion);
  return {
    leaving: told(listed((pair) => origin[pair] === place)),
    coming: told(listed((pair) => destination[pair] === place)),
  };
}

/** What every unit gained or lost, the most gained first; those that are not told are left out. */
export function ranking(scene: FlowScene): { place: number; net: Figure; rate: Figure }[] {
  const totals = totalsOver(scene, scene.span);
  return scene.flows.code
    .map((_, place) => ({
      place,
      net: placeFigure(scene, totals, scene.span, place, 'net', 'people'),
      rate: placeFigure(scene, totals, scene.span, place, 'net', 'thousand'),
    }))
    .filter(({ net }) => net.cell === CELL.value)
    .sort((a, b) => b.net.value! - a.net.value! || a.place - b.place);
}
