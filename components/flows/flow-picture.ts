/** What the map and the legend show of a scene: both are made here, from the same one. */
import type { FlowView, TopFlows } from '@/geo/flows';
import type { Arrow } from '../layers/arrow-overlay';
import type { Shown } from '../map/map-owner';
import { PAINT, type Painting, paintingOf } from '../map/painting';
import type { Scheme } from '../theme';
import { pairOf } from './arranged-flows';
import { widthOf } from './arrow-shape';
import type { FlowScene } from './flow-scene';
import type { LeftOutProps } from './left-out';
import { limitsAboutZero, limitsFromZero } from './net-classes';
import { type FlowMeasure, type FlowPer, figuresOverTime, hiddenMovers } from './place-figures';
import type { PlaceNames } from './place-names';

/** How the figure of a unit is drawn: as the colour of its ground, or as a column on it. */
export const FLOW_DRAWINGS = ['fill', 'columns'] as const;
export type FlowDrawing = (typeof FLOW_DRAWINGS)[number];

export interface UnitColours {
  readonly drawing: FlowDrawing;
  readonly painting: Painting;
  readonly limits: readonly number[] | null;
  readonly figures: ReturnType<typeof figuresOverTime>['shown'];
  /** The largest figure of all periods that are compared, without its sign. */
  readonly most: number;
}

/** The figure of every unit in classes, or in heights, that stay while time plays. */
export function unitColours(
  scene: FlowScene,
  measure: FlowMeasure,
  per: FlowPer,
  drawing: FlowDrawing = 'fill',
): UnitColours {
  const { shown, compared } = figuresOverTime(scene, measure, per);
  const values = compared.map(({ value }) => value);
  // Under columns the ground has one colour, and says only where there is no figure.
  const limits =
    drawing === 'columns'
      ? []
      : measure === 'net'
        ? limitsAboutZero(values)
        : limitsFromZero(values);
  const painting = paintingOf({
    values: shown.map(({ value }) => value),
    cells: shown.map(({ cell }) => cell),
    classes: limits && { breaks: limits },
  });
  const most = values.reduce<number>((all, value) => Math.max(all, Math.abs(value ?? 0)), 0);
  return { drawing, painting, limits, figures: shown, most };
}

/** @param approximate whether borders are only about where they were */
export function shownOf(
  scene: FlowScene,
  { drawing, painting }: UnitColours,
  measure: FlowMeasure,
  scheme: Scheme,
  highlighted: number | null,
  approximate: boolean,
): Shown {
  const { level, edition, code } = scene.flows;
  const { sex, age } = scene.asked;
  return {
    level,
    edition,
    code,
    paint: painting.paint,
    circles: null,
    key: [
      'flows',
      drawing,
      measure,
      level,
      edition,
      ...Object.values(scene.span),
      sex,
      age,
      scheme,
    ].join('|'),
    look: {
      scheme,
      level,
      classes: painting.counts.length,
      highlighted,
      hatched: painting.apart.hidden > 0,
      approximate,
      circles: false,
      diverging: measure === 'net' || drawing === 'columns',
    },
  };
}

/** The units alone, where there are no figures to colour them by. */
export function shownWithout(
  level: Shown['level'],
  edition: Shown['edition'],
  code: readonly string[],
  scheme: Scheme,
): Shown {
  return {
    ...{ level, edition, code, circles: null, key: `flows|none|${level}|${edition}|${scheme}` },
    paint: new Int8Array(code.length).fill(PAINT.missing),
    look: {
      ...{ scheme, level, classes: 0, highlighted: null },
      ...{ hatched: false, approximate: false, circles: false },
    },
  };
}

/** The name of a corridor as addresses have it. */
export const corridorKey = (names: PlaceNames, origin: number, destination: number): string =>
  `${names.code(origin)}-${names.code(destination)}`;

/** The places of a corridor that has both ends on the map; null for another. */
export function endsOf(key: string, indexOf: ReadonlyMap<string, number>) {
  const [origin, destination] = key.split('-').map((code) => indexOf.get(code));
  return origin === undefined || destination === undefined ? null : { origin, destination };
}

/** Pairs of the largest flows, and that of the selected corridor though it be small. */
export function pairsToDraw(
  { flows, view }: FlowScene,
  top: TopFlows,
  chosen: { from: string; to: string } | null,
): Int32Array {
  const ends = chosen && endsOf(`${chosen.from}-${chosen.to}`, flows.indexOf);
  const pair = ends ? pairOf(flows.cube, ends.origin, ends.destination) : -1;
  if (pair < 0 || view.movers[pair] === 0 || top.pairs.includes(pair)) return top.pairs;
  return Int32Array.of(...top.pairs, pair);
}

/**
 * Arrows of the largest flows, the widest last.
 * @param chosen the selected corridor; its way back stays as it is, others step back
 */
export function arrowsOf(
  { view, most }: FlowScene,
  pairs: Int32Array,
  names: PlaceNames,
  chosen: { from: string; to: string } | null,
): Arrow[] {
  const { origin, destination } = view.pairs;
  const [there, back] = chosen
    ? [`${chosen.from}-${chosen.to}`, `${chosen.to}-${chosen.from}`]
    : [null, null];
  return Array.from(pairs)
    .reverse()
    .flatMap((pair) => {
      const [from, to] = [origin[pair]!, destination[pair]!];
      const [start, end] = [names.at(from), names.at(to)];
      if (!start || !end) return [];
      const key = corridorKey(names, from, to);
      const tone = there === null || key === back ? 'plain' : key === there ? 'chosen' : 'faint';
      const width = widthOf(view.movers[pair]!, most);
      return [{ key, from: start, to: end, width, tone: tone as Arrow['tone'] }];
    })
    .sort((a, b) => Number(a.tone === 'chosen') - Number(b.tone === 'chosen'));
}

/** What a map of the largest flows leaves out. */
export function leftOutOf(scene: FlowScene, top: TopFlows, inSight?: Uint8Array): LeftOutProps {
  const { view, flows } = scene;
  const shown = abroadOf(view, flows.abroad, top.pairs);
  const all = abroadOf(view, flows.abroad, null, inSight);
  const hidden = hiddenMovers(scene, inSight);
  return {
    rest: {
      pairs: top.rest.pairs - (all.pairs - shown.pairs),
      movers: top.rest.movers - (all.movers - shown.movers),
    },
    abroad: all.movers,
    hidden,
    all: top.shown + top.rest.movers + (inSight ? 0 : hidden),
    inSight: inSight !== undefined,
  };
}

/** Pairs and movers with one end abroad, among some pairs or among all that touch what is in sight. */
function abroadOf(
  { pairs, movers }: FlowView,
  abroad: number,
  among: Int32Array | null,
  inSight?: Uint8Array,
) {
  let [count, sum] = [0, 0];
  const add = (pair: number) => {
    const [from, to] = [pairs.origin[pair]!, pairs.destination[pair]!];
    if (from === to || (from !== abroad && to !== abroad) || movers[pair] === 0) return;
    if (inSight && !inSight[from] && !inSight[to]) return;
    count++;
    sum += movers[pair]!;
  };
  if (among) among.forEach(add);
  else {
    const { outStart, inStart, inOrder } = pairs;
    for (let pair = outStart[abroad]!; pair < outStart[abroad + 1]!; pair++) add(pair);
    for (let k = inStart[abroad]!; k < inStart[abroad + 1]!; k++) add(inOrder[k]!);
  }
  return { pairs: count, movers: sum };
}
