/** A map of a plan laid out for paper: paths, labels and frames, ready to be drawn. Pure. */
import type { Ground, Shapes } from '@/geo/plans';
import { forEachArc } from '@/geo/topology';
import { type Cluster, clustersOf, fitted, type Projection } from './map-frame';
import { centreOf, pathOf, ringsOf } from './map-paths';
import { type Named, type PlacedLabel, placeLabels } from './place-labels';

/** What is asked of a unit: how it is filled, and which label it belongs to. */
export interface SheetUnit {
  /** Index on the ground. */
  readonly unit: number;
  /** Place among the group colours; null for a unit that stays as it is. */
  readonly colour: number | null;
  /** Units of one region are divided by thin borders, regions by thick ones. */
  readonly region: number;
  /** Units with the same label are named once; null names nothing. */
  readonly label: number | null;
  /** Hatched: it is cut, and where the cut runs is not drawn. */
  readonly cut: boolean;
}

export interface SheetLabel {
  readonly name: string;
  /** Of the table; null for what is not in it. */
  readonly number: number | null;
}

export interface SheetFrame {
  readonly width: number;
  readonly height: number;
  readonly fills: readonly { readonly path: string; readonly colour: number | null }[];
  readonly cuts: string;
  /** Borders within regions, and between them. */
  readonly thin: string;
  readonly thick: string;
  readonly labels: readonly PlacedLabel[];
  readonly fontSize: number;
  /** Names of the units in a frame apart; empty for the main one. */
  readonly caption: string;
}

export interface PlanSheet {
  readonly main: SheetFrame | null;
  readonly insets: readonly SheetFrame[];
  /** How many labels stand as numbers, and how many found no room. */
  readonly numbers: number;
  readonly unnamed: number;
}

/** Sizes of paper, in points of the drawing: the width of an A4 page within its margins. */
const WIDTH = 680;
const MOST_HEIGHT = 760;
const INSET = { width: 132, height: 120 };
/** No more frames apart than stand beside the map. */
const MOST_INSETS = 5;

export function layOutSheet(
  ground: Ground,
  units: readonly SheetUnit[],
  labels: ReadonlyMap<number, SheetLabel>,
): PlanSheet {
  const { shapes } = ground;
  if (!shapes) return { main: null, insets: [], numbers: 0, unnamed: 0 };
  const byUnit = new Map(units.map((unit) => [unit.unit, unit]));
  const [first, ...others] = clustersOf(
    ground,
    units.map(({ unit }) => unit),
  );
  if (!first) return { main: null, insets: [], numbers: 0, unnamed: 0 };
  const apart = others.slice(0, MOST_INSETS);
  const width = apart.length > 0 ? WIDTH - INSET.width - 12 : WIDTH;
  const draw = (cluster: Cluster, frame: Projection, fontSize: number, caption: string) =>
    frameOf(shapes, cluster, frame, byUnit, labels, fontSize, caption);
  const fontSize = first.units.length > 60 ? 7 : 8.5;
  const main = draw(first, fitted(first.bounds, width, MOST_HEIGHT), fontSize, '');
  const insets = apart.map((cluster) => {
    const names = cluster.units.flatMap((unit) => {
      const label = byUnit.get(unit)?.label;
      return label == null ? ground.units[unit]!.name : (labels.get(label)?.name ?? []);
    });
    const frame = fitted(cluster.bounds, INSET.width, INSET.height, 14);
    return draw(cluster, frame, 7, [...new Set(names)].join(', '));
  });
  const shown = new Set([main, ...insets].flatMap((frame) => frame.labels.map(({ id }) => id)));
  const captioned = apart.flatMap((cluster) =>
    cluster.units.flatMap((unit) => byUnit.get(unit)?.label ?? []),
  );
  const wanted = new Set(units.flatMap(({ label }) => label ?? []));
  return {
    ...{ main, insets },
    numbers: main.labels.filter(({ isNumber }) => isNumber).length,
    unnamed: [...wanted].filter((id) => !shown.has(id) && !captioned.includes(id)).length,
  };
}

function frameOf(
  shapes: Shapes,
  { units }: Cluster,
  frame: Projection,
  byUnit: ReadonlyMap<number, SheetUnit>,
  labels: ReadonlyMap<number, SheetLabel>,
  fontSize: number,
  caption: string,
): SheetFrame {
  const fills = new Map<number | null, string>();
  const middles = new Map<number, { size: number; best: number; x: number; y: number }>();
  let cuts = '';
  for (const unit of units) {
    const asked = byUnit.get(unit);
    const { rings, outer } = ringsOf(shapes, unit);
    const path = rings.map((ring) => pathOf(ring, frame, true)).join('');
    fills.set(asked?.colour ?? null, (fills.get(asked?.colour ?? null) ?? '') + path);
    if (asked?.cut) cuts += path;
    if (asked?.label == null) continue;
    const known = middles.get(asked.label) ?? { size: 0, best: 0, x: 0, y: 0 };
    middles.set(asked.label, known);
    for (const ring of outer) {
      const { size, x, y } = centreOf(ring, frame);
      known.size += size;
      if (size > known.best) Object.assign(known, { best: size, x, y });
    }
  }
  const named = [...middles].map(([id, { size, x, y }]): Named => {
    const { name, number } = labels.get(id)!;
    return { id, name, number, x, y, size };
  });
  const { thin, thick } = bordersOf(shapes, units, byUnit, frame);
  return {
    ...{ width: frame.width, height: frame.height, cuts, thin, thick, fontSize, caption },
    fills: [...fills].map(([colour, path]) => ({ colour, path })),
    labels: caption === '' ? placeLabels(named, { ...frame, fontSize }) : [],
  };
}

/** Borders between units of one region are thin, all others thick. */
function bordersOf(
  { units: shapesOf, lines }: Shapes,
  units: readonly number[],
  byUnit: ReadonlyMap<number, SheetUnit>,
  frame: Projection,
): { thin: string; thick: string } {
  const sides = new Map<number, number[]>();
  for (const unit of units)
    forEachArc(shapesOf[unit]!, (ring) => {
      for (const signed of ring) {
        const arc = signed < 0 ? ~signed : signed;
        const list = sides.get(arc);
        if (list) list.push(unit);
        else sides.set(arc, [unit]);
      }
    });
  let thin = '';
  let thick = '';
  for (const [arc, [a, b]] of sides) {
    const path = pathOf(lines[arc]!, frame, false);
    if (b !== undefined && byUnit.get(a!)?.region === byUnit.get(b)?.region) thin += path;
    else thick += path;
  }
  return { thin, thick };
}
